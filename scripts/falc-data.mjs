// Builds what easy texts need besides the lexicon, into src/falc/data/:
//   node scripts/falc-data.mjs [<dila-glossary.json> <lexique383.tsv.gz>]
// - library-index.json, from src/falc/library/: what is known of the ready texts before one is loaded;
// - dila.json, from DILA's glossary (Licence Ouverte 2.0): its definitions, without those that hold for one fiche only;
// - glossary.json, from src/falc/glossary/ and dila.json: all terms, those that fewest people know first.
// Without arguments only the first is built. The results are checked in.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { register } from 'tsx/esm/api';

register();
const { pluralOf } = await import('../src/falc/plural-of.ts');

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DATA = path.join(ROOT, 'src/falc/data');
const read = (file) => JSON.parse(fs.readFileSync(file, 'utf8'));
const readAll = (folder) =>
  fs
    .readdirSync(path.join(ROOT, folder))
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => [file, read(path.join(ROOT, folder, file))]);

/** One entry a line: small, and a change shows as a line. */
function write(file, text) {
  fs.writeFileSync(path.join(DATA, file), text);
  const gzip = gzipSync(text, { level: 9 }).length;
  console.log(
    `${file}: ${(text.length / 1000).toFixed(1)} kB, gzip ${(gzip / 1000).toFixed(1)} kB`,
  );
}
const rows = (list) => `[\n${list.map((row) => JSON.stringify(row)).join(',\n')}\n]`;

function buildLibraryIndex() {
  const entries = readAll('src/falc/library').map(([, text]) => ({
    id: text.id,
    title: text.title,
    fiches: text.fiches,
    topics: text.topics,
    not: text.not ?? [],
  }));
  write('library-index.json', `${rows(entries)}\n`);
}

/** Subjects of one fiche, lists, and words that mean something else nearly everywhere but in that fiche. */
const DILA_LEFT_OUT = new RegExp(
  '^(?:' +
    [
      'Personnes déterminant|Pays |États |Passeport|Photocopie|Européen|Villes de|Infraction routière|Notion de|USA|Accords bilatéraux',
      'Naissance à l’étranger|Véhicule (?:de catégorie|complet|particulier|endommagé)|Communes limitrophes|Parents jusqu’au|Jeune|Vivre en couple',
      'Personne âgée|Identification avec|Office central|Ile de France|Centre Enic|Ressources exclues|Cycles d’enseignement|Collectivités|Départements',
      'Corps ou cadre|Norme Euro|Justif|Résidence principale du locataire|Usage professionnel|Duplicata du permis|Poste d’emploi|Prestataire de services',
      'Adresse IP|Garantie visale|Enedis|Entreprise locale|Service à la demande|Mise à disposition|Zone (?:touristique|commerciale)|Montant forfaitaire',
      'Statut particulier|Protection d|Engagement réciproque|Cycle de travail|Fiche d’entreprise|Part sociale|Milieu ordinaire|Animal de compagnie',
      'Résidence (?:normale|habituelle|stable|familiale)|Période de référence|Établissement|Contrat de service|Emploi permanent|Services effectifs',
      'Semaine|Mois civil|Mesure (?:de responsabilisation|d’activité)|Lettre d’engagement|Destination d’un|Plan de masse|Consultation|Médecin correspondant',
      'Île-de-France|Aire piétonne|Danger grave|En nature|Communauté (?:de vie|éducative)|Parent|Abri|Sites? |Secteur sauvegardé|Majeur protégé|Site',
      'Logement (?:social|PLI|à usage)|Sas$|Contention$|Encours$|Employeur français|Heure chômée|Haute mer|Demi-|Réhabilitation|Adjudication|Aliénation|Consignation',
      'Dividende|Acquittement|Condamnation définitive|Avance de|Blâme|Petite couronne|Loi du pavillon|Dispositif|Usages locaux|Véhicules|Titre financier|Indice',
      'Droit positif|Franchise|Emplois? de|Contrat article|Jour de souffrance|Rétrocession|Mise en état|Nu intérieur|Copropriétaire|Intérêt contractuel|Diplôme',
      'Court séjour|Exécution|CPI WW|Astreinte|Eaux |Zone contiguë|Intérêts|Période|Décharge|Responsable|Visioconférence|Télécentre|Identifiant|Commis |Volume|Surface (?:corr|hab)',
      'Délai d’attente|Différé|Transfert|Avertissement|Acte de terrorisme|Ordre (?:de bourse|public)|Frais d’entretien|Réception|Marché réglementé|Maintien de droit',
    ].join('|') +
    ')|^(?:' +
    (
      'Accusé Acre Alliés Aliments Ambulatoire Appel Arce Assiette Avenant Avantage Capital Casnav Centre Citation Collatéral Contrainte Crime Dation Décharge ' +
      'Devise Discernement Domaine Décote Exercice Expédition Facultés Fimo Franchise Forfait Garantie Grade Gratification Greta Incapacité Inet Instance Instruction ' +
      'Inventaire Invalidation Ira Liquidation Majoration Mandat Minute Mobilité Mémoire Opposition Outrage PAS Prime Principal Promotion Prévenu Provision ' +
      'Rachat Rattrapage Relaxe Requête Rente Réquisitions Résidence Révision Révocable Subside Sujétion Taj Termites Tiers Tos Trémie Vandalisme Vip Ata ETA Épic Epa Dom Com ' +
      'CE JO TI HT ch kW kWh Cuma SI Solidaire Consolidation Minibon Effraction Estran Alliés Hyperbare PAI CAS'
    )
      .split(' ')
      .join('|') +
    ')$',
);
/** What was true in 2020 may not be. */
const DATED =
  /\b(?:19|20)\d\d\b|€|\beuros?\b|Attention|Royaume-Uni|[Aa]vant le|depuis le|jusqu’au \d|cette fiche|ci-dessus|ci-dessous|\.\.\.$/;
const LONGEST_OFFICIAL = 260;
/** DILA’s acronyms that have one meaning on a commune's page. */
const DILA_ACRONYMS = new Set(
  'Agirc-Arrco ANCV Apec BTS CCI CNFPT CNRACL CNDA Cnaf DEUG DUT ECTS EEE EURL FMI Hadopi Ircantec ONU Oniam Opco OPJ PACEA PEL PEGI PHAROS PME QCM RATP SARL SASU SCI SNCF TAEG TTC UE VRP Bodacc Ehesp'.split(
    ' ',
  ),
);

const typographic = (text) =>
  text.normalize('NFC').replaceAll("'", '’').replace(/\s+/g, ' ').trim();

/** DILA's entries: [term, definition, kind, words that must stand near it]. */
function buildDila(file) {
  const { source, licence, entries } = read(file);
  const kept = new Map();
  for (const entry of entries) {
    const isAbbreviation = entry.kind === 'Abreviation';
    const [, term, inside = ''] = /^(.*?)\s*(?:\(([^()]*)\))?$/.exec(typographic(entry.term)) ?? [];
    if (!term || DILA_LEFT_OUT.test(term) || / - |[+"/]/.test(term) || term.split(' ').length > 6)
      continue;
    if (isAbbreviation && (term.includes(' ') || !/\p{L}.*\p{L}/u.test(term))) continue;
    let definition = typographic(entry.definition).replace(/\.$/, '');
    if (definition.length > LONGEST_OFFICIAL) definition = definition.split('. ')[0];
    if (DATED.test(definition) || definition.length > LONGEST_OFFICIAL) continue;
    const isAcronym = /^[\p{L}]*\p{Lu}{2,}[\p{L}]*$/u.test(inside);
    // « Solidaire (débiteur) »: one meaning of several, told by words of its field.
    const near = isAcronym ? '' : (inside.toLowerCase().match(/\p{L}{5,}/gu) ?? []).join(' ');
    if (inside && !isAcronym && !near) continue;
    const key = `${term.toLowerCase()}|${near}`;
    if (!kept.has(key)) kept.set(key, [term, `${definition}.`, isAbbreviation ? 'a' : 't', near]);
  }
  const sorted = [...kept.values()].sort(([one], [other]) => one.localeCompare(other, 'fr'));
  write(
    'dila.json',
    `{"source":${JSON.stringify(source)},"licence":${JSON.stringify(licence)},"entries":${rows(sorted.map(lean))}}\n`,
  );
}

/** Without the empty values at its end. */
function lean(row) {
  let length = row.length;
  while (length && !row[length - 1]) length -= 1;
  return row.slice(0, length);
}

/** Form → true for what everyone knows. */
function commonWords() {
  const common = new Set();
  let before = '';
  for (const line of fs.readFileSync(path.join(DATA, 'lexicon.txt'), 'utf8').split('\n')) {
    const at = line.indexOf(' ');
    if (at < 0) continue;
    before = before.slice(0, parseInt(line[0], 36)) + line.slice(1, at);
    if (!line.endsWith('!')) common.add(before);
  }
  return common;
}

/** `+` for the plural; `b-es`: the first 11 letters of the term (how many, in base 36), then `-es`. */
function suffixes(term, forms) {
  return forms
    .map((form) => {
      if (form === pluralOf(term)) return '+';
      let shared = 0;
      while (shared < 35 && shared < form.length && form[shared] === term[shared]) shared += 1;
      return shared.toString(36) + form.slice(shared);
    })
    .join('|');
}

function buildGlossary(lexiquePath) {
  const frequency = new Map();
  if (lexiquePath)
    for (const line of gunzipSync(fs.readFileSync(lexiquePath)).toString().split('\n').slice(2)) {
      const [form, , freq] = line.split('\t');
      const word = form.replaceAll("'", '’');
      frequency.set(word, (frequency.get(word) ?? 0) + Number(freq));
    }
  const civic = new Set(fs.readFileSync(path.join(DATA, 'civic-words.txt'), 'utf8').split('\n'));
  const common = commonWords();
  const fold = (text) => text.toLowerCase();
  /** As often as the rarest of its words. */
  const ease = (term) => {
    const words = fold(term).match(/[\p{L}’-]{3,}/gu) ?? [];
    return Math.min(
      ...words.map((word) => (civic.has(word) ? 1000 : (frequency.get(word) ?? 0))),
      1e6,
    );
  };
  const entries = [];
  const known = new Set();
  for (const [file, list] of readAll('src/falc/glossary')) {
    for (const { acronym, term, expansion, definition, forms, context = [] } of list) {
      const name = acronym ?? term;
      [name, ...forms, ...(expansion ? [expansion] : [])].forEach((form) => known.add(fold(form)));
      const row = [
        acronym ? 1 : 0,
        name,
        definition,
        suffixes(name, forms),
        context.join(' '),
        expansion,
      ];
      entries.push({ row: lean(row), ease: acronym ? 2 : ease(term), file });
    }
  }
  const { entries: dila } = read(path.join(DATA, 'dila.json'));
  for (const [term, definition, kind = 't', near = ''] of dila) {
    const isAcronym = kind === 'a';
    if (known.has(fold(term)) || (isAcronym && !DILA_ACRONYMS.has(term))) continue;
    if (!isAcronym && !/[ -]/.test(term) && common.has(fold(term))) continue;
    const row = isAcronym ? [3, term, definition] : [2, term, definition, '', near];
    entries.push({ row: lean(row), ease: isAcronym ? 3 : ease(term) });
  }
  entries.sort(
    (one, other) => one.ease - other.ease || one.row[1].localeCompare(other.row[1], 'fr'),
  );
  write('glossary.json', `${rows(entries.map(({ row }) => row))}\n`);
  const count = [0, 1, 2, 3].map((kind) => entries.filter(({ row }) => row[0] === kind).length);
  console.log(
    `${count[0]} terms and ${count[1]} acronyms of ours, ${count[2]} and ${count[3]} of DILA`,
  );
}

const [dilaPath, lexiquePath] = process.argv.slice(2);
buildLibraryIndex();
if (dilaPath) buildDila(dilaPath);
if (lexiquePath) buildGlossary(lexiquePath);
else console.log('glossary.json needs the frequencies of Lexique: left as it is.');
