import { existsSync, readFileSync } from 'node:fs';
import { basename, sep } from 'node:path';

/** Folders that sites are served from: what stands after them is the address. */
const ROOTS = /^(?:public|public_html|static|www|htdocs|html|web|docroot|dist|build|_site|site)$/i;

/** Where a folder is likely to be served: `/srv/www/public/parvis` → `/parvis/`. */
export function addressOf(folder: string): string {
  const parts = folder.split(sep).filter(Boolean);
  const root = parts.findLastIndex((part) => ROOTS.test(part));
  const served = root >= 0 ? parts.slice(root + 1) : [basename(folder)];
  return `/${served.map((part) => `${encodeURIComponent(part)}/`).join('')}`;
}

/** The line to paste, with the fingerprint of `parvis.js` where the build has written one. */
export function scriptTag(dist: string, address: string): string {
  const integrity = integrityOf(dist);
  return `<script src="${address}parvis.js"${integrity ? ` integrity="${integrity}" crossorigin="anonymous"` : ''} data-config="/parvis.json"></script>`;
}

function integrityOf(dist: string): string | null {
  const file = `${dist}sri.json`;
  if (!existsSync(file)) return null;
  const sums = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  const sum = sums['parvis.js'];
  return typeof sum === 'string' && /^sha(?:256|384|512)-/.test(sum) ? sum : null;
}
