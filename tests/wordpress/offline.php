<?php
// No network here: what a site would answer when WordPress asks it for a picture of an address is made up,
// and emoji are the browser's own, not pictures from afar.
add_filter('pre_oembed_result', fn($known, $address) => '<b class="embedded">' . esc_html($address) . '</b>', 10, 2);
remove_action('wp_head', 'print_emoji_detection_script', 7);
