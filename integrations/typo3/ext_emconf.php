<?php

$EM_CONF[$_EXTKEY] = [
    'title' => 'Parvis',
    'description' => 'Un bouton sur chaque page : lire plus facilement, écouter, demander à être rappelé.',
    'category' => 'fe',
    'state' => 'beta',
    'version' => '0.1.0',
    'constraints' => [
        'depends' => [
            'typo3' => '12.4.0-13.4.99',
        ],
    ],
];
