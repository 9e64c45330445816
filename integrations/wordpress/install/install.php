<?php
/**
 * Does what a webmaster does with the mouse: installs the zip, activates the plugin, writes its settings.
 *   php install.php <folder of WordPress> <parvis-wordpress.zip> <parvis.json>
 *
 * Only WordPress's own functions and the plugin's own check are used. It stands beside the plugin and not in its zip.
 */

if ( 'cli' !== PHP_SAPI ) {
	exit;
}
list( , $wordpress, $zip, $file ) = array_pad( $argv, 4, '' );
foreach ( array( "$wordpress/wp-load.php", $zip, $file ) as $needed ) {
	if ( ! is_readable( $needed ) ) {
		fwrite( STDERR, "« $needed » ne se lit pas. Écrivez : php install.php <dossier de WordPress> <parvis-wordpress.zip> <parvis.json>\n" );
		exit( 2 );
	}
}
$zip  = realpath( $zip );
$json = file_get_contents( $file );

define( 'WP_ADMIN', true );
require "$wordpress/wp-load.php";
require_once ABSPATH . 'wp-admin/includes/admin.php';
require_once ABSPATH . 'wp-admin/includes/class-wp-upgrader.php';

/** @param WP_Error|mixed $result */
function parvis_install_must( $result, string $what ) {
	if ( $result && ! is_wp_error( $result ) ) {
		return;
	}
	fwrite( STDERR, $what . ( is_wp_error( $result ) ? ' : ' . $result->get_error_message() : '' ) . "\n" );
	exit( 1 );
}

$upgrader = new Plugin_Upgrader( new Automatic_Upgrader_Skin() );
parvis_install_must( $upgrader->install( $zip, array( 'overwrite_package' => true ) ), 'L’extension ne s’installe pas' );
wp_cache_delete( 'plugins', 'plugins' );
parvis_install_must( null === activate_plugin( 'parvis/parvis.php' ), 'L’extension ne s’active pas' );

// The settings as the form of Réglages → Parvis would send them; what is wrong is told, and not taken.
require_once WP_PLUGIN_DIR . '/parvis/includes/check.php';
require_once WP_PLUGIN_DIR . '/parvis/includes/settings.php';
$town     = json_decode( $json, true )['town'] ?? array();
$settings = parvis_sanitise(
	array(
		'name'  => (string) ( $town['name'] ?? '' ),
		'phone' => (string) ( $town['phone'] ?? '' ),
		'voice' => '1',
		'json'  => $json,
	)
);
foreach ( get_settings_errors( PARVIS_OPTION ) as $mistake ) {
	fwrite( STDERR, html_entity_decode( $mistake['message'], ENT_QUOTES ) . "\n" );
}
parvis_install_must( '' === $settings['draft'], 'Corrigez le fichier, puis recommencez' );
update_option( PARVIS_OPTION, $settings );
echo "Parvis est installé, activé et réglé.\n";
