<?php
/**
 * The shortcode: `[trend src="https://…"]`, or with the link's text, `[trend src="https://…"]Title[/trend]`.
 *
 * @package TrendEmbed
 */

namespace TrendEmbed;

defined( 'ABSPATH' ) || exit;

const SHORTCODE = 'trend';

add_shortcode(
	SHORTCODE,
	static function ( $attributes, $content = '' ): string {
		$given = shortcode_atts(
			array(
				'src'           => '',
				'title'         => wp_strip_all_tags( (string) $content ),
				'link'          => '',
				'sections'      => '',
				'heading-level' => '',
				'theme'         => '',
			),
			is_array( $attributes ) ? $attributes : array(),
			SHORTCODE
		);
		return card( array_merge( $given, array( 'headingLevel' => $given['heading-level'] ) ) );
	}
);
