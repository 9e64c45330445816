<?php

/**
 * Ce que les réglages donnent : la configuration de Parvis, et le lien qui marche sans script.
 */

if (!defined('_ECRIRE_INC_VERSION')) {
	return;
}

/**
 * Comme parvis/schema.json la décrit. Le JSON écrit à la main l’emporte sur les champs.
 *
 * @return stdClass
 */
function parvis_configuration() {
	include_spip('inc/config');
	$reglages = (array) lire_config('parvis', []);
	$configuration = new stdClass();
	foreach (['label' => 'label', 'position' => 'position'] as $cle => $champ) {
		if (($reglages[$champ] ?? '') !== '') {
			$configuration->$cle = $reglages[$champ];
		}
	}
	foreach (['name' => 'commune', 'phone' => 'telephone'] as $cle => $champ) {
		if (($reglages[$champ] ?? '') !== '') {
			$configuration->town = $configuration->town ?? new stdClass();
			$configuration->town->$cle = $reglages[$champ];
		}
	}
	if (($reglages['voix'] ?? 'oui') === 'non') {
		$configuration->voice = (object) ['embedded' => false];
	}
	$ecrit = json_decode($reglages['json'] ?? '');
	foreach ($ecrit instanceof stdClass ? get_object_vars($ecrit) : [] as $cle => $valeur) {
		$ensemble = $valeur instanceof stdClass && ($configuration->$cle ?? null) instanceof stdClass;
		$configuration->$cle = $ensemble ? (object) array_merge((array) $configuration->$cle, (array) $valeur) : $valeur;
	}
	return $configuration;
}

/**
 * Filtre `|parvis_lien_telephone` : un lien vers ce numéro, ou rien.
 *
 * @param string|null $telephone
 * @return string
 */
function parvis_lien_telephone($telephone) {
	$numero = preg_replace('/[^+0-9]/', '', (string) $telephone);
	if ($numero === '') {
		return '';
	}
	return '<a href="tel:' . $numero . '">' . htmlspecialchars((string) $telephone, ENT_QUOTES, 'UTF-8') . '</a>';
}
