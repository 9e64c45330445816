<?php
/**
 * The elements in a page, as shortcodes and as one block. What they wrap is there without any script.
 */

defined( 'ABSPATH' ) || exit;

add_action( 'init', 'parvis_register_elements' );

function parvis_register_elements() {
	add_shortcode( 'parvis_texte_facile', 'parvis_shortcode' );
	add_shortcode( 'parvis_ecouter', 'parvis_shortcode' );
	add_shortcode( 'parvis_rappel', 'parvis_shortcode' );
	add_shortcode( 'parvis_autres_moyens', 'parvis_shortcode' );
	register_block_type( plugin_dir_path( PARVIS_FILE ) . 'block', array( 'render_callback' => 'parvis_block' ) );
}

/** @param array|string $attributes WordPress gives '' where there are none. */
function parvis_shortcode( $attributes, $content, $tag ): string {
	// Tags that wpautop has cut in two around the code.
	$content = preg_replace( '#^\s*(?:</p>|<br\s*/?>)|(?:<p>|<br\s*/?>)\s*$#', '', (string) $content );
	return parvis_wrap(
		'class="wp-block-parvis-element"',
		str_replace( array( 'parvis_', '_' ), array( '', '-' ), $tag ),
		shortcode_atts(
			array(
				'pour'     => '',
				'son'      => '',
				'reperes'  => '',
				'demarche' => '',
			),
			$attributes,
			$tag
		),
		do_shortcode( wp_kses_post( $content ) )
	);
}

/** The blocks inside are rendered already. */
function parvis_block( array $attributes, string $content ): string {
	return parvis_wrap( get_block_wrapper_attributes(), $attributes['kind'] ?? '', $attributes, $content );
}

/** A theme says where a block stands; our elements obey no rule of a page, so something around them has to. */
function parvis_wrap( string $wrapper, string $kind, array $attributes, string $inside ): string {
	return is_feed() ? $inside : "<div $wrapper>" . parvis_element( $kind, $attributes, $inside ) . '</div>';
}

/** @param string $inside HTML that may be printed. */
function parvis_element( string $kind, array $attributes, string $inside ): string {
	switch ( $kind ) {
		case 'texte-facile':
			return '<parvis-falc>' . $inside . '</parvis-falc>';
		case 'ecouter':
			$written = '';
			$named   = array(
				'for'   => $attributes['pour'] ?? '',
				'src'   => esc_url( $attributes['son'] ?? '' ),
				'track' => esc_url( $attributes['reperes'] ?? '' ),
			);
			foreach ( $named as $name => $value ) {
				$written .= '' === $value ? '' : sprintf( ' %s="%s"', $name, esc_attr( $value ) );
			}
			return "<parvis-speech$written></parvis-speech>";
		case 'rappel':
			return '<parvis-callback>' . ( '' === trim( $inside ) ? parvis_phone_link() : $inside ) . '</parvis-callback>';
		case 'autres-moyens':
			$procedure = $attributes['demarche'] ?? '';
			return '<parvis-channels' . ( '' === $procedure ? '' : ' procedure="' . esc_attr( $procedure ) . '"' ) . '>' . ( '' === trim( $inside ) ? parvis_phone_link() : $inside ) . '</parvis-channels>';
	}
	return $inside;
}

/** What works without script: the town's number. */
function parvis_phone_link(): string {
	$phone = parvis_config()->town->phone ?? '';
	if ( ! is_string( $phone ) || '' === $phone ) {
		return '';
	}
	$number = preg_replace( '/[^+0-9]/', '', $phone );
	return '<a href="' . esc_url( 'tel:' . $number, array( 'tel' ) ) . '">' . esc_html( $phone ) . '</a>';
}
