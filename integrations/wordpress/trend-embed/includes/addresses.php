<?php
/**
 * Which addresses the plugin takes, and what they say.
 *
 * @package TrendEmbed
 */

namespace TrendEmbed;

defined( 'ABSPATH' ) || exit;

/** The option: base addresses of publishers, one a line. */
const OPTION = 'trend_embed_bases';

/** Below a base address these name other files than trends. */
const RESERVED_IDS = array( 'trends', 'feed', 'llms', 'oembed', '404' );

/**
 * An absolute http(s) address, or '' where the text is none. A path of this site counts from its origin.
 *
 * @param mixed $value Untrusted: what an author wrote.
 */
function absolute_address( $value ): string {
	if ( ! is_string( $value ) ) {
		return '';
	}
	// The filter for authors without `unfiltered_html` writes `&` as `&amp;`.
	$value = trim( str_replace( '&amp;', '&', $value ) );
	if ( preg_match( '#^/(?!/)#', $value ) ) {
		$value = preg_replace( '#^(https?://[^/]+).*$#i', '$1', home_url( '/' ) ) . $value;
	}
	$parts = wp_parse_url( $value );
	if ( ! is_array( $parts ) || empty( $parts['host'] ) || isset( $parts['user'] ) || isset( $parts['pass'] ) ) {
		return '';
	}
	return esc_url_raw( $value, array( 'http', 'https' ) );
}

/**
 * What is wrong with a base address; '' where nothing is.
 *
 * @param string $line A line of the setting.
 */
function base_fault( string $line ): string {
	$parts = wp_parse_url( $line );
	if ( ! is_array( $parts ) || ! in_array( strtolower( $parts['scheme'] ?? '' ), array( 'http', 'https' ), true ) || empty( $parts['host'] ) ) {
		return __( 'it does not begin with https:// or http:// and a host.', 'trend-embed' );
	}
	if ( isset( $parts['user'] ) || isset( $parts['pass'] ) ) {
		return __( 'it holds a user name or password.', 'trend-embed' );
	}
	if ( isset( $parts['query'] ) || isset( $parts['fragment'] ) || preg_match( '/[?#]/', $line ) ) {
		return __( 'it holds a query (?) or a fragment (#).', 'trend-embed' );
	}
	if ( ! preg_match( '/^([a-z0-9-]+(\.[a-z0-9-]+)*|\[[0-9a-f:.]+\])$/i', $parts['host'] ) ) {
		return __( 'its host has characters that no host has; write an international name in its xn-- form.', 'trend-embed' );
	}
	if ( ! preg_match( '#^(/[\w.~%-]+)*/?$#', $parts['path'] ?? '' ) || preg_match( '#/\.{1,2}(/|$)#', $parts['path'] ?? '' ) ) {
		return __( 'its path has characters that must be percent-encoded, or a part that is empty, “.” or “..”.', 'trend-embed' );
	}
	return '';
}

/**
 * A base address in its one form: scheme and host in small letters, a slash at its end.
 *
 * @param string $line A line without fault.
 */
function normal_base( string $line ): string {
	preg_match( '#^([^/]+//[^/]+)(.*)$#', $line, $found );
	return strtolower( $found[1] ) . trailingslashit( $found[2] );
}

/**
 * The publishers' base addresses. What was stored is checked again: an option can be written past its form.
 *
 * @return string[]
 */
function bases(): array {
	$bases = array();
	foreach ( preg_split( '/\R/', (string) get_option( OPTION, '' ) ) as $line ) {
		$line = trim( $line );
		if ( '' !== $line && '' === base_fault( $line ) ) {
			$bases[] = normal_base( $line );
		}
	}
	return $bases;
}

/**
 * The trend that an address below a publisher's base names; null where it names none.
 *
 * @param string $address The trend's page (`BASE/ID/`) or document (`BASE/ID.json`).
 * @return array{src: string, link: string}|null The document and the page.
 */
function published_trend( string $address ): ?array {
	foreach ( bases() as $base ) {
		if ( 0 !== stripos( $address, $base ) ) {
			continue;
		}
		$rest = preg_replace( '/[?#].*$/', '', substr( $address, strlen( $base ) ) );
		if ( preg_match( '#^([a-z0-9-]+)(/|/index\.html|\.json)?$#', $rest, $found ) && ! in_array( $found[1], RESERVED_IDS, true ) ) {
			return array(
				'src'  => $base . $found[1] . '.json',
				'link' => $base . $found[1] . '/',
			);
		}
	}
	return null;
}
