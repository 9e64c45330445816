<?php

if (!defined('_ECRIRE_INC_VERSION')) {
	return;
}

$GLOBALS[$GLOBALS['idx_lang']] = [
	'parvis_description' => 'Parvis ajoute un bouton au site d’une commune : agrandir le texte, changer les couleurs, lire sans les menus, lire un texte plus facile, écouter la page, demander à être rappelé. La page reste telle que vous l’avez faite pour qui n’appuie pas.',
	'parvis_nom' => 'Parvis',
	'parvis_slogan' => 'Un bouton pour lire plus facilement',
];
