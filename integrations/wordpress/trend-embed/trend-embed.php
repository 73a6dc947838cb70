<?php
/**
 * Plugin Name:       Trend Embed
 * Description:       Shows an evidence-backed trend in a post: a block, a shortcode, and links to a publisher's trends. The script comes from your own site.
 * Version:           0.1.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       trend-embed
 *
 * @package TrendEmbed
 */

namespace TrendEmbed;

defined( 'ABSPATH' ) || exit;

/** Also the version in the addresses of the script and its companions. */
const VERSION = '0.1.0';

const PLUGIN_FILE = __FILE__;

require __DIR__ . '/includes/addresses.php';
require __DIR__ . '/includes/assets.php';
require __DIR__ . '/includes/card.php';
require __DIR__ . '/includes/block.php';
require __DIR__ . '/includes/shortcode.php';
require __DIR__ . '/includes/publishers.php';
require __DIR__ . '/includes/settings.php';
