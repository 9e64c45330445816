<?php

namespace Drupal\parvis\Form;

use Drupal\Core\Form\ConfigFormBase;
use Drupal\Core\Form\FormStateInterface;

/**
 * Configuration → Interface utilisateur → Parvis.
 */
class SettingsForm extends ConfigFormBase {

  /**
   * {@inheritdoc}
   */
  public function getFormId() {
    return 'parvis_settings';
  }

  /**
   * {@inheritdoc}
   */
  protected function getEditableConfigNames() {
    return ['parvis.settings'];
  }

  /**
   * {@inheritdoc}
   */
  public function buildForm(array $form, FormStateInterface $form_state) {
    $settings = $this->config('parvis.settings');
    $form['intro'] = [
      '#markup' => '<p>' . $this->t('Un bouton se tient sur chaque page du site. La page ne change pas pour qui n’appuie pas. Tout est facultatif ici : le téléphone est le plus utile.') . '</p>',
    ];
    $form['name'] = [
      '#type' => 'textfield',
      '#title' => $this->t('Nom de la commune'),
      '#default_value' => $settings->get('name'),
    ];
    $form['phone'] = [
      '#type' => 'tel',
      '#title' => $this->t('Téléphone de la mairie'),
      '#description' => $this->t('Montré à chaque fois que quelque chose ne marche pas. Par exemple : 02 99 00 00 00'),
      '#default_value' => $settings->get('phone'),
    ];
    $form['label'] = [
      '#type' => 'textfield',
      '#title' => $this->t('Mots sur le bouton'),
      '#description' => $this->t('40 lettres au plus. Vide : « Lire plus facilement »'),
      '#maxlength' => 40,
      '#default_value' => $settings->get('label'),
    ];
    $form['position'] = [
      '#type' => 'select',
      '#title' => $this->t('Place du bouton'),
      '#description' => $this->t('Un coin où votre site n’a ni menu ni bandeau.'),
      '#options' => [
        '' => $this->t('En bas à droite (conseillé)'),
        'bottom-left' => $this->t('En bas à gauche'),
        'top-right' => $this->t('En haut à droite'),
        'top-left' => $this->t('En haut à gauche'),
      ],
      '#default_value' => $settings->get('position') ?? '',
    ];
    $form['voice'] = [
      '#type' => 'checkbox',
      '#title' => $this->t('Apporter la voix de Parvis aux appareils qui n’ont pas de voix française'),
      '#description' => $this->t('La voix de l’appareil est toujours prise d’abord. Celle de Parvis vient de votre site : 0,7 Mo, seulement si un visiteur le demande.'),
      '#default_value' => $settings->get('voice') ?? TRUE,
    ];
    $form['json'] = [
      '#type' => 'textarea',
      '#title' => $this->t('Configuration en JSON'),
      '#description' => $this->t('Pour aller plus loin : horaires, rappel, textes faciles, formulaires. Ce qui est écrit ici l’emporte sur les champs du dessus. Les clés sont dans le README de Parvis.'),
      '#rows' => 12,
      '#default_value' => $settings->get('json'),
    ];
    return parent::buildForm($form, $form_state);
  }

  /**
   * {@inheritdoc}
   */
  public function validateForm(array &$form, FormStateInterface $form_state) {
    parent::validateForm($form, $form_state);
    $phone = trim((string) $form_state->getValue('phone'));
    if ($phone !== '' && !preg_match('/^[+0-9][0-9 .()-]{2,19}$/', $phone)) {
      $form_state->setErrorByName('phone', $this->t('Trouvé « @found ». Écrivez un numéro, par exemple 02 99 00 00 00.', ['@found' => $phone]));
    }
    $json = trim((string) $form_state->getValue('json'));
    if ($json !== '' && !(json_decode($json) instanceof \stdClass)) {
      $reason = json_last_error() === JSON_ERROR_NONE ? $this->t('il manque les accolades') : json_last_error_msg();
      $form_state->setErrorByName('json', $this->t('Ce n’est pas du JSON : @reason. Il commence par { et finit par }, chaque nom est entre guillemets, et il n’y a pas de virgule avant }.', ['@reason' => $reason]));
    }
  }

  /**
   * {@inheritdoc}
   */
  public function submitForm(array &$form, FormStateInterface $form_state) {
    $settings = $this->config('parvis.settings');
    foreach (['name', 'phone', 'label', 'position', 'json'] as $key) {
      $settings->set($key, trim((string) $form_state->getValue($key)));
    }
    $settings->set('voice', (bool) $form_state->getValue('voice'))->save();
    parent::submitForm($form, $form_state);
  }

}
