<?php
/**
 * Réglages → Parvis, with the Settings API: its nonce, its capability, its messages.
 */

defined( 'ABSPATH' ) || exit;

add_action( 'admin_menu', 'parvis_add_page' );
add_action( 'admin_init', 'parvis_register_settings' );
add_filter( 'plugin_action_links_' . plugin_basename( PARVIS_FILE ), 'parvis_action_links' );

function parvis_add_page() {
	add_options_page( 'Parvis', 'Parvis', 'manage_options', 'parvis', 'parvis_render_page' );
}

function parvis_action_links( $links ) {
	array_unshift(
		$links,
		sprintf( '<a href="%s">%s</a>', esc_url( admin_url( 'options-general.php?page=parvis' ) ), esc_html__( 'Réglages', 'parvis' ) )
	);
	return $links;
}

function parvis_positions(): array {
	return array(
		''             => __( 'En bas à droite (conseillé)', 'parvis' ),
		'bottom-left'  => __( 'En bas à gauche', 'parvis' ),
		'top-right'    => __( 'En haut à droite', 'parvis' ),
		'top-left'     => __( 'En haut à gauche', 'parvis' ),
		'bottom-right' => __( 'En bas à droite, même dans une page écrite de droite à gauche', 'parvis' ),
	);
}

/** Of each field: its title, its help, its place in the configuration. */
function parvis_fields(): array {
	return array(
		'name'     => array( __( 'Nom de la commune', 'parvis' ), '', 'town.name' ),
		'phone'    => array( __( 'Téléphone de la mairie', 'parvis' ), __( 'Montré à chaque fois que quelque chose ne marche pas. Par exemple : 02 99 00 00 00', 'parvis' ), 'town.phone' ),
		'label'    => array( __( 'Mots sur le bouton', 'parvis' ), __( '40 lettres au plus. Vide : « Lire plus facilement »', 'parvis' ), 'label' ),
		'position' => array( __( 'Place du bouton', 'parvis' ), __( 'Un coin où votre site n’a ni menu ni bandeau.', 'parvis' ), 'position' ),
		'voice'    => array( __( 'Voix de Parvis', 'parvis' ), __( 'La voix de l’appareil est toujours prise d’abord. Celle de Parvis vient de votre site : 0,7 Mo, seulement si un visiteur le demande.', 'parvis' ), '' ),
		'json'     => array( __( 'Configuration en JSON', 'parvis' ), __( 'Pour aller plus loin : horaires, rappel, textes faciles, formulaires. Ce qui est écrit ici l’emporte sur les champs du dessus. Les clés sont dans le README de Parvis.', 'parvis' ), '' ),
	);
}

function parvis_register_settings() {
	register_setting(
		'parvis',
		PARVIS_OPTION,
		array(
			'type'              => 'array',
			'default'           => parvis_defaults(),
			'sanitize_callback' => 'parvis_sanitise',
		)
	);
	add_settings_section( 'parvis', '', '__return_null', 'parvis' );
	foreach ( parvis_fields() as $name => $field ) {
		$target = 'voice' === $name ? array() : array( 'label_for' => "parvis-$name" );
		add_settings_field( "parvis-$name", esc_html( $field[0] ), 'parvis_render_field', 'parvis', 'parvis', $target + array( 'name' => $name ) );
	}
}

/**
 * What is wrong is not taken: the setting of before stays, and the message says what was found and what to write. A long JSON with
 * a mistake is kept as a draft, to be mended.
 */
function parvis_sanitise( $asked ): array {
	static $last = null;
	$before      = parvis_settings();
	// WordPress asks twice where the option is new.
	if ( ! is_array( $asked ) || $asked === $last ) {
		return is_array( $asked ) ? $asked : $before;
	}
	$settings = $before;
	foreach ( array( 'name', 'phone', 'label', 'position' ) as $name ) {
		list( $title, , $path ) = parvis_fields()[ $name ];
		$value                  = sanitize_text_field( is_string( $asked[ $name ] ?? '' ) ? $asked[ $name ] ?? '' : '' );
		$mistakes               = '' === $value ? array() : parvis_mistakes( $value, parvis_rule( $path ), $title );
		if ( $mistakes ) {
			parvis_tell( $name, implode( ' ', $mistakes ) );
		} else {
			$settings[ $name ] = $value;
		}
	}
	$settings['voice'] = ! empty( $asked['voice'] );

	$json     = trim( is_string( $asked['json'] ?? '' ) ? $asked['json'] ?? '' : '' );
	$json     = wp_check_invalid_utf8( str_replace( "\r\n", "\n", $json ) );
	$mistakes = '' === $json ? array() : parvis_json_mistakes( $json );
	if ( $mistakes ) {
		$settings['draft'] = $json;
		foreach ( $mistakes as $mistake ) {
			parvis_tell( 'json', parvis_fields()['json'][0] . ' · ' . $mistake );
		}
	} else {
		$settings['json']  = $json;
		$settings['draft'] = '';
	}
	$last = $settings;
	return $settings;
}

function parvis_tell( string $name, string $message ) {
	// WordPress prints a message of settings as HTML.
	add_settings_error( PARVIS_OPTION, "parvis-$name", esc_html( $message . ' ' . __( 'L’ancien réglage est gardé.', 'parvis' ) ) );
}

function parvis_render_page() {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	?>
	<div class="wrap">
		<h1>Parvis</h1>
		<?php if ( ! is_readable( plugin_dir_path( PARVIS_FILE ) . 'parvis/parvis.js' ) ) : ?>
			<div class="notice notice-error"><p>
				<?php esc_html_e( 'Le dossier parvis/ manque à côté de l’extension : le bouton ne peut pas apparaître. Installez l’extension avec son fichier zip, en entier.', 'parvis' ); ?>
			</p></div>
		<?php endif; ?>
		<p><?php esc_html_e( 'Un bouton se tient sur chaque page du site. La page ne change pas pour qui n’appuie pas. Tout est facultatif ici : le téléphone est le plus utile.', 'parvis' ); ?></p>
		<form action="options.php" method="post">
			<?php
			settings_fields( 'parvis' );
			do_settings_sections( 'parvis' );
			submit_button();
			?>
		</form>
		<h2><?php esc_html_e( 'Dans vos pages', 'parvis' ); ?></h2>
		<p><?php esc_html_e( 'Ajoutez le bloc « Parvis », ou écrivez un de ces codes :', 'parvis' ); ?></p>
		<ul class="ul-disc">
			<li><code>[parvis_texte_facile]</code>…<code>[/parvis_texte_facile]</code> : <?php esc_html_e( 'un bouton « Texte facile » au-dessus de ce passage', 'parvis' ); ?></li>
			<li><code>[parvis_ecouter]</code> : <?php esc_html_e( 'un bouton pour écouter l’article', 'parvis' ); ?></li>
			<li><code>[parvis_rappel]</code> : <?php esc_html_e( 'le téléphone, et « On vous rappelle »', 'parvis' ); ?></li>
			<li><code>[parvis_autres_moyens demarche="F1341"]</code>…<code>[/parvis_autres_moyens]</code> : <?php esc_html_e( 'tous les moyens de faire cette démarche', 'parvis' ); ?></li>
		</ul>
		<?php parvis_render_uses(); ?>
	</div>
	<?php
}

/** Without the plugin, WordPress prints a shortcode as it is written: the webmaster should know where they are. */
function parvis_render_uses() {
	$found = get_posts(
		array(
			's'              => '[parvis_',
			'sentence'       => true,
			'post_type'      => 'any',
			'post_status'    => array( 'publish', 'private', 'draft', 'future', 'pending' ),
			'posts_per_page' => 50,
		)
	);
	if ( ! $found ) {
		return;
	}
	echo '<p>' . esc_html__( 'Avant de désactiver Parvis, enlevez ces codes, qui se verraient dans les pages. Le bloc, lui, ne laisse rien. Pages avec un code :', 'parvis' ) . '</p><ul class="ul-disc">';
	foreach ( $found as $post ) {
		$title = '' === $post->post_title ? "#$post->ID" : $post->post_title;
		printf( '<li><a href="%s">%s</a></li>', esc_url( (string) get_edit_post_link( $post, 'raw' ) ), esc_html( $title ) );
	}
	echo '</ul>';
}

function parvis_render_field( array $target ) {
	$name     = $target['name'];
	$settings = parvis_settings();
	$help     = parvis_fields()[ $name ][1];
	$attrs    = sprintf( 'id="parvis-%1$s" name="%2$s[%1$s]"', esc_attr( $name ), esc_attr( PARVIS_OPTION ) );
	$attrs   .= '' === $help ? '' : ' aria-describedby="parvis-' . esc_attr( $name ) . '-help"';
	// phpcs:disable WordPress.Security.EscapeOutput.OutputNotEscaped -- $attrs is escaped above.
	switch ( $name ) {
		case 'position':
			echo "<select $attrs>";
			foreach ( parvis_positions() as $value => $words ) {
				printf( '<option value="%s"%s>%s</option>', esc_attr( $value ), selected( $settings['position'], $value, false ), esc_html( $words ) );
			}
			echo '</select>';
			break;
		case 'voice':
			printf(
				'<label><input type="checkbox" value="1" %s%s> %s</label>',
				$attrs,
				checked( $settings['voice'], true, false ),
				esc_html__( 'L’apporter aux appareils qui n’ont pas de voix française', 'parvis' )
			);
			break;
		case 'json':
			$draft = '' !== $settings['draft'];
			printf(
				'<textarea %s class="large-text code" rows="12" spellcheck="false"%s>%s</textarea>',
				$attrs,
				$draft ? ' aria-invalid="true"' : '',
				esc_textarea( $draft ? $settings['draft'] : $settings['json'] )
			);
			if ( $draft ) {
				foreach ( parvis_json_mistakes( $settings['draft'] ) as $mistake ) {
					echo '<p><strong>' . esc_html( $mistake ) . '</strong></p>';
				}
				echo '<p>' . esc_html__( 'Ce texte n’est pas utilisé tant qu’il n’est pas corrigé.', 'parvis' ) . '</p>';
			}
			break;
		default:
			printf( '<input type="%s" class="regular-text" value="%s" %s>', 'phone' === $name ? 'tel' : 'text', esc_attr( $settings[ $name ] ), $attrs );
	}
	// phpcs:enable
	if ( '' !== $help ) {
		printf( '<p class="description" id="parvis-%s-help">%s</p>', esc_attr( $name ), esc_html( $help ) );
	}
}
