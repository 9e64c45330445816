<?php

declare(strict_types=1);

namespace Parvis\Typo3;

use TYPO3\CMS\Core\Page\AssetCollector;
use TYPO3\CMS\Core\Utility\GeneralUtility;

/**
 * Called by TypoScript (`page.headerData`): the script tag and its configuration, in the head. TYPO3 keeps it with the page in its cache.
 */
final class Head
{
    /**
     * Neither deferred nor merged: a visitor's settings are put on the page before it is drawn.
     *
     * @param array<string, mixed> $settings
     */
    public function add(string $content, array $settings): string
    {
        $collector = GeneralUtility::makeInstance(AssetCollector::class);
        $attributes = ['data-parvis' => '1', 'data-no-optimize' => '1', 'data-cfasync' => 'false'];
        $file = $this->text($settings, 'configFile');
        if ($file !== '') {
            $attributes['data-config'] = $file;
        }
        $collector->addJavaScript(
            'parvis',
            'EXT:parvis/Resources/Public/parvis/parvis.js',
            $attributes,
            ['priority' => true]
        );
        $configuration = $this->configuration($settings);
        if ($configuration !== []) {
            $collector->addInlineJavaScript(
                'parvis-config',
                (string)json_encode($configuration, JSON_HEX_TAG | JSON_HEX_AMP | JSON_UNESCAPED_SLASHES),
                ['type' => 'application/json', 'id' => 'parvis-config'],
                ['priority' => true]
            );
        }
        return $content;
    }

    /**
     * For `lib.parvis.rappel`: what works without script is the town's number.
     *
     * @param array<string, mixed> $settings
     */
    public function callback(string $content, array $settings): string
    {
        $phone = $this->text($settings, 'phone');
        $link = $phone === '' ? '' : sprintf(
            '<a href="tel:%s">%s</a>',
            preg_replace('/[^+0-9]/', '', $phone),
            htmlspecialchars($phone, ENT_QUOTES)
        );
        return '<parvis-callback>' . $link . '</parvis-callback>';
    }

    /**
     * @param array<string, mixed> $settings
     * @return array<string, mixed>
     */
    private function configuration(array $settings): array
    {
        $configuration = array_filter([
            'label' => $this->text($settings, 'label'),
            'position' => $this->text($settings, 'position'),
        ]);
        $town = array_filter([
            'name' => $this->text($settings, 'name'),
            'phone' => $this->text($settings, 'phone'),
        ]);
        if ($town !== []) {
            $configuration['town'] = $town;
        }
        if (in_array($settings['voice'] ?? '1', ['', '0', 0, false], true)) {
            $configuration['voice'] = ['embedded' => false];
        }
        return $configuration;
    }

    /**
     * A constant that nobody has set stays as it is written.
     *
     * @param array<string, mixed> $settings
     */
    private function text(array $settings, string $key): string
    {
        $value = trim((string)($settings[$key] ?? ''));
        return str_starts_with($value, '{$') ? '' : $value;
    }
}
