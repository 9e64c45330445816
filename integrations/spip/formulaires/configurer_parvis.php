<?php

/**
 * Les réglages de Parvis : ce qui est faux n’est pas pris, et le message dit quoi écrire.
 */

if (!defined('_ECRIRE_INC_VERSION')) {
	return;
}

function formulaires_configurer_parvis_charger_dist() {
	include_spip('inc/config');
	return array_merge(
		['commune' => '', 'telephone' => '', 'label' => '', 'position' => '', 'voix' => 'oui', 'json' => ''],
		(array) lire_config('parvis', [])
	);
}

function formulaires_configurer_parvis_verifier_dist() {
	$erreurs = [];
	$telephone = trim((string) _request('telephone'));
	if ($telephone !== '' && !preg_match('/^[+0-9][0-9 .()-]{2,19}$/', $telephone)) {
		$erreurs['telephone'] = _T('parvis:erreur_telephone', ['trouve' => entites_html($telephone)]);
	}
	$longueur = preg_match_all('/./u', (string) _request('label'));
	if ($longueur > 40) {
		$erreurs['label'] = _T('parvis:erreur_label', ['trouve' => $longueur]);
	}
	if (!in_array((string) _request('position'), ['', 'bottom-left', 'top-right', 'top-left'], true)) {
		$erreurs['position'] = _T('parvis:erreur_position');
	}
	$json = trim((string) _request('json'));
	if ($json !== '' && !(json_decode($json) instanceof stdClass)) {
		$raison = json_last_error() === JSON_ERROR_NONE ? _T('parvis:erreur_json_objet') : json_last_error_msg();
		$erreurs['json'] = _T('parvis:erreur_json', ['raison' => entites_html($raison)]);
	}
	return $erreurs;
}

function formulaires_configurer_parvis_traiter_dist() {
	include_spip('inc/cvt_configurer');
	include_spip('inc/invalideur');
	$trace = cvtconf_formulaires_configurer_enregistre('configurer_parvis', []);
	// Les pages en cache portent encore l’ancienne configuration.
	suivre_invalideur('parvis');
	return ['message_ok' => _T('config_info_enregistree') . $trace, 'editable' => true];
}
