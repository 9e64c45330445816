<?php

namespace Drupal\parvis;

/**
 * What the settings give: the configuration of the library, and the link that works without script.
 */
final class Configuration {

  /**
   * As parvis/schema.json has it. Where a field and the JSON say two things, the JSON counts.
   */
  public static function of(array $settings): \stdClass {
    $configuration = new \stdClass();
    foreach (['label', 'position'] as $key) {
      if (($settings[$key] ?? '') !== '') {
        $configuration->$key = $settings[$key];
      }
    }
    foreach (['name', 'phone'] as $key) {
      if (($settings[$key] ?? '') !== '') {
        $configuration->town ??= new \stdClass();
        $configuration->town->$key = $settings[$key];
      }
    }
    if (!($settings['voice'] ?? TRUE)) {
      $configuration->voice = (object) ['embedded' => FALSE];
    }
    $written = json_decode($settings['json'] ?? '');
    foreach ($written instanceof \stdClass ? get_object_vars($written) : [] as $key => $value) {
      $both = $value instanceof \stdClass && ($configuration->$key ?? NULL) instanceof \stdClass;
      $configuration->$key = $both ? (object) array_merge((array) $configuration->$key, (array) $value) : $value;
    }
    return $configuration;
  }

}
