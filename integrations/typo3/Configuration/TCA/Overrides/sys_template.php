<?php

defined('TYPO3') or die();

// For TYPO3 12, and for sites without a set: « Inclure les gabarits statiques ».
\TYPO3\CMS\Core\Utility\ExtensionManagementUtility::addStaticFile('parvis', 'Configuration/TypoScript', 'Parvis');
