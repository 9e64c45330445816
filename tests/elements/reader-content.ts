import type { ExtractedContent } from '../../src/content/extract.js';
import type {
  Block,
  Cell,
  Content,
  Heading,
  Inline,
  List,
  Paragraph,
  Table,
  TextBlock,
} from '../../src/content/model.js';

let count = 0;
const base = (lang = 'fr') => ({ id: `b${++count}`, lang });

export const text = (words: string): Inline => ({ kind: 'text', text: words });

export const link = (
  words: string,
  href: string,
  to: 'page' | 'here' | 'phone' | 'mail' | 'file' = 'page',
): Inline => ({ kind: 'link', href, to, children: [text(words)] });

const plain = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) =>
      inline.kind === 'text' ? inline.text : 'children' in inline ? plain(inline.children) : '',
    )
    .join('');

export function line(...parts: (string | Inline)[]): TextBlock {
  const inlines = parts.map((part) => (typeof part === 'string' ? text(part) : part));
  return { ...base(), inlines, text: plain(inlines), sentences: [] };
}

export const heading = (level: number, words: string): Heading => ({
  ...line(words),
  kind: 'heading',
  level,
});

export const paragraph = (...parts: (string | Inline)[]): Paragraph => ({
  ...line(...parts),
  kind: 'paragraph',
});

export const list = (...items: (string | readonly Block[])[]): List => ({
  ...base(),
  kind: 'list',
  ordered: false,
  start: 1,
  items: items.map((item) => ({
    ...base(),
    blocks: typeof item === 'string' ? [paragraph(item)] : item,
  })),
});

export const cell = (words: string, more: Partial<Cell> = {}): Cell => ({
  ...base(),
  header: 'none',
  columns: 1,
  rows: 1,
  blocks: [paragraph(words)],
  ...more,
});

export const table = (caption: string | null, ...rows: readonly (readonly Cell[])[]): Table => ({
  ...base(),
  kind: 'table',
  caption: caption ? line(caption) : null,
  rows,
});

/** A table whose first row names its columns. */
export const namedTable = (caption: string | null, head: string[], ...rows: string[][]): Table =>
  table(
    caption,
    head.map((words) => cell(words, { header: 'column' })),
    ...rows.map((row) => row.map((words) => cell(words))),
  );

export function content(
  title: string,
  blocks: readonly Block[],
  more: Partial<ExtractedContent> = {},
): ExtractedContent {
  const words = blocks.reduce((sum, block) => sum + JSON.stringify(block).split(' ').length, 0);
  return {
    title,
    lang: 'fr',
    dir: 'ltr',
    source: 'main',
    blocks,
    words,
    rangeOf: () => null,
    elementOf: () => null,
    ...more,
  } satisfies Content;
}

/** A grey picture of 320 x 180, as an address of this origin would give. */
export const picture = '/tests/elements/picture.svg';

/** The identity card page of a small town: one of each kind of block. */
export function identityCard(more: Partial<ExtractedContent> = {}): ExtractedContent {
  return content(
    'Carte nationale d’identité',
    [
      heading(1, 'Carte nationale d’identité'),
      paragraph(
        'La carte nationale d’identité est ',
        { kind: 'strong', children: [text('gratuite')] },
        '. Elle est valable ',
        { kind: 'abbreviation', expansion: 'environ', children: [text('env.')] },
        ' 10 ans. Prenez rendez-vous à la mairie avant de venir. Vous pouvez aussi faire votre demande dans une ',
        link('mairie voisine', 'https://www.service-public.fr/particuliers/vosdroits/N358'),
        '.',
      ),
      heading(2, 'Avant de venir'),
      paragraph('Apportez ces documents :'),
      list(
        'une photo d’identité de moins de 6 mois',
        [
          paragraph('un justificatif de domicile :'),
          list('une facture d’électricité', 'un avis d’imposition', 'une quittance de loyer'),
        ],
        'votre ancienne carte',
      ),
      paragraph('À lire : ', link('la notice', '/notice-cni.pdf', 'file'), '.'),
      heading(2, 'Horaires d’ouverture'),
      namedTable(
        'Service de l’état civil',
        ['Jour', 'Matin', 'Après-midi'],
        ['Lundi', '9 h à 12 h', '14 h à 17 h'],
        ['Mardi', '9 h à 12 h', 'Fermé'],
        ['Samedi', '9 h à 11 h', 'Fermé'],
      ),
      heading(3, 'Nous contacter'),
      {
        ...base(),
        kind: 'definitions',
        entries: [
          {
            ...base(),
            terms: [line('Téléphone')],
            details: [
              {
                ...base(),
                blocks: [paragraph(link('02 99 00 00 00', 'tel:+33299000000', 'phone'))],
              },
            ],
          },
          {
            ...base(),
            terms: [line('Courriel')],
            details: [
              {
                ...base(),
                blocks: [paragraph(link('Écrire à la mairie', 'mailto:mairie@exemple.fr', 'mail'))],
              },
            ],
          },
        ],
      },
      heading(2, 'Questions fréquentes'),
      {
        ...base(),
        kind: 'disclosure',
        title: line('Ma carte est perdue : que faire ?'),
        level: 3,
        blocks: [
          paragraph(
            'Déclarez la perte à la mairie. Vous pouvez demander une nouvelle carte le même jour.',
          ),
        ],
      },
      {
        ...base(),
        kind: 'disclosure',
        title: line('Combien de temps faut-il attendre ?'),
        level: 0,
        blocks: [paragraph('Il faut attendre 3 semaines environ.')],
      },
      {
        ...base(),
        kind: 'quote',
        blocks: [paragraph('Le délai dépend de la saison. Avant l’été, il est plus long.')],
      },
      {
        ...base(),
        kind: 'image',
        src: picture,
        alt: 'Plan d’accès à la mairie, place de l’Église',
        width: 320,
        height: 180,
        caption: line('La mairie est en face de l’église.'),
      },
      {
        ...base(),
        kind: 'media',
        media: 'video',
        title: 'La nouvelle carte en 2 minutes',
        href: 'https://video.exemple.fr/cni',
      },
      { ...base(), kind: 'separator' },
      heading(2, 'Prendre rendez-vous'),
      {
        ...base(),
        kind: 'form',
        title: 'Demande de rendez-vous',
        fields: ['nom', 'adresse', 'date souhaitée'],
        button: 'Envoyer',
      },
      heading(2, 'Tarifs des copies'),
      table(
        null,
        ['Année', 'Noir et blanc A4', 'Couleur A4', 'Noir et blanc A3', 'Couleur A3', 'Plan'].map(
          (words) => cell(words, { header: 'column' }),
        ),
        ['2025', '0,18 euro', '0,30 euro', '0,36 euro', '0,60 euro', '5 euros'].map(
          (words, index) => cell(words, index === 0 ? { header: 'row' } : {}),
        ),
      ),
      { ...line('Mairie\n1, place de l’Église\n35000 Exemple'), kind: 'preformatted' },
    ],
    more,
  );
}

/** A text of about so many words: parts of six paragraphs. */
export function longText(words: number): ExtractedContent {
  const sentence =
    'Le conseil municipal examine la délibération relative à l’extension du réseau d’assainissement collectif et l’adopte à l’unanimité. ';
  const blocks: Block[] = [];
  for (let written = 0, part = 1; written < words; part++) {
    blocks.push(heading(2, `Délibération ${part}`));
    for (let each = 0; each < 6; each++) {
      blocks.push(paragraph(sentence.repeat(4).trim()));
      written += 72;
    }
  }
  return content('Compte rendu du conseil municipal', blocks, { words });
}
