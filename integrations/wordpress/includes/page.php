<?php
/**
 * The one script tag and its configuration, in the head of the site's pages.
 */

defined( 'ABSPATH' ) || exit;

add_action( 'wp_enqueue_scripts', 'parvis_enqueue' );
add_filter( 'script_loader_tag', 'parvis_script_tag', 999, 2 );
// With the scripts of the head, after them.
add_action( 'wp_head', 'parvis_print_config', 9 );

function parvis_enqueue() {
	if ( function_exists( 'amp_is_request' ) && amp_is_request() ) {
		return;
	}
	wp_enqueue_script( 'parvis', plugins_url( 'parvis/parvis.js', PARVIS_FILE ), array(), PARVIS_VERSION, false );
}

/**
 * A visitor's settings are put on the page before it is drawn: our tag is neither deferred, nor merged, nor held back. `strategy` does
 * not exist before WordPress 6.3, and its absence means what we need after.
 */
function parvis_script_tag( $tag, $handle ) {
	if ( 'parvis' !== $handle ) {
		return $tag;
	}
	$tag  = preg_replace( '/\s(?:defer|async)(?:=(["\'])\w*\1)?(?=[\s>])/', '', $tag );
	$mine = 'data-parvis data-cfasync="false" data-no-optimize="1" data-noptimize="1" data-no-minify="1" data-no-defer="1" nowprocket';
	return preg_replace( '/<script\s/', "<script $mine ", $tag, 1 );
}

function parvis_print_config() {
	$config = parvis_config();
	if ( wp_script_is( 'parvis', 'done' ) && (array) $config ) {
		wp_print_inline_script_tag(
			wp_json_encode( $config, JSON_HEX_TAG | JSON_HEX_AMP | JSON_UNESCAPED_SLASHES ),
			array(
				'type'             => 'application/json',
				'id'               => 'parvis-config',
				'data-no-optimize' => '1',
			)
		);
	}
}

// Optimisers that read lists rather than attributes.
foreach ( array( 'rocket_exclude_js', 'rocket_exclude_defer_js', 'rocket_delay_js_exclusions', 'litespeed_optimize_js_excludes', 'litespeed_optm_js_defer_exc' ) as $parvis_filter ) {
	add_filter(
		$parvis_filter,
		static function ( $excluded ) {
			return array_merge( (array) $excluded, array( 'parvis/parvis.js' ) );
		}
	);
}
foreach ( array( 'sgo_javascript_combine_exclude', 'sgo_js_minify_exclude', 'sgo_js_async_exclude' ) as $parvis_filter ) {
	add_filter(
		$parvis_filter,
		static function ( $handles ) {
			return array_merge( (array) $handles, array( 'parvis' ) );
		}
	);
}
add_filter(
	'autoptimize_filter_js_exclude',
	static function ( $excluded ) {
		return ( is_string( $excluded ) && '' !== $excluded ? $excluded . ', ' : '' ) . 'parvis/parvis.js';
	}
);
unset( $parvis_filter );
