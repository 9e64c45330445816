import { existsSync, readFileSync } from 'node:fs';

/** The folder that projects share, where this one stands beside it. */
export const SHARED = new URL('../../../shared/', import.meta.url);

/* eslint-disable no-script-url */
const OWN = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "'-alert(1)-'",
  'javascript:alert(1)',
  '{{constructor.constructor("alert(1)")()}}',
  '${alert(1)}',
  '__proto__',
  '\u0000\u0008\ud800x\udc00\ufeff',
];
/* eslint-enable no-script-url */

/** Hostile texts: ours, and those of the shared list. */
export function payloads(): string[] {
  const file = new URL('security/xss-payloads.txt', SHARED);
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  return [
    ...OWN,
    ...lines
      .filter((line) => line && !line.startsWith('#'))
      .map((line) => line.slice(line.indexOf('\t') + 1).replaceAll('\\n', '\n')),
  ];
}

/** The same numbers from 0 to 1 each time. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const PIECES = [
  ...'aeé\'’ -.,;:!?…()«»"<>&/\\{}[]\n\t\u00a0\u202f\u0301\ud83d\ude00_0123456789',
  ...[
    'la mairie',
    'carte d’identité',
    'RSA',
    'A.A.H.',
    'arrêté',
    'du maire',
    'F1342',
    'http://a.b/',
  ],
  ...[
    '<b>',
    '```',
    '{phone}',
    '1 000,50 €',
    'n’',
    'sauf si',
    'java' + 'script:',
    'état civil',
    'Ehpad',
  ],
];

/** A text made of letters, marks and words that mean something to the engine. */
export function randomText(random: () => number, most = 40): string {
  let text = '';
  for (let left = Math.floor(random() * most); left > 0; left -= 1)
    text += PIECES[Math.floor(random() * PIECES.length)];
  return text;
}
