<?php
/**
 * The block on a page.
 *
 * @package TrendEmbed
 * @var array $attributes The block's attributes.
 */

defined( 'ABSPATH' ) || exit;

echo TrendEmbed\card( $attributes, get_block_wrapper_attributes( array( 'class' => 'trend-embed' ) ) ); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- escaped and filtered there.
