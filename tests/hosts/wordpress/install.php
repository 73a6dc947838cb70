<?php
/**
 * Makes the database and the site: an administrator, an author, no welcome.
 * Its arguments: the site's folder, the database's socket.
 */

[ , $folder, $socket ] = $argv;
$database = new mysqli( 'localhost', 'root', '', '', 0, $socket );
$database->query( 'CREATE DATABASE wordpress CHARACTER SET utf8mb4' );

define( 'WP_INSTALLING', true );
require "$folder/wp-load.php";
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install( 'Bed', 'admin', 'admin@example.com', true, '', 'admin' );
wp_create_user( 'author', 'author', 'author@example.com' );
get_user_by( 'login', 'author' )->set_role( 'author' );
foreach ( array( 'admin', 'author' ) as $login ) {
	update_user_meta(
		get_user_by( 'login', $login )->ID,
		'wp_persisted_preferences',
		array(
			'core/edit-post' => array( 'welcomeGuide' => false ),
			'_modified'      => gmdate( 'c' ),
		)
	);
}
switch_theme( 'twentytwentythree' );
