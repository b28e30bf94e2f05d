<?php
// Installs WordPress in the folder given first, in the language given second, and prints an application password.
[, $root, $language, $user, $password] = $argv;
$_SERVER += ['SERVER_PROTOCOL' => 'HTTP/1.1', 'HTTP_HOST' => parse_url(getenv('WORDPRESS_ADDRESS'), PHP_URL_HOST)];
define('WP_INSTALLING', true);
(new mysqli(null, 'root', '', '', 0, getenv('WORDPRESS_SOCKET')))->query('CREATE DATABASE wordpress');
require "$root/wp-load.php";
require_once ABSPATH . 'wp-admin/includes/upgrade.php';

load_default_textdomain($language);
add_filter('pre_wp_mail', '__return_true');  // the message to the new owner goes nowhere
$done = wp_install('Entretiens', $user, 'ludo@example.org', false, '', $password, $language);
$owner = $done['user_id'];

// The editor opens on the post, without its tour.
$wishes = ['welcomeGuide' => false, 'welcomeGuideTemplate' => false, 'fullscreenMode' => true];
update_user_meta($owner, $wpdb->get_blog_prefix() . 'persisted_preferences', [
    'core/edit-post' => $wishes,
    'core' => ['enableChoosePatternModal' => false],
    '_modified' => gmdate('c'),
]);
echo WP_Application_Passwords::create_new_application_password($owner, ['name' => 'tests'])[0];
