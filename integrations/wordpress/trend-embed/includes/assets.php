<?php
/**
 * The script and the style, on pages that show a trend and on no others.
 *
 * @package TrendEmbed
 */

namespace TrendEmbed;

defined( 'ABSPATH' ) || exit;

const HANDLE = 'trend-embed';

/** The script's address. Its companions (`reader.js`, `strings/` …) are beside it. */
function script_address(): string {
	return add_query_arg( 'ver', VERSION, plugins_url( 'dist/trend-embed.js', PLUGIN_FILE ) );
}

add_action(
	'init',
	static function (): void {
		// In the head, where the page is known to show a trend by then: a module waits for the page anyway.
		wp_register_script( HANDLE, script_address(), array(), null, false ); // phpcs:ignore WordPress.WP.EnqueuedResourceParameters.MissingVersion
		wp_register_style( HANDLE, plugins_url( 'layout.css', PLUGIN_FILE ), array(), VERSION );
	}
);

/** Asks for the script, and for the style that keeps the text below a trend in its place. */
function enqueue_assets(): void {
	wp_enqueue_script( HANDLE );
	wp_enqueue_style( HANDLE );
}

// WordPress prints modules by itself only from version 6.5.
add_filter(
	'script_loader_tag',
	static function ( string $tag, string $handle ): string {
		if ( HANDLE !== $handle ) {
			return $tag;
		}
		return wp_get_script_tag(
			array(
				'type'  => 'module',
				'async' => true,
				'src'   => esc_url_raw( script_address() ),
				'id'    => HANDLE . '-js',
			)
		);
	},
	10,
	2
);

/**
 * Whether a post shows a trend, as far as its text tells.
 *
 * @param \WP_Post $post The post.
 */
function shows_trend( \WP_Post $post ): bool {
	if ( has_block( BLOCK, $post ) || has_shortcode( $post->post_content, SHORTCODE ) ) {
		return true;
	}
	foreach ( bases() as $base ) {
		if ( preg_match( '#(?:^|>)\s*' . preg_quote( $base, '#' ) . '[a-z0-9-]+/?\s*(?:<|$)#m', $post->post_content ) ) {
			return true;
		}
	}
	return false;
}

// Where a theme renders the posts after its head, a style that is asked for by a post comes too late.
add_action(
	'wp_enqueue_scripts',
	static function (): void {
		foreach ( $GLOBALS['wp_query']->posts ?? array() as $post ) {
			if ( $post instanceof \WP_Post && shows_trend( $post ) ) {
				enqueue_assets();
				return;
			}
		}
	}
);
