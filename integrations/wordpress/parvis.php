<?php
/**
 * Plugin Name:       Parvis
 * Description:       Un bouton sur chaque page : lire plus facilement, écouter, demander à être rappelé. Rien ne change pour qui n’appuie pas.
 * Version:           0.1.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       parvis
 *
 * The code of this plugin and the library in parvis/ are under the MIT licence, which the GPL accepts. The voice in parvis/voice/ is
 * espeak-ng, GPL-3.0-or-later: a work of its own, whose licence and source are beside it.
 */

defined( 'ABSPATH' ) || exit;

define( 'PARVIS_VERSION', '0.1.0' );
define( 'PARVIS_FILE', __FILE__ );
define( 'PARVIS_OPTION', 'parvis_settings' );

require __DIR__ . '/includes/config.php';
require __DIR__ . '/includes/page.php';
require __DIR__ . '/includes/elements.php';

if ( is_admin() ) {
	require __DIR__ . '/includes/check.php';
	require __DIR__ . '/includes/settings.php';
}

register_activation_hook( __FILE__, 'parvis_activate' );

/** Settings from an earlier time are kept: deactivation leaves them, uninstall.php takes them. */
function parvis_activate() {
	add_option( PARVIS_OPTION, parvis_defaults() );
}
