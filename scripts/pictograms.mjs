// Copies the pictures that the library of easy texts names from OpenMoji (CC BY-SA 4.0) to src/falc/pictograms.
//   npm install --no-save openmoji@17.0.0 && node scripts/pictograms.mjs
// The result is checked in: the package is large, and the texts name few of its pictures.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const LIBRARY = path.join(ROOT, 'src/falc/library');
const OUT = path.join(ROOT, 'src/falc/pictograms');
const from = path.dirname(createRequire(import.meta.url).resolve('openmoji/package.json'));

const codes = new Set();
for (const file of fs.readdirSync(LIBRARY)) {
  const text = JSON.parse(fs.readFileSync(path.join(LIBRARY, file), 'utf8'));
  for (const { pictogram } of [text, ...text.full]) codes.add(pictogram);
}
for (const file of fs.readdirSync(OUT))
  if (file.endsWith('.svg') && !codes.has(file.slice(0, -4))) fs.rmSync(path.join(OUT, file));
for (const code of codes) {
  const names = [code, code.replaceAll('-FE0F', ''), `${code}-FE0F`];
  const found = names
    .map((name) => path.join(from, 'color/svg', `${name}.svg`))
    .find((file) => fs.existsSync(file));
  if (!found)
    throw new Error(`OpenMoji has no picture ${code}: choose another in src/falc/library`);
  fs.copyFileSync(found, path.join(OUT, `${code}.svg`));
}
console.log(`${codes.size} pictures`);
