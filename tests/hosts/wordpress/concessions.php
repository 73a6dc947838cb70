<?php
/**
 * What a WordPress on loopback needs and one in the world does not: it may ask loopback for oEmbed answers, at any port, and
 * asks each time anew.
 */

add_filter( 'http_request_host_is_external', static fn( $is, $host ) => '127.0.0.1' === $host ? true : $is, 10, 2 );
add_filter(
	'http_allowed_safe_ports',
	static fn( $ports, $host, $url ) => '127.0.0.1' === $host ? array_merge( $ports, array( (int) wp_parse_url( $url, PHP_URL_PORT ) ) ) : $ports,
	10,
	3
);
add_filter( 'oembed_ttl', '__return_zero' );
add_filter( 'rest_oembed_ttl', '__return_zero' );
