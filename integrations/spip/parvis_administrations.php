<?php

/**
 * Installation et désinstallation : une seule meta, `parvis`.
 */

if (!defined('_ECRIRE_INC_VERSION')) {
	return;
}

/**
 * @param string $nom_meta_base_version
 * @param string $version_cible
 * @return void
 */
function parvis_upgrade($nom_meta_base_version, $version_cible) {
	include_spip('base/upgrade');
	maj_plugin($nom_meta_base_version, $version_cible, ['create' => []]);
}

/**
 * @param string $nom_meta_base_version
 * @return void
 */
function parvis_vider_tables($nom_meta_base_version) {
	effacer_meta('parvis');
	effacer_meta($nom_meta_base_version);
}
