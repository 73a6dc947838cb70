<?php
/**
 * Links to a publisher's trends, each on a line of its own, become trends.
 *
 * @package TrendEmbed
 */

namespace TrendEmbed;

defined( 'ABSPATH' ) || exit;

/**
 * The oEmbed answer of a trend's page, a file below the page's address, on a static host too.
 *
 * @param string $provider What WordPress would ask for, with its query.
 * @param string $url      The trend's page.
 */
function answer_address( string $provider, string $url ): string {
	$published = published_trend( $url );
	if ( ! $published ) {
		return $provider;
	}
	$query = (string) wp_parse_url( $provider, PHP_URL_QUERY );
	return $published['link'] . 'oembed.json' . ( '' !== $query ? "?$query" : '' );
}

/**
 * What is kept of a publisher's answer: a frame of the publisher's own pages. WordPress takes what a provider answers as it
 * is, scripts included.
 *
 * @param string|false $html The answer's HTML.
 * @param object       $data The answer.
 * @param string       $url  The trend's page.
 * @return string|false
 */
function only_the_frame( $html, $data, string $url ) {
	$published = published_trend( $url );
	if ( ! $published || ! is_string( $html ) ) {
		return $html;
	}
	$attributes = array_fill_keys( array( 'src', 'width', 'height', 'frameborder', 'title' ), true );
	$kept       = wp_kses( $html, array( 'iframe' => $attributes ), array( 'http', 'https' ) );
	if ( ! preg_match( '#<iframe [^>]*\bsrc="([^"]*)"[^>]*></iframe>#', $kept, $found ) ) {
		return false;
	}
	return 0 === strpos( html_entity_decode( $found[1] ), $published['link'] ) ? $found[0] : false;
}

/**
 * An attribute of the frame.
 *
 * @param string $html The frame.
 * @param string $name The attribute's name.
 */
function frame_attribute( string $html, string $name ): string {
	return preg_match( "/ $name=\"([^\"]*)\"/", $html, $found ) ? html_entity_decode( $found[1], ENT_QUOTES ) : '';
}

/**
 * The trend itself in place of the frame, where a post is shown: the sections that the frame would show.
 *
 * @param string|false $html The frame.
 * @param string       $url  The trend's page.
 * @return string|false
 */
function card_for_frame( $html, string $url ) {
	$published = published_trend( $url );
	if ( ! $published || ! is_string( $html ) ) {
		return $html;
	}
	wp_parse_str( (string) wp_parse_url( frame_attribute( $html, 'src' ), PHP_URL_QUERY ), $query );
	return card(
		array(
			'src'      => $published['src'],
			'link'     => $published['link'],
			'title'    => frame_attribute( $html, 'title' ),
			'sections' => $query['sections'] ?? '',
		)
	);
}

add_action(
	'init',
	static function (): void {
		foreach ( bases() as $base ) {
			// Anchored: WordPress’ own patterns with `*` match anywhere in an address.
			wp_oembed_add_provider( '#^' . preg_quote( $base, '#' ) . '[a-z0-9-]+/?$#i', $base . 'oembed', true );
		}
	}
);
add_filter( 'oembed_fetch_url', __NAMESPACE__ . '\answer_address', 10, 2 );
add_filter( 'oembed_dataparse', __NAMESPACE__ . '\only_the_frame', 20, 3 );
add_filter( 'embed_oembed_html', __NAMESPACE__ . '\card_for_frame', 20, 2 );
