import { assetUrl } from '../../config.js';
import { checkGlossaryOf } from '../check/glossary.js';
import type { CheckOptions } from '../check/model.js';
import type { GlossaryRow } from '../definitions.js';
import { Lexicon } from '../lexicon.js';

const loaded = new Map<string, Promise<CheckOptions>>();

/** What the checks know of words, from the files beside the script: 420 kB, fetched once, when an author asks. */
export function loadCheckWords(view: Window | null): Promise<CheckOptions> {
  const folder = assetUrl(view, 'falc/');
  let words = loaded.get(folder);
  if (!words) {
    words = load(folder);
    words.catch(() => loaded.delete(folder));
    loaded.set(folder, words);
  }
  return words;
}

async function load(folder: string): Promise<CheckOptions> {
  const [lexicon, rows] = await Promise.all([
    get(`${folder}lexicon.txt`).then((answer) => answer.text()),
    get(`${folder}glossary.json`).then((answer) => answer.json() as Promise<GlossaryRow[]>),
  ]);
  return { lexicon: new Lexicon(lexicon), glossary: checkGlossaryOf(rows) };
}

async function get(address: string): Promise<Response> {
  const answer = await fetch(address, { credentials: 'same-origin' });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer;
}
