import {
  COMPLAINTS,
  isRecord,
  named,
  own,
  refuseUnknown,
  show,
  wrongDate,
  wrongIn,
  type Complain,
  type FalcComplaint,
  type Schema,
} from './falc-schema.js';
import falcSchema from './falc.schema.json' with { type: 'json' };

export type { FalcComplaint };

/** An image beside a text written by people; for one line (from 1), or for all of it. */
export interface Pictogram {
  readonly src: string;
  readonly alt: string;
  readonly line?: number;
}

/** An easy text that a person wrote for a passage of the site, as `falc.json` has it. */
export interface WrittenText {
  readonly id: string;
  readonly page?: string;
  readonly source?: string;
  readonly hash?: string;
  readonly lines: readonly string[];
  readonly author?: string;
  readonly reviewers?: readonly string[];
  readonly date?: string;
  /** People with an intellectual disability have validated it: only then is it FALC. */
  readonly validated?: boolean;
  readonly logo?: boolean;
  readonly pictograms?: readonly Pictogram[];
}

/** A language model that the town has, or allows. */
export interface ModelChoice {
  /** Of an OpenAI-compatible chat endpoint on the town's own server. */
  readonly url?: string;
  readonly name?: string;
  /** The browser's own model may be offered. */
  readonly browser?: boolean;
}

export interface FalcFile {
  readonly texts: readonly WrittenText[];
  /** Null where the town has none: nothing is offered, nothing is sent. */
  readonly model: ModelChoice | null;
  readonly complaints: readonly FalcComplaint[];
}

const schema: Schema = falcSchema;
const text = schema.properties!.texts!.items!;
const image = text.properties!.pictograms!.items!;
/** Longer than this, in letters, the file is not read. */
const LONGEST = 5_000_000;

/** Reads `falc.json`: what is right is kept, what is wrong is left out and told; never throws. */
export function readFalcFile(json: string): FalcFile {
  const refused = (message: string): FalcFile => ({
    texts: [],
    model: null,
    complaints: [{ path: '', message }],
  });
  if (json.length > LONGEST)
    return refused(
      `falc.json : trop long (${json.length} lettres). Écrire 5 millions de lettres au plus.`,
    );
  try {
    return checkFalcFile(JSON.parse(json.replace(/^\ufeff/, '')));
  } catch (error) {
    return refused(
      `falc.json : ne se lit pas (${String(error).slice(0, 200)}). Ce n’est pas du JSON : une virgule ou un guillemet manque, ou il y en a un de trop. Tout ce fichier est ignoré.`,
    );
  }
}

/** As `readFalcFile`, of what JSON has become. */
export function checkFalcFile(value: unknown): FalcFile {
  const complaints: FalcComplaint[] = [];
  let untold = 0;
  const complain = (path: string, message: string) => {
    if (complaints.length < COMPLAINTS) complaints.push({ path, message: `« ${path} »${message}` });
    else untold += 1;
  };
  const texts: WrittenText[] = [];
  if (!isRecord(value) || !Object.hasOwn(value, 'texts') || !Array.isArray(value.texts)) {
    complain(
      'texts',
      ` : trouvé ${show(isRecord(value) ? own(value, 'texts') : value)}. Écrire { "texts": [ … ] }.`,
    );
  } else {
    refuseUnknown(value, schema, '', complain);
    const seen = new Set<string>();
    const { maxItems } = schema.properties!.texts!;
    if (value.texts.length > maxItems!)
      complain(
        'texts',
        ` : ${value.texts.length} textes. Écrire ${maxItems} textes au plus ; les suivants sont ignorés.`,
      );
    value.texts.slice(0, maxItems).forEach((entry: unknown, at) => {
      const path = `texts[${at}]`;
      const written = readText(entry, path, complain);
      const key = written && `${written.id} ${written.page ?? ''}`;
      if (!written) return;
      if (seen.has(key!))
        complain(
          `${path}.id`,
          ` : « ${written.id} » est déjà le nom d’un autre texte. Écrire un autre nom. Ce texte est ignoré.`,
        );
      else texts.push(written);
      seen.add(key!);
    });
  }
  if (untold) complaints.push({ path: '', message: `Et ${untold} autres messages.` });
  return { texts, model: readModel(value, complain), complaints };
}

function readModel(value: unknown, complain: Complain): ModelChoice | null {
  const model = isRecord(value) ? own(value, 'model') : undefined;
  if (model === undefined) return null;
  const expected = schema.properties!.model!;
  if (isRecord(model)) refuseUnknown(model, expected, 'model', complain);
  const wrong = wrongIn(model, expected, 'model', 'model');
  if (wrong) {
    complain(wrong.path, ` : ${wrong.message} Aucun modèle n’est proposé.`);
    return null;
  }
  const { url, name, browser } = model as ModelChoice;
  return url !== undefined || browser ? { url, name, browser } : null;
}

/** Null where what is wrong would make the text unsure; images, unknown keys and claims too many fall away alone. */
function readText(entry: unknown, path: string, complain: Complain): WrittenText | null {
  if (!isRecord(entry)) {
    complain(
      path,
      ` : trouvé ${show(entry)}. Écrire un objet { "id": …, "lines": [ … ] }. Ce texte est ignoré.`,
    );
    return null;
  }
  refuseUnknown(entry, text, path, complain);
  const kept: Record<string, unknown> = {};
  let isRight = true;
  for (const [key, expected] of Object.entries(text.properties!)) {
    const value = own(entry, key);
    if (value === undefined && !text.required!.includes(key)) continue;
    if (key === 'pictograms' && Array.isArray(value)) continue;
    const wrong =
      wrongIn(value, expected, key, `${path}.${key}`) ??
      (key === 'date' ? wrongDate(value, `${path}.${key}`) : null);
    if (wrong) {
      isRight = false;
      complain(wrong.path, `${named(entry)} : ${wrong.message} Ce texte est ignoré.`);
    } else kept[key] = value;
  }
  if (!isRight) return null;
  const images = own(entry, 'pictograms');
  if (Array.isArray(images)) kept.pictograms = readImages(images, path, named(entry), complain);
  const reviewers = kept.reviewers as string[] | undefined;
  if (kept.validated && !reviewers?.length) {
    complain(
      `${path}.reviewers`,
      `${named(entry)} : vide, et validated est true. Écrire qui a validé le texte. Sans cela, il n’est pas appelé FALC.`,
    );
    kept.validated = false;
  }
  if (kept.logo && !kept.validated) {
    complain(
      `${path}.logo`,
      `${named(entry)} : trouvé true. Le logo est pour les textes validés par des personnes concernées : écrire aussi "validated": true et "reviewers", ou enlever logo.`,
    );
    kept.logo = false;
  }
  return kept as unknown as WrittenText;
}

function readImages(
  images: unknown[],
  path: string,
  name: string,
  complain: Complain,
): Pictogram[] {
  const kept: Pictogram[] = [];
  images.slice(0, text.properties!.pictograms!.maxItems).forEach((found, at) => {
    const place = `${path}.pictograms[${at}]`;
    if (isRecord(found)) refuseUnknown(found, image, place, complain);
    const wrong = wrongIn(found, image, 'pictograms', place);
    if (wrong) return complain(wrong.path, `${name} : ${wrong.message} Cette image est ignorée.`);
    const { src, alt, line } = found as Pictogram;
    kept.push(line === undefined ? { src, alt } : { src, alt, line });
  });
  return kept;
}
