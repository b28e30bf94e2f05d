// The parser and the blocks of the newest editor as one script: `npm install && npm run build` makes built.js.
import * as blocks from '@wordpress/blocks';
import { registerCoreBlocks } from '@wordpress/block-library';

registerCoreBlocks();
window.wp = { blocks };
