<?php

// Runs our code of a plugin with doubles of the few functions of its system that it calls: what is seen is ours, not the system's.
//   php doubles.php spip|drupal|joomla|typo3 head|element '{"phone":"02 99 00 00 00"}'

namespace {
    [, $system, $asked, $json] = $argv;
    $given = json_decode($json, true);
    $plugin = __DIR__ . '/../../integrations/' . $system . '/';

    function attribute(string $name, $value): string
    {
        return $value === true || $value === '' ? " $name" : sprintf(' %s="%s"', $name, htmlspecialchars((string) $value, ENT_QUOTES));
    }

    function tag(string $name, array $attributes, string $inside = ''): string
    {
        $written = '';
        foreach ($attributes as $key => $value) {
            $written .= attribute($key, $value);
        }
        return "<$name$written>$inside</$name>";
    }
}

namespace Drupal\Component\Serialization {
    class Json
    {
        public static function encode($value): string
        {
            return json_encode($value, JSON_HEX_TAG | JSON_HEX_APOS | JSON_HEX_AMP | JSON_HEX_QUOT);
        }
    }
}

namespace Drupal\Core\Render {
    class Markup
    {
        public static function create($text)
        {
            return $text;
        }
    }
}

namespace Drupal\Core\Cache {
    class CacheableMetadata
    {
        public static function createFromRenderArray(array $array): self
        {
            return new self();
        }
        public function addCacheableDependency($of): self
        {
            return $this;
        }
        public function addCacheContexts(array $contexts): self
        {
            return $this;
        }
        public function applyTo(array &$array): void
        {
            $array['#cache'] = [];
        }
    }
}

namespace Joomla\CMS\Plugin {
    class CMSPlugin
    {
        public $params;
        public $app;
        public function getApplication()
        {
            return $this->app;
        }
    }
}

namespace Joomla\Event {
    interface SubscriberInterface
    {
        public static function getSubscribedEvents(): array;
    }
    class Event
    {
        private $arguments;
        public function __construct(array $arguments)
        {
            $this->arguments = $arguments;
        }
        public function getArguments(): array
        {
            return $this->arguments;
        }
    }
}

namespace TYPO3\CMS\Core\Page {
    class AssetCollector
    {
        public function addJavaScript(string $id, string $source, array $attributes, array $options): void
        {
            echo \tag('script', ['src' => $source] + $attributes);
        }
        public function addInlineJavaScript(string $id, string $source, array $attributes, array $options): void
        {
            echo \tag('script', $attributes, $source);
        }
    }
}

namespace TYPO3\CMS\Core\Utility {
    class GeneralUtility
    {
        public static function makeInstance(string $class)
        {
            return new $class();
        }
    }
}

namespace {
    class Drupal
    {
        public static array $given;
        public static function config(string $name)
        {
            return new class () {
                public function get()
                {
                    return Drupal::$given;
                }
            };
        }
        public static function service(string $name)
        {
            return new class () {
                public function isAdminRoute(): bool
                {
                    return false;
                }
            };
        }
    }

    switch ($system) {
        case 'spip':
            define('_ECRIRE_INC_VERSION', '1');
            function include_spip($file)
            {
            }
            function lire_config($name, $default)
            {
                global $given;
                return $given ?: $default;
            }
            function find_in_path($path)
            {
                return "plugins/parvis/$path";
            }
            function url_absolue($path)
            {
                return "https://exemple.fr/$path";
            }
            function protocole_implicite($url)
            {
                return preg_replace(';^[a-z]{3,7}://;i', '//', $url);
            }
            function attribut_html($text)
            {
                return htmlspecialchars($text, ENT_QUOTES);
            }
            // Its fields have French names.
            foreach (['name' => 'commune', 'phone' => 'telephone'] as $from => $to) {
                if (isset($given[$from])) {
                    $given[$to] = $given[$from];
                }
            }
            $given['voix'] = ($given['voice'] ?? true) ? 'oui' : 'non';
            require $plugin . 'parvis_fonctions.php';
            require $plugin . 'parvis_pipelines.php';
            echo $asked === 'head' ? parvis_insert_head('<title>Mairie</title>') : parvis_lien_telephone($given['telephone'] ?? '');
            break;
        case 'drupal':
            Drupal::$given = $given;
            require $plugin . 'src/Configuration.php';
            require $plugin . 'parvis.module';
            $attachments = [];
            parvis_page_attachments($attachments);
            if (array_diff(array_keys($attachments), ['#attached', '#cache'])) {
                throw new Exception('Drupal refuses anything but #attached and #cache');
            }
            foreach ($attachments['#attached']['library'] as $library) {
                echo "<!-- $library -->";
            }
            foreach ($attachments['#attached']['html_head'] ?? [] as [$element]) {
                echo tag($element['#tag'], $element['#attributes'], $element['#value']);
            }
            break;
        case 'joomla':
            define('_JEXEC', 1);
            require $plugin . 'src/Extension/Parvis.php';
            $joomla = new Parvis\Plugin\System\Parvis\Extension\Parvis();
            $given['voice'] = (int) ($given['voice'] ?? true);
            $joomla->params = new class ($given) {
                private $given;
                public function __construct(array $given)
                {
                    $this->given = $given;
                }
                public function get(string $key, $default = null)
                {
                    return $this->given[$key] ?? $default;
                }
            };
            $joomla->app = new class () {
                public function isClient(string $name): bool
                {
                    return $name === 'site';
                }
                public function getDocument()
                {
                    return $this;
                }
                public function getType(): string
                {
                    return 'html';
                }
                public function getWebAssetManager()
                {
                    return $this;
                }
                public function getRegistry()
                {
                    return $this;
                }
                public function addExtensionRegistryFile(string $name): void
                {
                }
                public function useScript(string $name): void
                {
                    echo "<!-- $name -->";
                }
                public function addCustomTag(string $tag): void
                {
                    echo $tag;
                }
            };
            if ($asked === 'head') {
                $joomla->addToHead();
            } else {
                $article = (object) ['text' => $given['text']];
                $joomla->addElements(new Joomla\Event\Event(['context' => 'com_content.article', 'subject' => $article]));
                echo $article->text;
            }
            break;
        case 'typo3':
            require $plugin . 'Classes/Head.php';
            // TypoScript gives texts.
            $given['voice'] = ($given['voice'] ?? true) ? '1' : '0';
            $head = new Parvis\Typo3\Head();
            echo $asked === 'head' ? $head->add('', $given) : $head->callback('', $given);
            break;
    }
}
