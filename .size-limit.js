import { existsSync, readFileSync } from 'node:fs';

// dist/manifest.json says which files a visit downloads: { loader, textSize: [...], chunks, callback: [...], danger: [...], voice: [...] }.
const file = new URL('dist/manifest.json', import.meta.url);
if (!existsSync(file)) throw new Error('dist/manifest.json is missing: run `npm run build` first');
const { loader, textSize, callback, danger, pdf, voice } = JSON.parse(readFileSync(file, 'utf8'));

export default [
  { name: 'the loader', path: `dist/${loader}`, gzip: true, limit: '4 kB' },
  {
    name: 'all that is downloaded to change the text size',
    path: textSize.map((chunk) => `dist/${chunk}`),
    gzip: true,
    limit: '25 kB',
  },
  {
    name: '« On vous rappelle », beyond what is shared with other elements',
    path: callback.map((chunk) => `dist/${chunk}`),
    gzip: true,
    limit: '20 kB',
  },
  {
    name: 'the words of danger, which come when the questions begin',
    path: danger.map((chunk) => `dist/${chunk}`),
    gzip: true,
    limit: '6.3 kB',
  },
  {
    name: 'what reads PDF files, apart from all else',
    path: pdf.map((part) => `dist/${part}`),
    gzip: true,
    limit: '565 kB',
  },
  ...(voice
    ? [
        {
          name: 'the embedded voice',
          path: voice.map((part) => `dist/${part}`),
          gzip: true,
          limit: '730 kB',
        },
      ]
    : []),
];
