<?php
/**
 * Leaves nothing behind: the plugin keeps one option, on each site.
 *
 * @package TrendEmbed
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

if ( is_multisite() ) {
	foreach ( get_sites( array( 'fields' => 'ids', 'number' => 0 ) ) as $trend_embed_site ) {
		switch_to_blog( $trend_embed_site );
		delete_option( 'trend_embed_bases' );
		restore_current_blog();
	}
} else {
	delete_option( 'trend_embed_bases' );
}
