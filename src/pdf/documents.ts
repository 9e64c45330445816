/** Words that name no file. */
const GENERIC =
  /^(?:ici|cliqu(?:ez|er)(?: ici)?|en savoir plus|voir|lire|lire la suite|t[ée]l[ée]charg(?:er|ez|ement)(?: (?:ici|le (?:fichier|document|pdf)))?|pdf|fichier|document|le (?:pdf|fichier|document)|download|here|click here|read more)?$/i;
/** What a link already says of the type and the size, at its end. */
const SAID =
  /\s*[([–—-]?\s*(?:(?:format\s+)?pdf\b[\s,;:–—/|-]*)?(?:\d+(?:[.,]\d+)?\s*(?:o|ko|mo|kb|mb|octets)\b)?[\s,;:–—/|-]*(?:pdf)?\s*[)\]]?\s*$/iu;
const PRINT =
  /(?:à|pour) imprimer|imprimez|imprimable|version papier|formulaire papier|à remplir (?:à la main|et à (?:renvoyer|rapporter|signer|déposer))|to print|print(?:able)? (?:form|version)/iu;

/** What a visitor calls a file: the words of its link, else its file name. */
export function documentName(linkText: string, address: string): string {
  const folded = linkText.replace(/\s+/g, ' ').trim();
  const bare = folded.replace(SAID, '').trim() || folded;
  return GENERIC.test(bare.replace(/[\s.:»>→]+$/u, '')) ? fileName(address) : bare;
}

/** `…/Dossier_inscription%202026.pdf` → `Dossier inscription 2026` */
export function fileName(address: string): string {
  const { host, path } = partsOf(address);
  const last = path.split('/').filter(Boolean).at(-1) ?? '';
  let name = last;
  try {
    name = decodeURIComponent(last);
  } catch {
    // A name that is not an encoded one stands for itself.
  }
  return (
    name
      .replace(/\.pdf$/i, '')
      .replace(/[_+]+|(?<=\p{L})-(?=\p{L})/gu, ' ')
      .trim() || host
  );
}

/** Whether the page says that the file is to be printed. */
export function saysPrint(text: string): boolean {
  return PRINT.test(text);
}

/** Whether a link leads to a PDF, as far as its address and its type tell. */
export function isPdf(address: string, type: string): boolean {
  const { host, path } = partsOf(address);
  return host !== '' && (type === 'application/pdf' || /\.pdf$/i.test(path));
}

/** Of an address as a link gives it: absolute; no host where it is not one of the web. */
function partsOf(address: string): { readonly host: string; readonly path: string } {
  const [, host = '', path = ''] = /^https?:\/\/([^/?#]+)([^?#]*)/i.exec(address) ?? [];
  return { host, path };
}

/** A size as people say it: thousands of bytes, or millions with one figure after the comma. */
export function sizeWords(
  bytes: number,
  lang: string,
  units: { readonly kilo: string; readonly mega: string },
): string {
  const kilo = bytes / 1000;
  const say = (value: number, digits: number) =>
    value.toLocaleString(lang, { maximumFractionDigits: digits });
  return kilo < 1000
    ? `${say(Math.max(1, Math.round(kilo)), 0)}\u00a0${units.kilo}`
    : `${say(kilo / 1000, 1)}\u00a0${units.mega}`;
}
