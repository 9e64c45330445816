<?php

/**
 * La balise et sa configuration, dans la tête des pages publiques.
 */

if (!defined('_ECRIRE_INC_VERSION')) {
	return;
}

/**
 * SPIP garde cette page en cache : tout y est le même pour tous les visiteurs. Le compresseur de SPIP laisse une balise qui a un `id`
 * et pas de `type` ; la nôtre ne doit être ni fusionnée ni retardée.
 *
 * @param string $flux
 * @return string
 */
function parvis_insert_head($flux) {
	include_spip('inc/filtres_mini');
	include_spip('parvis_fonctions');
	$script = find_in_path('parvis/parvis.js');
	if (!$script) {
		return $flux;
	}
	// Une page peut être dans un sous-dossier de l’adresse du site.
	$adresse = protocole_implicite(url_absolue($script));
	$flux .= "\n" . '<script id="parvis-js" src="' . attribut_html($adresse) . '" data-parvis data-no-optimize="1" data-cfasync="false"></script>';
	$configuration = parvis_configuration();
	if ((array) $configuration) {
		$flux .= "\n" . '<script id="parvis-config" type="application/json">'
			. json_encode($configuration, JSON_HEX_TAG | JSON_HEX_AMP | JSON_UNESCAPED_SLASHES) . '</script>';
	}
	return $flux . "\n";
}
