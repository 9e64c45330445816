<?php
/**
 * Takes away all that Parvis has written: one option, on each site of a network.
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

if ( is_multisite() ) {
	foreach ( get_sites( array( 'fields' => 'ids', 'number' => 0 ) ) as $parvis_site ) {
		switch_to_blog( $parvis_site );
		delete_option( 'parvis_settings' );
		restore_current_blog();
	}
} else {
	delete_option( 'parvis_settings' );
}
