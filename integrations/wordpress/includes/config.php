<?php
/**
 * The settings, and the configuration that they make for the script tag.
 */

defined( 'ABSPATH' ) || exit;

function parvis_defaults(): array {
	return array(
		'name'     => '',
		'phone'    => '',
		'label'    => '',
		'position' => '',
		'voice'    => true,
		// What the town writes by hand, as JSON; and what it wrote last, where that was not right.
		'json'     => '',
		'draft'    => '',
	);
}

function parvis_settings(): array {
	$settings = get_option( PARVIS_OPTION );
	return array_merge( parvis_defaults(), is_array( $settings ) ? $settings : array() );
}

/** As parvis/schema.json has it. Where a field and the JSON say two things, the JSON counts. */
function parvis_config(): stdClass {
	$settings = parvis_settings();
	$config   = new stdClass();
	foreach ( array( 'label', 'position' ) as $key ) {
		if ( '' !== $settings[ $key ] ) {
			$config->$key = $settings[ $key ];
		}
	}
	foreach ( array( 'name', 'phone' ) as $key ) {
		if ( '' !== $settings[ $key ] ) {
			$config->town       = $config->town ?? new stdClass();
			$config->town->$key = $settings[ $key ];
		}
	}
	if ( ! $settings['voice'] ) {
		$config->voice = (object) array( 'embedded' => false );
	}
	$written = json_decode( $settings['json'] );
	foreach ( $written instanceof stdClass ? get_object_vars( $written ) : array() as $key => $value ) {
		$both         = $value instanceof stdClass && isset( $config->$key ) && $config->$key instanceof stdClass;
		$config->$key = $both ? (object) array_merge( (array) $config->$key, (array) $value ) : $value;
	}
	return $config;
}
