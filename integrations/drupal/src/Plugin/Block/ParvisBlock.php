<?php

namespace Drupal\parvis\Plugin\Block;

use Drupal\Core\Block\Attribute\Block;
use Drupal\Core\Block\BlockBase;
use Drupal\Core\Form\FormStateInterface;
use Drupal\Core\StringTranslation\TranslatableMarkup;
use Drupal\parvis\Configuration;

/**
 * An element of Parvis where the webmaster puts it; the town's number stands in it without any script.
 */
#[Block(
  id: 'parvis_element',
  admin_label: new TranslatableMarkup('Parvis'),
  category: new TranslatableMarkup('Accessibilité'),
)]
class ParvisBlock extends BlockBase {

  private const TAGS = [
    'rappel' => 'parvis-callback',
    'ecouter' => 'parvis-speech',
    'moyens' => 'parvis-channels',
  ];

  /**
   * {@inheritdoc}
   */
  public function defaultConfiguration() {
    return ['kind' => 'rappel', 'procedure' => ''];
  }

  /**
   * {@inheritdoc}
   */
  public function blockForm($form, FormStateInterface $form_state) {
    $form['kind'] = [
      '#type' => 'select',
      '#title' => $this->t('Que montrer ?'),
      '#options' => [
        'rappel' => $this->t('Le téléphone, et « On vous rappelle »'),
        'ecouter' => $this->t('Un bouton pour écouter la page'),
        'moyens' => $this->t('Tous les moyens de faire la démarche'),
      ],
      '#default_value' => $this->configuration['kind'],
    ];
    $form['procedure'] = [
      '#type' => 'textfield',
      '#title' => $this->t('Numéro de la démarche'),
      '#description' => $this->t('Celui de service-public.fr, par exemple F1341. Seulement pour les moyens.'),
      '#maxlength' => 20,
      '#default_value' => $this->configuration['procedure'],
    ];
    return $form;
  }

  /**
   * {@inheritdoc}
   */
  public function blockSubmit($form, FormStateInterface $form_state) {
    $this->configuration['kind'] = $form_state->getValue('kind');
    $this->configuration['procedure'] = $form_state->getValue('procedure');
  }

  /**
   * {@inheritdoc}
   */
  public function build() {
    $kind = $this->configuration['kind'];
    $element = [
      '#type' => 'html_tag',
      '#tag' => self::TAGS[$kind] ?? self::TAGS['rappel'],
      '#attributes' => [],
      '#cache' => ['tags' => ['config:parvis.settings']],
    ];
    if ($kind === 'moyens' && $this->configuration['procedure'] !== '') {
      $element['#attributes']['procedure'] = $this->configuration['procedure'];
    }
    $phone = Configuration::of(\Drupal::config('parvis.settings')->get() ?: [])->town->phone ?? '';
    if ($kind !== 'ecouter' && is_string($phone) && $phone !== '') {
      $element['phone'] = [
        '#type' => 'html_tag',
        '#tag' => 'a',
        '#attributes' => ['href' => 'tel:' . preg_replace('/[^+0-9]/', '', $phone)],
        'number' => ['#plain_text' => $phone],
      ];
    }
    return $element;
  }

}
