/** One label is asked about by a dozen patterns: what was made of a text of the page is kept, up to `MOST` texts. */
function keeping(make: (text: string) => string): (text: string) => string {
  const made = new Map<string, string>();
  return (text) => {
    const known = made.get(text);
    if (known !== undefined) return known;
    const fresh = make(text);
    if (text.length > 200) return fresh;
    if (made.size >= MOST) made.clear();
    made.set(text, fresh);
    return fresh;
  };
}
const MOST = 2000;

/** Classes of letters by their numbers: `\p{…}` takes a browser half a millisecond each to make, of the ten of a form. */
const MARKS = /[\u0300-\u036f]/g;
const NOT_IN_WORDS = /[^A-Za-z\d\u00aa\u00b5\u00ba\u00c0-\u1fff\u2c00-\ud7ff\uf900-\uffdc]+/g;
const IN_WORDS =
  /[A-Za-z\d\u00aa\u00b2\u00b3\u00b5\u00b9\u00ba\u00bc-\u00be\u00c0-\u1fff\u2c00-\ud7ff\uf900-\uffdc]/;

/** A text of the page without case, accents, odd apostrophes or odd spaces: what patterns are tried on. */
export const fold = keeping(foldAnswer);

/** The same of what a visitor wrote: nothing of it is kept. */
export function foldAnswer(text: string): string {
  return text
    .normalize('NFD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/œ/g, 'oe')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A text on one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The words of a name as programs write them: `childBirthDate`, `edit-submitted-nom_de_famille[0]`. */
export const nameWords = keeping((name) =>
  foldAnswer(
    name
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .replace(/([a-zA-Z])(\d)/g, '$1 $2')
      .replace(NOT_IN_WORDS, ' '),
  ),
);

const STAR = /\s*[([]?\s*[*＊∗✱]+\s*[)\]]?\s*/g;
const NOTE =
  /\s*[([–—-]?\s*\b(?:champ\s+)?(?:obligatoire|requis|facultatif|facultative|optionnel|optionnelle|required|optional|nécessaire)s?\b\s*[)\]]?\s*$/i;

/** What every `NOTE` ends with: asked first, since most labels have none. */
const NOTED = [
  'obligatoire',
  'requis',
  'facultati',
  'optionnel',
  'required',
  'optional',
  'cessaire',
];
const hasNote = (text: string): boolean => {
  const end = text.slice(-16).toLowerCase();
  return NOTED.some((word) => end.includes(word));
};

/** What a label says without its star, its "(obligatoire)" and its colon. */
export const labelText = keeping((raw) => {
  let text = oneLine(raw).replace(STAR, ' ').trim();
  const bare = hasNote(text) ? text.replace(NOTE, '').trim() : '';
  if (bare) text = bare;
  text = oneLine(text.replace(/\s*[:\u00a0]+\s*$/, ''));
  return IN_WORDS.test(text) ? text : '';
});

/** A heading without its number: "1. Votre enfant", "Étape 2 : Votre enfant", "III - Votre enfant". */
export function titleText(raw: string): string {
  const text = labelText(raw);
  const bare = text
    .replace(
      /^(?:étape|etape|partie|section|rubrique|page|cadre)\s*(?:n°\s*)?\d{1,2}(?:\s*(?:\/|sur)\s*\d{1,2})?\s*[:.)–—-]*\s*/i,
      '',
    )
    .replace(/^(?:\d{1,2}|[IVX]{1,4}|[A-Ha-h])(?:\s*[.)°/]+\s*|\s+[–—:-]\s*|[–—:]\s*)/u, '')
    .trim();
  return UNNAMED.test(bare) ? '' : bare || text;
}

/** What programs call a part that nobody has named. */
const UNNAMED = /^(?:(?:par )?défaut|default|sans titre|untitled)$/i;

/** The first letter in capital. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('fr') + text.slice(1);
}
