<?php

/**
 * @license MIT
 */

namespace Parvis\Plugin\System\Parvis\Extension;

\defined('_JEXEC') or die;

use Joomla\CMS\Plugin\CMSPlugin;
use Joomla\Event\Event;
use Joomla\Event\SubscriberInterface;

/**
 * The script tag and its configuration in the pages of the site, and the elements in its articles.
 */
final class Parvis extends CMSPlugin implements SubscriberInterface
{
    protected $autoloadLanguage = true;

    public static function getSubscribedEvents(): array
    {
        return [
            'onBeforeCompileHead' => 'addToHead',
            'onContentPrepare'    => 'addElements',
        ];
    }

    public function addToHead(): void
    {
        $app      = $this->getApplication();
        $document = $app->getDocument();

        if (!$app->isClient('site') || $document->getType() !== 'html') {
            return;
        }

        // Neither deferred nor merged: a visitor's settings are put on the page before it is drawn.
        $assets = $document->getWebAssetManager();
        $assets->getRegistry()->addExtensionRegistryFile('plg_system_parvis');
        $assets->useScript('plg_system_parvis');

        $configuration = $this->configuration();

        if ((array) $configuration) {
            $json = json_encode($configuration, JSON_HEX_TAG | JSON_HEX_AMP | JSON_UNESCAPED_SLASHES);
            $document->addCustomTag('<script type="application/json" id="parvis-config">' . $json . '</script>');
        }
    }

    /** `{parvis rappel}`, `{parvis ecouter}`, `{parvis moyens F1341}…{/parvis}`, `{parvis texte-facile}…{/parvis}`. */
    public function addElements(Event $event): void
    {
        // By place: Joomla 5 gives these names, Joomla 4 does not.
        [$context, $article] = array_values($event->getArguments());

        if (!$this->getApplication()->isClient('site') || $context === 'com_finder.indexer') {
            return;
        }

        if (!\is_object($article) || !isset($article->text) || strpos($article->text, '{parvis ') === false) {
            return;
        }

        $article->text = preg_replace_callback(
            '#(?:<p>\s*)?\{parvis (texte-facile|moyens)(?: (F\d+))?\}(?:\s*</p>)?(.*?)(?:<p>\s*)?\{/parvis\}(?:\s*</p>)?#s',
            fn (array $found) => $this->element($found[1], $found[2], $found[3]),
            $article->text
        );
        $article->text = preg_replace_callback(
            '#(?:<p>\s*)?\{parvis (rappel|ecouter)\}(?:\s*</p>)?#',
            fn (array $found) => $this->element($found[1], '', ''),
            $article->text
        );
    }

    /** What an article wraps has passed Joomla's own filters for its author. */
    private function element(string $kind, string $procedure, string $inside): string
    {
        $inside = trim($inside) === '' ? $this->phoneLink() : $inside;

        switch ($kind) {
            case 'texte-facile':
                return '<parvis-falc>' . $inside . '</parvis-falc>';
            case 'ecouter':
                return '<parvis-speech></parvis-speech>';
            case 'moyens':
                $named = $procedure === '' ? '' : ' procedure="' . $procedure . '"';

                return '<parvis-channels' . $named . '>' . $inside . '</parvis-channels>';
            default:
                return '<parvis-callback>' . $inside . '</parvis-callback>';
        }
    }

    /** What works without script: the town's number. */
    private function phoneLink(): string
    {
        $phone = $this->configuration()->town->phone ?? '';

        if (!\is_string($phone) || $phone === '') {
            return '';
        }

        $number = preg_replace('/[^+0-9]/', '', $phone);

        return '<a href="tel:' . $number . '">' . htmlspecialchars($phone, ENT_QUOTES, 'UTF-8') . '</a>';
    }

    /** As the schema of the library has it. Where a field and the JSON say two things, the JSON counts. */
    private function configuration(): \stdClass
    {
        $configuration = new \stdClass();

        foreach (['label', 'position'] as $key) {
            if ((string) $this->params->get($key, '') !== '') {
                $configuration->$key = (string) $this->params->get($key);
            }
        }

        foreach (['name', 'phone'] as $key) {
            if ((string) $this->params->get($key, '') !== '') {
                $configuration->town       = $configuration->town ?? new \stdClass();
                $configuration->town->$key = (string) $this->params->get($key);
            }
        }

        if (!(int) $this->params->get('voice', 1)) {
            $configuration->voice = (object) ['embedded' => false];
        }

        $written = json_decode((string) $this->params->get('json', ''));

        foreach ($written instanceof \stdClass ? get_object_vars($written) : [] as $key => $value) {
            $both                = $value instanceof \stdClass && ($configuration->$key ?? null) instanceof \stdClass;
            $configuration->$key = $both ? (object) array_merge((array) $configuration->$key, (array) $value) : $value;
        }

        return $configuration;
    }
}
