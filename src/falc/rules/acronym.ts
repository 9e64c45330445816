import { factsOf } from '../facts.js';
import acronyms from '../glossary/acronyms.json' with { type: 'json' };
import { patternOf } from '../pattern.js';
import type { Proposal, Refusal, Rule } from '../rule.js';
import { tokensOf } from '../tokens.js';
import { anyOf, elides, keyOf } from '../wording.js';

interface Acronym {
  readonly acronym: string;
  readonly expansion: string;
  readonly gender: string;
  readonly forms: readonly string[];
  readonly ambiguous: boolean;
  readonly context?: readonly string[];
}

/** Known by their letters alone, or spelled out in words that help nobody; a computer (PC). */
const LEFT = new Set(['CERFA', 'PC', 'FALC', 'HLM', 'PLAI', 'ZAN', 'DEEE', 'OLD', 'SRU', 'GIR']);

/** Those that texts use for several, in full. */
const PLURALS: Readonly<Record<string, string>> = {
  APL: 'aides personnalisées au logement',
  AESH: 'accompagnants d’élèves en situation de handicap',
  ALSH: 'accueils de loisirs sans hébergement',
  ARS: 'agences régionales de santé',
  ATSEM: 'agents territoriaux spécialisés des écoles maternelles',
  CAF: 'caisses d’allocations familiales',
  CCAS: 'centres communaux d’action sociale',
  CDD: 'contrats à durée déterminée',
  CDI: 'contrats à durée indéterminée',
  CIAS: 'centres intercommunaux d’action sociale',
  CPAM: 'caisses primaires d’assurance maladie',
  DOM: 'départements d’outre-mer',
  EHPAD: 'établissements d’hébergement pour personnes âgées dépendantes',
  EPCI: 'établissements publics de coopération intercommunale',
  ERP: 'établissements recevant du public',
  ESAT: 'établissements et services d’aide par le travail',
  IME: 'instituts médico-éducatifs',
  MAM: 'maisons d’assistants maternels',
  MDPH: 'maisons départementales des personnes handicapées',
  PAV: 'points d’apport volontaire',
  PLU: 'plans locaux d’urbanisme',
  PMR: 'personnes à mobilité réduite',
  PV: 'procès-verbaux',
  RIB: 'relevés d’identité bancaire',
  TGI: 'tribunaux de grande instance',
  VHU: 'véhicules hors d’usage',
};

const BY_FORM = new Map<string, Acronym>();
for (const entry of acronyms as readonly Acronym[]) {
  if (LEFT.has(entry.acronym)) continue;
  // A form of other letters is another thing: DDTM is no DDT.
  const letters = entry.acronym.replaceAll('.', '').toUpperCase();
  for (const form of [entry.acronym, ...entry.forms])
    if (form.replaceAll('.', '').toUpperCase() === letters) BY_FORM.set(form, entry);
}

/** How they begin, as tokens: a sentence without any is not searched. */
const FIRST = new Set([...BY_FORM.keys()].map((form) => tokensOf(form)[0]!.text));

/** With the word before it: it tells gender and number, and changes with what follows. */
const PATTERN = patternOf(
  `(?<![\\p{L}\\p{N}’'-])(?:(de\\s(?:la\\s|l['’])|à\\s(?:la\\s|l['’])|d['’]|l['’]|` +
    `(?:du|des|de|le|la|les|au|aux|un|une|votre|notre|leur|son|sa|ton|ta|ma|mon|vos|nos|ses|leurs|cette|cet|ce|ces|chaque|en)\\s))` +
    `(${anyOf([...BY_FORM.keys()])})(?![\\p{L}\\p{N}]|[-‑/&'’][\\p{L}\\p{N}]|\\.[\\p{L}])`,
  'giu',
);

/** After « en », with no article: « en CDD »; « hébergé en Ehpad » would want one. */
const IN = new Set(['CDD', 'CDI', 'ULIS', 'SEGPA']);
const PLURAL_WORDS = new Set(['des', 'les', 'aux', 'vos', 'nos', 'ses', 'leurs', 'ces']);
const MASCULINE = new Set(['du', 'le', 'au', 'un', 'ce', 'cet', 'ton']);
const FEMININE = new Set(['de la', 'la', 'à la', 'une', 'sa', 'cette', 'ta', 'ma']);

/** The words before the acronym, right for the first letter of what follows; null where genders differ. */
function determiner(word: string, gender: string, vowel: boolean): string | null {
  if (MASCULINE.has(word) && gender !== 'm') return null;
  if (FEMININE.has(word) && gender !== 'f') return null;
  const feminine = gender === 'f';
  switch (word) {
    case 'le':
    case 'la':
    case 'l’':
      return vowel ? 'l’' : feminine ? 'la ' : 'le ';
    case 'du':
    case 'de la':
    case 'de l’':
      return vowel ? 'de l’' : feminine ? 'de la ' : 'du ';
    case 'au':
    case 'à la':
    case 'à l’':
      return vowel ? 'à l’' : feminine ? 'à la ' : 'au ';
    case 'de':
    case 'd’':
      return vowel ? 'd’' : 'de ';
    case 'ce':
    case 'cet':
      return vowel ? 'cet ' : 'ce ';
    case 'sa':
    case 'ta':
    case 'ma':
      return vowel ? `${word[0]}on ` : `${word} `;
    case 'son':
    case 'mon':
    case 'ton':
      if (feminine && !vowel) return `${word[0]}a `;
      return `${word} `;
    default:
      return `${word} `;
  }
}

/**
 * « la CAF » → « la caisse d’allocations familiales (CAF) », at its first use in the text. 7 % of sentences.
 * Traps: letters that mean several things (CAP, AR) without a word that tells which, an acronym already spelled
 * out beside it or before, one inside parentheses or another name, a gender that does not fit.
 */
export const acronym: Rule = {
  id: 'acronym',
  guideline: '11 · Écrire les sigles en entier la première fois (UE, COSLA, WCAG 3.1.4)',
  touches: ['name', 'law'],
  *propose({ text, tokens }, { expanded, before, lexicon }): Iterable<Proposal | Refusal> {
    if (!tokens.some((token) => FIRST.has(token.text))) return;
    const lower = keyOf(text);
    for (const { 0: found, 1: word, 2: form, index } of text.matchAll(PATTERN)) {
      const entry = BY_FORM.get(form!);
      // Case tells an acronym from a word: « le clic », « le ram ».
      if (!entry || !word) continue;
      const name = entry.acronym.toUpperCase();
      if (expanded.has(name)) continue;
      const key = keyOf(word).trim();
      const plural = PLURAL_WORDS.has(key);
      const said = plural ? PLURALS[entry.acronym] : entry.expansion;
      const rest = text.slice(index + found.length);
      const spelled = keyOf(entry.expansion);
      const first = spelled.split(/[ ’]/)[0]!;
      if (
        before.some((sentence) => keyOf(sentence).includes(spelled)) ||
        lower.includes(spelled) ||
        (PLURALS[entry.acronym] && lower.includes(keyOf(PLURALS[entry.acronym]!))) ||
        patternOf(`^\\s?\\(\\s?(?:l[ae]s?\\s|l['’])?${first}`, 'iu').test(rest)
      ) {
        expanded.add(name);
        continue;
      }
      if (entry.ambiguous) {
        const around = lower.replace(form!.toLowerCase(), ' ');
        const knows = entry.context?.some((clue) =>
          new RegExp(`(?<!\\p{L})${clue}(?!\\p{L})`, /^\p{Lu}/u.test(clue) ? 'u' : 'iu').test(
            /^\p{Lu}/u.test(clue) ? text.replace(form!, ' ') : around,
          ),
        );
        if (!knows) {
          yield { abstain: `« ${form} » peut vouloir dire plusieurs choses.` };
          continue;
        }
      }
      if (!said) {
        yield { abstain: `« ${form} » au pluriel n’est pas dans la liste.` };
        continue;
      }
      if (key === 'en' && !IN.has(entry.acronym)) continue;
      // « la Dreal compétente », « la CMI stationnement »: it would come after the parenthesis.
      const next = /^\s(\p{Ll}+)(?!['’])/u.exec(rest)?.[1];
      const parts = next === undefined ? undefined : lexicon.find(next)?.parts;
      if (
        next &&
        lexicon.size &&
        (!parts || ((parts[0] === 'A' || parts[0] === 'N') && !parts.includes('V')))
      ) {
        yield { abstain: `« ${form} » est suivi d’un mot qui va avec lui.` };
        continue;
      }
      // « l’Apa à domicile », « le Smic horaire net »: one thing, cut in two.
      if (
        /^\s(?:à domicile|en établissement|horaire|mensuel|net|brut|déclaratif)(?!\p{L})/u.test(
          rest,
        )
      ) {
        yield { abstain: `« ${form} » est suivi d’un mot qui va avec lui.` };
        continue;
      }
      // Inside parentheses, or part of a longer name: « la CAF Bretagne ».
      if (/\([^)]*$/.test(text.slice(0, index)) || /^\s(?:\(|\p{Lu}\p{L})/u.test(rest)) {
        yield { abstain: `« ${form} » est dans une parenthèse ou dans un nom.` };
        continue;
      }
      const link = plural ? `${key} ` : determiner(key, entry.gender, elides(said));
      if (link === null) {
        yield { abstain: `« ${form} » : le genre ne va pas avec « ${key} ».` };
        continue;
      }
      const start = /^\p{Lu}/u.test(found) ? link.charAt(0).toUpperCase() + link.slice(1) : link;
      const facts = factsOf(`de ${said}`);
      expanded.add(name);
      yield {
        start: index,
        end: index + found.length,
        after: `${start}${said} (${form})`,
        reason: `« ${form} » veut dire « ${said} ».`,
        confidence: 0.6,
        allows: { ...facts, names: [...facts.names, form!, `L’${form}`, `D’${form}`] },
      };
    }
  },
};
