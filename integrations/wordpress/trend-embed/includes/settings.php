<?php
/**
 * Settings → Reading → Trends: the base addresses of publishers.
 *
 * @package TrendEmbed
 */

namespace TrendEmbed;

defined( 'ABSPATH' ) || exit;

/** Whether somebody may name publishers: who vouches for another site vouches for what it sends. */
function may_name_publishers(): bool {
	return current_user_can( 'manage_options' ) && current_user_can( 'unfiltered_html' );
}

/**
 * The lines without fault, each once, in their one form; of each other line it is said what is wrong.
 *
 * @param mixed $value Untrusted: the text area.
 */
function checked_bases( $value ): string {
	$kept = array();
	foreach ( preg_split( '/\R/', is_string( $value ) ? $value : '' ) as $number => $line ) {
		$line = trim( $line );
		if ( '' === $line ) {
			continue;
		}
		$fault = base_fault( $line );
		if ( '' === $fault ) {
			$kept[] = normal_base( $line );
			continue;
		}
		add_settings_error(
			OPTION,
			'trend-embed-line-' . ( $number + 1 ),
			/* translators: 1: number of the line, 2: the line, 3: what is wrong with it. */
			esc_html( sprintf( __( 'Trends, line %1$d, “%2$s”, is left out: %3$s', 'trend-embed' ), $number + 1, $line, $fault ) )
		);
	}
	return implode( "\n", array_unique( $kept ) );
}

/** The text area. */
function bases_field(): void {
	printf(
		'<textarea id="%1$s" name="%1$s" rows="4" class="large-text code" aria-describedby="%1$s-help" spellcheck="false">%2$s</textarea><p class="description" id="%1$s-help">%3$s</p>',
		esc_attr( OPTION ),
		esc_textarea( (string) get_option( OPTION, '' ) ),
		esc_html__( 'Base addresses, one a line, for example https://example.com/trends/. A link to a trend below them, on a line of its own, becomes the trend. Name only publishers that you trust.', 'trend-embed' )
	);
}

add_action(
	'admin_init',
	static function (): void {
		if ( ! may_name_publishers() ) {
			return;
		}
		register_setting(
			'reading',
			OPTION,
			array(
				'type'              => 'string',
				'default'           => '',
				'sanitize_callback' => __NAMESPACE__ . '\checked_bases',
			)
		);
		add_settings_section( 'trend-embed', esc_html__( 'Trends', 'trend-embed' ), '__return_null', 'reading' );
		add_settings_field( OPTION, esc_html__( 'Publishers', 'trend-embed' ), __NAMESPACE__ . '\bases_field', 'reading', 'trend-embed', array( 'label_for' => OPTION ) );
	}
);
