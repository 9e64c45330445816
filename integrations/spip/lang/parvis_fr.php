<?php

if (!defined('_ECRIRE_INC_VERSION')) {
	return;
}

$GLOBALS[$GLOBALS['idx_lang']] = [
	'aide_json' => 'Pour aller plus loin : horaires, rappel, textes faciles, formulaires. Ce qui est écrit ici l’emporte sur les champs du dessus. Les clés sont dans le README de Parvis.',
	'aide_label' => '40 lettres au plus. Vide : « Lire plus facilement »',
	'aide_telephone' => 'Montré à chaque fois que quelque chose ne marche pas. Par exemple : 02 99 00 00 00',
	'aide_voix' => 'La voix de l’appareil est toujours prise d’abord. Celle de Parvis vient de votre site : 0,7 Mo, seulement si un visiteur le demande.',
	'champ_commune' => 'Nom de la commune',
	'champ_json' => 'Configuration en JSON',
	'champ_label' => 'Mots sur le bouton',
	'champ_position' => 'Place du bouton',
	'champ_telephone' => 'Téléphone de la mairie',
	'champ_voix' => 'Apporter la voix de Parvis aux appareils qui n’ont pas de voix française',
	'dans_les_pages' => 'Dans vos articles',
	'erreur_json' => 'Ce n’est pas du JSON : @raison@. Il commence par { et finit par }, chaque nom est entre guillemets, et il n’y a pas de virgule avant }.',
	'erreur_json_objet' => 'il manque les accolades',
	'erreur_label' => '@trouve@ lettres : écrivez-en 40 au plus.',
	'erreur_position' => 'Choisissez un coin de la liste.',
	'erreur_telephone' => 'Trouvé « @trouve@ ». Écrivez un numéro, par exemple 02 99 00 00 00.',
	'explication' => 'Un bouton se tient sur chaque page du site. La page ne change pas pour qui n’appuie pas. Tout est facultatif ici : le téléphone est le plus utile.',
	'modele_ecouter' => 'un bouton pour écouter l’article',
	'modele_moyens' => 'tous les moyens de faire cette démarche',
	'modele_rappel' => 'le téléphone, et « On vous rappelle »',
	'position_bas_droite' => 'En bas à droite (conseillé)',
	'position_bas_gauche' => 'En bas à gauche',
	'position_haut_droite' => 'En haut à droite',
	'position_haut_gauche' => 'En haut à gauche',
	'titre' => 'Parvis',
];
