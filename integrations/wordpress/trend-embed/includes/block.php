<?php
/**
 * The block.
 *
 * @package TrendEmbed
 */

namespace TrendEmbed;

defined( 'ABSPATH' ) || exit;

const BLOCK = 'trend-embed/trend';

add_action(
	'init',
	static function (): void {
		$block = register_block_type( dirname( PLUGIN_FILE ) . '/block' );
		if ( ! $block ) {
			return;
		}
		foreach ( $block->editor_script_handles as $handle ) {
			wp_set_script_translations( $handle, 'trend-embed' );
			$settings = array(
				'script' => script_address(),
				'bases'  => bases(),
			);
			wp_add_inline_script( $handle, 'window.trendEmbed = ' . wp_json_encode( $settings, JSON_HEX_TAG | JSON_HEX_AMP ) . ';', 'before' );
		}
	}
);
