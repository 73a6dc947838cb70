<?php
/**
 * A trend as HTML: the card with its link inside, or the link alone.
 *
 * @package TrendEmbed
 */

namespace TrendEmbed;

defined( 'ABSPATH' ) || exit;

const HTML = array(
	'div'        => array(
		'class' => true,
		'id'    => true,
		'style' => true,
	),
	'p'          => array( 'class' => true ),
	'trend-card' => array(
		'src'           => true,
		'sections'      => true,
		'heading-level' => true,
		'theme'         => true,
	),
	'a'          => array( 'href' => true ),
);

/**
 * Whether a trend is its link alone: where nobody loads the script, in feeds, in mail that is sent in the background, and
 * for programs that read posts through the REST API.
 */
function is_link_only(): bool {
	$link_only = is_feed() || wp_doing_cron() || ( defined( 'REST_REQUEST' ) && REST_REQUEST );
	/**
	 * Filters whether trends are shown as links, for example in the mails of a newsletter plugin.
	 *
	 * @param bool $link_only Whether they are.
	 */
	return (bool) apply_filters( 'trend_embed_link_only', $link_only );
}

/**
 * The attributes of the card but `src`, without those that are faulty or absent.
 *
 * @param array $attributes Untrusted.
 * @return array<string, string>
 */
function card_attributes( array $attributes ): array {
	$words = is_string( $attributes['sections'] ?? null ) ? preg_split( '/\s+/', $attributes['sections'] ) : array();
	$level = is_numeric( $attributes['headingLevel'] ?? null ) ? (int) $attributes['headingLevel'] : 0;
	$theme = $attributes['theme'] ?? '';
	return array_filter(
		array(
			'sections'      => implode( ' ', preg_grep( '/^[a-z]+(-[a-z]+)*$/', $words ) ),
			'heading-level' => $level >= 1 && $level <= 6 ? (string) $level : '',
			'theme'         => in_array( $theme, array( 'light', 'dark' ), true ) ? $theme : '',
		)
	);
}

/**
 * A trend as HTML.
 *
 * @param array  $attributes { src, title?, link?, sections?, headingLevel?, theme? }, untrusted.
 * @param string $wrapper    The attributes of the element around it, escaped.
 * @return string '' without an address; those who can edit the post read what is wrong.
 */
function card( array $attributes, string $wrapper = 'class="trend-embed"' ): string {
	$src = absolute_address( $attributes['src'] ?? '' );
	if ( '' === $src ) {
		return current_user_can( 'edit_post', get_the_ID() )
			? '<p>' . esc_html__( 'Trend: the address of a trend is missing, or is not an http or https address. Only those who can edit this post see this line.', 'trend-embed' ) . '</p>'
			: '';
	}
	$published = published_trend( $src );
	$page      = absolute_address( $attributes['link'] ?? '' );
	if ( '' === $page ) {
		$page = $published['link'] ?? $src;
	}
	$title = is_string( $attributes['title'] ?? null ) ? trim( $attributes['title'] ) : '';
	$link  = sprintf( '<a href="%s">%s</a>', esc_url( $page ), esc_html( '' !== $title ? $title : __( 'Read the trend', 'trend-embed' ) ) );
	if ( is_link_only() ) {
		return "<p>$link</p>";
	}
	enqueue_assets();
	$names = '';
	foreach ( array_merge( array( 'src' => esc_url( $published['src'] ?? $src ) ), card_attributes( $attributes ) ) as $name => $value ) {
		$names .= sprintf( ' %s="%s"', $name, esc_attr( $value ) );
	}
	return wp_kses( "<div $wrapper><trend-card$names>$link</trend-card></div>", HTML );
}
