// The block in WordPress's editor: plain, so that what is read here is what runs.
(function (wp) {
  const { createElement: h, Fragment } = wp.element;
  const { InnerBlocks, InspectorControls, useBlockProps } = wp.blockEditor;
  const { PanelBody, SelectControl, TextControl } = wp.components;
  const { __ } = wp.i18n;

  const KINDS = {
    'texte-facile': __('Texte facile : un bouton au-dessus de ce passage', 'parvis'),
    ecouter: __('Écouter : un bouton pour lire à voix haute', 'parvis'),
    rappel: __('Être rappelé par la mairie', 'parvis'),
    'autres-moyens': __('Les autres moyens de faire la démarche', 'parvis'),
  };
  const HELPS = {
    'texte-facile': __(
      'Écrivez le passage ici. Il garde son aspect tant que personne n’appuie.',
      'parvis',
    ),
    rappel: __(
      'Facultatif : un lien vers le téléphone. Sans lui, celui des réglages est montré.',
      'parvis',
    ),
    'autres-moyens': __(
      'Écrivez ici la liste des moyens : elle sert quand les scripts ne marchent pas.',
      'parvis',
    ),
  };

  function edit({ attributes, setAttributes }) {
    const field = (name, label, help) =>
      h(TextControl, {
        label,
        help,
        value: attributes[name],
        onChange: (value) => setAttributes({ [name]: value }),
      });
    const { kind } = attributes;
    return h(
      Fragment,
      null,
      h(
        InspectorControls,
        null,
        h(
          PanelBody,
          { title: __('Réglages', 'parvis') },
          h(SelectControl, {
            label: __('Que montrer ?', 'parvis'),
            value: kind,
            options: Object.keys(KINDS).map((value) => ({ value, label: KINDS[value] })),
            onChange: (value) => setAttributes({ kind: value }),
          }),
          ...(kind === 'ecouter'
            ? [
                field(
                  'pour',
                  __('Identifiant du texte à lire', 'parvis'),
                  __('Son « ancre HTML ». Vide : la partie où se trouve ce bloc.', 'parvis'),
                ),
                field(
                  'son',
                  __('Adresse d’un enregistrement', 'parvis'),
                  __('Facultatif : un fichier mp3.', 'parvis'),
                ),
                field(
                  'reperes',
                  __('Adresse de ses repères', 'parvis'),
                  __('Facultatif : un fichier vtt.', 'parvis'),
                ),
              ]
            : []),
          kind === 'autres-moyens' &&
            field(
              'demarche',
              __('Numéro de la démarche', 'parvis'),
              __('Celui de service-public.fr, par exemple F1341.', 'parvis'),
            ),
        ),
      ),
      h(
        'div',
        useBlockProps(),
        h('p', null, h('strong', null, 'Parvis · '), KINDS[kind]),
        HELPS[kind] && h('p', null, h('small', null, HELPS[kind])),
        kind !== 'ecouter' && h(InnerBlocks, { templateLock: false }),
      ),
    );
  }

  wp.blocks.registerBlockType('parvis/element', {
    edit,
    // What it wraps is kept as it is: with Parvis gone, the words stay.
    save: () => h(InnerBlocks.Content),
  });
})(window.wp);
