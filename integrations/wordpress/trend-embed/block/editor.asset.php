<?php
/**
 * What the editor's script needs.
 *
 * @package TrendEmbed
 */

defined( 'ABSPATH' ) || exit;

return array(
	'dependencies' => array( 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-element', 'wp-html-entities', 'wp-i18n' ),
	'version'      => '0.1.0',
);
