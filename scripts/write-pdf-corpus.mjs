// Writes the PDF files of tests/corpus/pdf and the one of demo/, by hand: no program made them, so each says only what it is for.
// `node scripts/write-pdf-corpus.mjs`; with a Chromium it also prints the tagged one.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';
import { chromiumArgs, findChromium } from './browsers.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OUT = path.join(ROOT, 'tests/corpus/pdf');

const escape = (text) => text.replace(/[\\()]/g, '\\$&');
/** Letters of WinAnsi that latin1 has not. */
const WIN = { '’': '\x92', '–': '\x96', '•': '\x95', '€': '\x80', œ: '\x9c', '…': '\x85' };
const bytes = (text) =>
  Buffer.from(
    text.replace(/[’–•€œ…]/g, (each) => WIN[each]),
    'latin1',
  );
const line = (text, x, y, size = 11, font = 'F1') =>
  `BT /${font} ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escape(text)}) Tj ET\n`;

/**
 * Objects numbered from one; the first is the catalogue, the second the pages. A field is its body, or makes it from `ref`, which finds
 * another by its key; one with a parent, or that is no field, is `apart`.
 */
function pdf(
  pages,
  { info = {}, lang, fields = [], encrypt, isDrawn = false, formMore = '' } = {},
) {
  const objects = [];
  const add = (body) => objects.push(body);
  const kids = pages.map((_, at) => `${5 + at * 2} 0 R`);
  const first = 5 + pages.length * 2;
  const fieldRefs = fields.map((_, at) => `${first + at} 0 R`);
  const ref = (key) => fieldRefs[fields.findIndex((field) => field.key === key)];
  const more = typeof formMore === 'function' ? formMore(ref) : formMore;
  const own = fieldRefs.filter((_, at) => !fields[at].apart);
  add(
    `<< /Type /Catalog /Pages 2 0 R${lang ? ` /Lang (${lang})` : ''}${
      fields.length
        ? ` /AcroForm <<${isDrawn ? '' : ' /NeedAppearances true'} /DA (/F1 11 Tf 0 g) /DR << /Font << /F1 3 0 R >> >> /Fields [${own.join(' ')}]${more} >>`
        : ''
    } >>`,
  );
  add(`<< /Type /Pages /Count ${pages.length} /Kids [${kids.join(' ')}] >>`);
  for (const name of ['Helvetica', 'Helvetica-Bold'])
    add(`<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`);
  pages.forEach(({ content, annots = '', image, links = [] }, at) => {
    const notes = [
      ...fields.flatMap((field, index) => (field.page === at ? [fieldRefs[index]] : [])),
      ...links.map(
        ({ rect, uri }) =>
          `<< /Type /Annot /Subtype /Link /Rect [${rect.join(' ')}] /Border [0 0 0] /A << /S /URI /URI (${escape(uri)}) >> >>`,
      ),
    ];
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${6 + at * 2} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >>${
        image ? ` /XObject << /I1 ${first + fields.length} 0 R >>` : ''
      } >>${notes.length ? ` /Annots [${notes.join(' ')}]` : ''}${annots} >>`,
    );
    const packed = deflateSync(bytes(content));
    add(['<< /Filter /FlateDecode', packed]);
  });
  for (const { body, data } of fields) {
    const text = typeof body === 'function' ? body(ref) : body;
    add(data ? [text, Buffer.from(data, 'latin1')] : text);
  }
  const picture = pages.find(({ image }) => image)?.image;
  if (picture)
    add([
      `<< /Type /XObject /Subtype /Image /Width ${picture.width} /Height ${picture.height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode`,
      deflateSync(picture.data),
    ]);
  const entries = Object.entries(info).map(([key, value]) => `/${key} (${escape(value)})`);
  add(`<< ${entries.join(' ')} >>`);
  const infoNumber = objects.length;
  let trailer = `/Root 1 0 R /Info ${infoNumber} 0 R`;
  const lock = encrypt === undefined ? null : passwordLock(encrypt);
  if (lock) {
    add(lock.dictionary);
    trailer += ` /Encrypt ${objects.length} 0 R /ID [<${lock.id}> <${lock.id}>]`;
  }
  const parts = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  const offsets = [];
  let length = parts[0].length;
  const push = (part) => {
    parts.push(part);
    length += part.length;
  };
  objects.forEach((body, at) => {
    offsets.push(length);
    push(Buffer.from(`${at + 1} 0 obj\n`));
    if (Array.isArray(body)) {
      const data = lock ? lock.hide(at + 1, body[1]) : body[1];
      push(Buffer.from(`${body[0]} /Length ${data.length} >>\nstream\n`));
      push(data);
      push(Buffer.from('\nendstream'));
    } else push(bytes(body));
    push(Buffer.from('\nendobj\n'));
  });
  const start = length;
  push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets
        .map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
        .join(
          '',
        )}trailer\n<< /Size ${objects.length + 1} ${trailer} >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

/** The standard handler of PDF 1.1, RC4 of 40 bits: enough for a file that asks for a password. */
function passwordLock(password) {
  const PAD = Buffer.from(
    '28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a',
    'hex',
  );
  const md5 = (...parts) => createHash('md5').update(Buffer.concat(parts)).digest();
  const padded = Buffer.concat([Buffer.from(password), PAD]).subarray(0, 32);
  const id = createHash('md5').update('parvis').digest();
  const owner = rc4(md5(padded).subarray(0, 5), padded);
  const rights = Buffer.alloc(4);
  rights.writeInt32LE(-4);
  const key = md5(padded, owner, rights, id).subarray(0, 5);
  return {
    id: id.toString('hex'),
    dictionary: `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${owner.toString('hex')}> /U <${rc4(key, PAD).toString('hex')}> >>`,
    hide: (number, data) => {
      const of = Buffer.from([number & 255, (number >> 8) & 255, 0, 0, 0]);
      return rc4(md5(key, of).subarray(0, 10), data);
    },
  };
}

function rc4(key, data) {
  const box = Array.from({ length: 256 }, (_, at) => at);
  for (let i = 0, j = 0; i < 256; i += 1) {
    j = (j + box[i] + key[i % key.length]) & 255;
    [box[i], box[j]] = [box[j], box[i]];
  }
  let i = 0;
  let j = 0;
  return Buffer.from(data).map((byte) => {
    i = (i + 1) & 255;
    j = (j + box[i]) & 255;
    [box[i], box[j]] = [box[j], box[i]];
    return byte ^ box[(box[i] + box[j]) & 255];
  });
}

/** Lines of a text one under another. */
function block(lines, x, top, { size = 11, leading = 14, font } = {}) {
  return lines.map((text, at) => line(text, x, top - at * leading, size, font)).join('');
}

function wrap(text, width) {
  const lines = [''];
  for (const word of text.split(' ')) {
    if (lines.at(-1) && lines.at(-1).length + word.length >= width) lines.push('');
    lines.push(`${lines.pop()} ${word}`.trim());
  }
  return lines;
}

const write = (name, data, folder = OUT) => {
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, name), data);
};

/** Two columns, the left one first in the file, as most programs write them. */
write(
  'columns.pdf',
  pdf(
    [
      {
        content:
          line('Le bulletin de Guipel', 56, 770, 20, 'F2') +
          line('Les horaires de la mairie', 56, 730, 14, 'F2') +
          block(
            [
              'La mairie vous accueille du lundi au',
              'vendredi, de 8 h 30 à 12 h 00. Le same-',
              'di, elle ouvre de 9 h 00 à 11 h 30. Pour',
              'une carte d’identité, prenez rendez-',
              'vous. Vous pouvez aussi venir le samedi',
              'sur simple appel.',
            ],
            56,
            708,
          ) +
          block(
            [
              'Apportez\xa0:',
              '• une photo,',
              '• un justificatif de domicile,',
              '• 25 € si la carte est perdue.',
            ],
            56,
            608,
          ) +
          line('La cantine', 320, 730, 14, 'F2') +
          block(
            [
              'Un repas coûte 3,45 € depuis le 1',
              'septembre 2026. Les inscriptions se',
              'font avant le 15 de chaque mois.',
            ],
            320,
            708,
          ) +
          block(
            ['Mairie de Guipel', '1 place de l’Église', '35440 Guipel', '02 99 55 01 02'],
            320,
            640,
          ),
        links: [{ rect: [318, 594, 420, 608], uri: 'tel:+33299550102' }],
      },
    ],
    { lang: 'fr-FR', info: { Title: 'Microsoft Word - bulletin.docx' } },
  ),
);

/** A line of the left column, then one of the right: nothing says whether they are rows or columns. */
write(
  'rows.pdf',
  pdf([
    {
      content:
        line('Tarifs de la salle', 56, 770, 18, 'F2') +
        [
          'Une journée',
          '120,00 €',
          'Un week-end',
          '210,50 €',
          'La caution',
          '500 €',
          'Le ménage',
          '60 €',
        ]
          .map((text, at) => line(text, at % 2 ? 360 : 56, 730 - (at >> 1) * 18))
          .join(''),
    },
  ]),
);

/** The page is one picture: dark bars where a scanner saw words. */
const scan = { width: 120, height: 170, data: Buffer.alloc(120 * 170, 255) };
for (let row = 20; row < 150; row += 8)
  for (let x = 12; x < 100 - ((row * 7) % 30); x += 1)
    for (let thick = 0; thick < 3; thick += 1) scan.data[(row + thick) * 120 + x] = 40;
const scanPage = { content: 'q 595 0 0 842 0 0 cm /I1 Do Q\n', image: scan };
write('scan.pdf', pdf([scanPage]));
write(
  'half-scan.pdf',
  pdf([{ content: line('Le plan est sur la page suivante.', 56, 770) }, scanPage]),
);

const field = (page, name, rest, rect) => ({
  page,
  key: name,
  body: `<< /Type /Annot /Subtype /Widget /F 4 /T (${escape(name)}) /Rect [${rect.join(' ')}] /DA (/F1 11 Tf 0 g) ${rest} >>`,
});
const form = (deposit = 500) =>
  pdf(
    [
      {
        content:
          line('Demande de salle communale', 56, 770, 18, 'F2') +
          line('Remplissez ce formulaire, puis portez-le à la mairie.', 56, 744) +
          line('Votre nom', 56, 704) +
          line('Date de la fête', 56, 664) +
          line('Nombre de personnes', 56, 624) +
          line('Salle voulue', 56, 584) +
          line('Je demande aussi la cuisine', 80, 544) +
          line(`Caution\xa0: ${deposit} €, rendue après l’état des lieux.`, 56, 504),
      },
    ],
    {
      lang: 'fr-FR',
      fields: [
        field(0, 'nom', '/FT /Tx /Ff 2 /TU (Votre nom et votre prénom)', [220, 698, 520, 718]),
        field(0, 'date', '/FT /Tx /TU (Date de la fête)', [220, 658, 520, 678]),
        field(0, 'Texte3', '/FT /Tx /MaxLen 3', [220, 618, 520, 638]),
        field(
          0,
          'salle',
          '/FT /Ch /Ff 131072 /TU (Salle voulue) /Opt [(Salle des fêtes) (Salle du bas)]',
          [220, 578, 520, 598],
        ),
        field(
          0,
          'cuisine',
          '/FT /Btn /TU (Je demande aussi la cuisine) /V /Off /AS /Off',
          [56, 540, 70, 554],
        ),
      ],
    },
  );
write('form.pdf', form());

/** What is drawn where a box is ticked, or is not. */
const drawn = [
  {
    key: 'ticked',
    apart: true,
    body: '<< /Type /XObject /Subtype /Form /BBox [0 0 14 14] /Resources << >>',
    data: '0 0 14 14 re S 3 7 m 6 3 l 12 12 l S',
  },
  {
    key: 'bare',
    apart: true,
    body: '<< /Type /XObject /Subtype /Form /BBox [0 0 14 14] /Resources << >>',
    data: '0 0 14 14 re S',
  },
];
const states = (value, ref) =>
  `/AS /Off /AP << /N << /${value} ${ref('ticked')} /Off ${ref('bare')} >> >>`;
const box = (name, value, rest, [x, y]) => ({
  page: 0,
  body: (ref) =>
    `<< /Type /Annot /Subtype /Widget /F 4 /FT /Btn /T (${escape(name)}) /V /Off ${rest} /Rect [${x} ${y} ${x + 14} ${y + 14}] ${states(value, ref)} >>`,
});
/** Several boxes of one name: buttons of which one is pressed, or boxes to tick. */
const boxesOf = (name, rest, values) => [
  {
    key: name,
    body: (ref) =>
      `<< /FT /Btn /T (${escape(name)}) /V /Off ${rest} /Kids [${values.map(([value]) => ref(`${name}.${value}`)).join(' ')}] >>`,
  },
  ...values.map(([value, x, y]) => ({
    page: 0,
    key: `${name}.${value}`,
    apart: true,
    body: (ref) =>
      `<< /Type /Annot /Subtype /Widget /F 4 /Parent ${ref(name)} /Rect [${x} ${y} ${x + 14} ${y + 14}] ${states(value, ref)} >>`,
  })),
];
/** What an author says of a field, in any letters. */
const said = (text) =>
  `/TU <FEFF${[...text].map((letter) => letter.charCodeAt(0).toString(16).padStart(4, '0')).join('')}>`;
const frames = (...rects) =>
  `0.6 w ${rects.map(([x, y, right, top]) => `${x} ${y} ${right - x} ${top - y} re S`).join(' ')}\n`;
const rowAt = (y) => [200, y - 6, 540, y + 14];

/** A form of a town as people meet them: some of its fields say what they are, others have words beside them. */
const activities = pdf(
  [
    {
      content:
        line('Inscription aux activités du mercredi', 56, 790, 18, 'F2') +
        line('Année', 400, 770, 9) +
        line('À rapporter à la mairie avant le 15 septembre. Écrivez lisiblement.', 56, 766) +
        line('L’enfant', 56, 738, 13, 'F2') +
        line('Nom de l’enfant\xa0:', 56, 712) +
        line('Prénom de l’enfant\xa0:', 56, 684) +
        line('Né(e) le (jj/mm/aaaa)\xa0:', 56, 656) +
        line('Classe\xa0:', 56, 628) +
        line('Sait-il nager\xa0?', 56, 600) +
        line('Oui', 222, 600) +
        line('Non', 292, 600) +
        line('Les activités', 56, 568, 13, 'F2') +
        line('Moment choisi\xa0:', 56, 542) +
        line('le mercredi matin', 222, 542) +
        line('le mercredi après-midi', 362, 542) +
        line('Judo', 222, 514) +
        line('Dessin', 292, 514) +
        line('Théâtre', 362, 514) +
        line('Le parent', 56, 480, 13, 'F2') +
        line('Nom et prénom\xa0:', 56, 454) +
        line('Téléphone\xa0:', 56, 426) +
        line('Adresse électronique\xa0:', 56, 398) +
        line('Adresse\xa0:', 56, 370) +
        line('Code postal', 200, 316, 9) +
        line('Numéro d’allocataire\xa0:', 56, 268) +
        line('À savoir sur la santé de l’enfant', 56, 240) +
        line('J’accepte le règlement des activités.', 80, 150) +
        line('Date et signature\xa0:', 56, 112) +
        frames(
          ...[712, 684, 656, 628, 454, 426, 398, 268].map(rowAt),
          [200, 328, 540, 384],
          [200, 292, 300, 312],
          [56, 178, 540, 236],
          [200, 80, 540, 126],
        ),
    },
  ],
  {
    lang: 'fr-FR',
    info: { Title: 'Inscription aux activités' },
    isDrawn: true,
    formMore: ' /SigFlags 0',
    fields: [
      field(0, 'annee', '/FT /Tx /Ff 1 /V (2026-2027)', [440, 764, 540, 782]),
      field(0, 'enfant.nom', `/FT /Tx /Ff 2 ${said('Nom de famille de l’enfant')}`, rowAt(712)),
      field(0, 'enfant.prenom', '/FT /Tx /Ff 2', rowAt(684)),
      field(
        0,
        'enfant.ne',
        '/FT /Tx /Ff 2 /AA << /K << /S /JavaScript /JS (AFDate_KeystrokeEx\\("dd/mm/yyyy"\\);) >> /F << /S /JavaScript /JS (AFDate_FormatEx\\("dd/mm/yyyy"\\);) >> >>',
        rowAt(656),
      ),
      field(
        0,
        'enfant.classe',
        '/FT /Ch /Ff 131072 /Opt [[(ps) (Petite section)] [(cp) (CP)] [(cm2) (CM2)]]',
        rowAt(628),
      ),
      ...boxesOf('nage', '/Ff 49154', [
        ['Oui', 200, 597],
        ['Non', 270, 597],
      ]),
      ...boxesOf('moment', '', [
        ['matin', 200, 539],
        ['apresmidi', 340, 539],
      ]),
      box('judo', 'Oui', '', [200, 511]),
      box('dessin', 'Oui', '', [270, 511]),
      box('theatre', 'Oui', '', [340, 511]),
      field(0, 'parent.nom', '/FT /Tx /Ff 2', rowAt(454)),
      field(0, 'parent.tel', '/FT /Tx /Ff 2', rowAt(426)),
      field(0, 'parent.mel', `/FT /Tx ${said('Adresse électronique')}`, rowAt(398)),
      field(0, 'parent.adresse', '/FT /Tx /Ff 4096', [200, 328, 540, 384]),
      field(0, 'parent.cp', '/FT /Tx /Ff 16777216 /MaxLen 5', [200, 292, 300, 312]),
      field(0, 'parent.caf', '/FT /Tx /MaxLen 7', rowAt(268)),
      field(0, 'sante', '/FT /Tx /Ff 4096', [56, 178, 540, 236]),
      box('reglement', 'Oui', `/Ff 2 ${said('J’accepte le règlement des activités')}`, [56, 147]),
      field(0, 'signature', '/FT /Sig', [200, 80, 540, 126]),
      field(0, 'trace', '/FT /Tx /F 2', [10, 10, 60, 20]),
      field(
        0,
        'effacer',
        '/FT /Btn /Ff 65536 /TU (Tout effacer) /A << /S /ResetForm >>',
        [480, 20, 540, 40],
      ),
      ...drawn,
    ],
  },
);
write('activities.pdf', activities);
write('inscription-activites.pdf', activities, path.join(ROOT, 'demo/documents'));

/** Two fields that nothing names. */
write(
  'unnamed.pdf',
  pdf(
    [
      {
        content:
          line('Fiche de contact', 56, 770, 18, 'F2') +
          line('Remplissez les cases qui sont plus bas, puis signez.', 56, 730) +
          line('Votre nom\xa0:', 56, 690),
      },
    ],
    {
      lang: 'fr-FR',
      fields: [
        field(0, 'Texte1', '/FT /Tx', [200, 684, 520, 704]),
        field(0, 'Texte2', '/FT /Tx /TU (Texte2)', [200, 600, 520, 620]),
        field(0, 'Texte3', '/FT /Tx', [200, 560, 520, 580]),
      ],
    },
  ),
);

const name = [line('Votre nom\xa0:', 56, 690), field(0, 'nom', '/FT /Tx', [200, 684, 520, 704])];
write(
  'signed.pdf',
  pdf([{ content: name[0] }], {
    lang: 'fr-FR',
    formMore: ' /SigFlags 3',
    fields: [
      name[1],
      {
        page: 0,
        key: 'seal',
        body: (ref) =>
          `<< /Type /Annot /Subtype /Widget /F 4 /FT /Sig /T (cachet) /Rect [200 600 400 650] /V ${ref('value')} >>`,
      },
      {
        key: 'value',
        apart: true,
        body: '<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /ByteRange [0 10 20 30] /Contents <00> >>',
      },
    ],
  }),
);
write(
  'xfa.pdf',
  pdf(
    [{ content: line('Si ce texte reste, votre lecteur ne sait pas ouvrir la suite.', 56, 700) }],
    {
      lang: 'fr-FR',
      formMore: (ref) => ` /XFA [(template) ${ref('template')}]`,
      fields: [
        {
          key: 'template',
          apart: true,
          body: '<<',
          data: '<template xmlns="http://www.xfa.org/schema/xfa-template/3.3/"><subform/></template>',
        },
      ],
    },
  ),
);
write('locked.pdf', pdf([{ content: name[0] }], { fields: [name[1]], encrypt: '' }));

/** No field: dots to write on. */
write(
  'by-hand.pdf',
  pdf([
    {
      content:
        line('Demande de badge', 56, 770, 18, 'F2') +
        ['Nom', 'Prénom', 'Adresse', 'Téléphone', 'Plaque', 'Date']
          .map((text, at) => line(`${text}\xa0: ${'.'.repeat(60)}`, 56, 720 - at * 28))
          .join(''),
    },
  ]),
);
write('demande-salle.pdf', form(300), path.join(ROOT, 'demo/documents'));

write(
  'password.pdf',
  pdf([{ content: line('Texte fermé à clé.', 56, 770) }], { encrypt: 'mairie' }),
);
write('broken.pdf', Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 9 0 R >>\nendobj\n'));

/** Forty pages of a council: the same lines at the top and the bottom of each, and the number of the page. */
const minutes = (count, town = 'Guipel') =>
  pdf(
    Array.from({ length: count }, (_, at) => {
      const number = at + 1;
      const text = wrap(
        `Le conseil municipal, après en avoir délibéré, à 15 voix pour et ${number % 4} contre, approuve la dépense de ${number} 250,${String(10 + number)} € pour les travaux de la rue n° ${number}. Le maire est autorisé à signer le marché avec l’entreprise retenue. Cette somme est inscrite au budget de l’année 2026, article 2315.`,
        88,
      );
      const next = wrap(
        `La séance reprend à 20 h ${String(10 + number)}. Madame Le Gall demande si les riverains seront prévenus. Le maire répond qu’une lettre leur sera portée avant le ${1 + (number % 28)} mars 2027.`,
        88,
      );
      return {
        content:
          line(`Commune de ${town} – Conseil municipal du 12 novembre 2026`, 56, 806, 9) +
          (at ? '' : line('Procès-verbal du conseil municipal', 56, 770, 20, 'F2')) +
          line(`Délibération n° 2026-${String(number).padStart(2, '0')}`, 56, 730, 14, 'F2') +
          block(text, 56, 704) +
          block(next, 56, 704 - text.length * 14 - 12) +
          line(`Page ${number} sur ${count}`, 270, 36, 9),
      };
    }),
    { lang: 'fr-FR' },
  );
write('minutes.pdf', minutes(40));
write(
  'conseil-2026-11-12.pdf',
  minutes(6, 'Saint-Orlain-sur-Ourdelle'),
  path.join(ROOT, 'demo/documents'),
);

const TAGGED = `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Inscription à la cantine</title>
<style>body{font:12pt sans-serif}td,th{border:1px solid;padding:4px}</style>
<h1>Inscription à la cantine</h1>
<p>L’inscription est à faire avant le <b>15 août 2026</b>. Écrivez à <a href="mailto:cantine@guipel.example">cantine@guipel.example</a> ou venez à la mairie.</p>
<h2>Ce qu’il faut apporter</h2>
<ul><li>Une attestation d’assurance.</li><li>Votre numéro d’allocataire.</li></ul>
<ol><li>Remplissez la fiche.</li><li>Signez-la.</li></ol>
<h2>Les prix</h2>
<table><thead><tr><th scope="col">Quotient</th><th scope="col">Prix du repas</th></tr></thead>
<tbody><tr><td>Moins de 600</td><td>1,00 €</td></tr><tr><td>De 600 à 1 200</td><td>3,45 €</td></tr></tbody></table>
<p><img alt="Le plan de la cantine" width="60" height="40" src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='60' height='40'%3E%3Crect width='60' height='40' fill='teal'/%3E%3C/svg%3E"></p>
<p style="break-before:page">La cantine ferme du 24 décembre 2026 au 2 janvier 2027.</p></html>`;
const executablePath = findChromium();
if (executablePath && process.argv.includes('--tagged')) {
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({ executablePath, args: chromiumArgs });
  const page = await browser.newPage();
  await page.setContent(TAGGED);
  write('tagged.pdf', await page.pdf({ format: 'A4', tagged: true }));
  await browser.close();
}
