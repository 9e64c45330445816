<?php
/**
 * Checks what a webmaster writes, with the same schema as the library: what was found, and what to write.
 */

defined( 'ABSPATH' ) || exit;

function parvis_schema(): stdClass {
	static $schema = null;
	if ( null === $schema ) {
		$file   = plugin_dir_path( PARVIS_FILE ) . 'parvis/schema.json';
		$schema = is_readable( $file ) ? json_decode( (string) file_get_contents( $file ) ) : null;
		$schema = $schema instanceof stdClass ? $schema : new stdClass();
	}
	return $schema;
}

/** The rule of `town.phone`; an empty one where the library is not beside us. */
function parvis_rule( string $path ): stdClass {
	$rule = parvis_schema();
	foreach ( explode( '.', $path ) as $key ) {
		$rule = $rule->properties->$key ?? new stdClass();
	}
	return $rule;
}

/**
 * @param mixed $value What json_decode gives, objects as objects.
 * @return string[] What is wrong, one sentence each; empty where all is well.
 */
function parvis_mistakes( $value, stdClass $rule, string $path ): array {
	if ( isset( $rule->enum ) && ! in_array( $value, $rule->enum, true ) ) {
		return array( parvis_mistake( $path, $value, implode( ', ', $rule->enum ) ) );
	}
	$types = array(
		/* translators: what to write */
		'object'  => array( $value instanceof stdClass, __( 'des accolades : { … }', 'parvis' ) ),
		'boolean' => array( is_bool( $value ), __( 'true ou false, sans guillemets', 'parvis' ) ),
		'number'  => array( is_int( $value ) || is_float( $value ), __( 'un nombre, sans guillemets', 'parvis' ) ),
		'string'  => array( is_string( $value ), __( 'un texte entre guillemets', 'parvis' ) ),
	);
	$type  = $rule->type ?? '';
	if ( isset( $types[ $type ] ) && ! $types[ $type ][0] ) {
		return array( parvis_mistake( $path, $value, $types[ $type ][1] ) );
	}
	if ( is_string( $value ) ) {
		$length = parvis_length( $value );
		if ( $length < ( $rule->minLength ?? 0 ) || $length > ( $rule->maxLength ?? INF ) ) {
			/* translators: %d: a number of letters */
			return array( parvis_mistake( $path, $value, sprintf( __( '%d lettres au plus', 'parvis' ), $rule->maxLength ?? 200 ) ) );
		}
		if ( isset( $rule->pattern ) && ! preg_match( '~' . str_replace( '~', '\~', $rule->pattern ) . '~u', $value ) ) {
			/* translators: %s: an example */
			return array( parvis_mistake( $path, $value, sprintf( __( 'par exemple %s', 'parvis' ), $rule->examples[0] ?? $rule->description ?? '' ) ) );
		}
	}
	if ( ( is_int( $value ) || is_float( $value ) ) && ( $value < ( $rule->minimum ?? -INF ) || $value > ( $rule->maximum ?? INF ) ) ) {
		/* translators: 1: a number, 2: a greater one */
		return array( parvis_mistake( $path, $value, sprintf( __( 'un nombre de %1$s à %2$s', 'parvis' ), $rule->minimum ?? '…', $rule->maximum ?? '…' ) ) );
	}
	$mistakes = array();
	if ( $value instanceof stdClass && isset( $rule->properties ) ) {
		foreach ( get_object_vars( $value ) as $key => $inner ) {
			$name = '' === $path ? (string) $key : "$path.$key";
			if ( isset( $rule->properties->$key ) ) {
				$mistakes = array_merge( $mistakes, parvis_mistakes( $inner, $rule->properties->$key, $name ) );
			} elseif ( false === ( $rule->additionalProperties ?? true ) ) {
				$mistakes[] = sprintf(
					/* translators: 1: an unknown key, 2: the keys there are */
					__( 'La clé « %1$s » n’existe pas. Les clés possibles : %2$s.', 'parvis' ),
					$name,
					implode( ', ', array_keys( get_object_vars( $rule->properties ) ) )
				);
			}
		}
	}
	return $mistakes;
}

function parvis_mistake( string $path, $value, string $write ): string {
	$found = is_string( $value ) ? $value : (string) wp_json_encode( $value, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES );
	$found = parvis_length( $found ) > 60 ? implode( '', array_slice( parvis_letters( $found ), 0, 60 ) ) . '…' : $found;
	/* translators: 1: the key, 2: what was written, 3: what to write */
	return sprintf( __( '%1$s : trouvé « %2$s ». Écrivez %3$s.', 'parvis' ), '' === $path ? 'JSON' : $path, $found, $write );
}

/** As JavaScript counts them, without the mbstring extension, which a host may not have. */
function parvis_length( string $text ): int {
	return count( parvis_letters( $text ) );
}

function parvis_letters( string $text ): array {
	$letters = preg_split( '//u', $text, -1, PREG_SPLIT_NO_EMPTY );
	return is_array( $letters ) ? $letters : str_split( $text );
}

/** @return string[] Mistakes of the JSON that a town writes by hand. */
function parvis_json_mistakes( string $text ): array {
	$value = json_decode( $text );
	if ( JSON_ERROR_NONE === json_last_error() ) {
		return parvis_mistakes( $value, parvis_schema(), '' );
	}
	$usual = array(
		'~[“”«»„]~u'         => __( 'un guillemet typographique : écrivez "', 'parvis' ),
		'~,\s*[}\]]~'        => __( 'une virgule en trop, juste avant } ou ]', 'parvis' ),
		'~["\d}\]el]\s*\n\s*"~' => __( 'une virgule oubliée à la fin de la ligne', 'parvis' ),
		"~'~"                => __( 'une apostrophe au lieu d’un guillemet : écrivez "', 'parvis' ),
	);
	foreach ( $usual as $pattern => $told ) {
		if ( preg_match( $pattern, $text, $found, PREG_OFFSET_CAPTURE ) ) {
			$line = 1 + substr_count( rtrim( substr( $text, 0, $found[0][1] + 1 ) ), "\n" );
			/* translators: 1: a number of line, 2: what was found there */
			return array( sprintf( __( 'Ligne %1$d, sans doute : %2$s.', 'parvis' ), $line, $told ) );
		}
	}
	/* translators: %s: the message of PHP */
	return array( sprintf( __( 'Ce n’est pas du JSON (%s). Il commence par { et finit par }, et chaque nom est entre guillemets.', 'parvis' ), json_last_error_msg() ) );
}
