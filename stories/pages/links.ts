/** The texts that Storybook shows as pages, and the id of each page there. */
export const TEXTS: Readonly<Record<string, string>> = {
  'README.md': 'read-me--docs',
  'CHANGELOG.md': 'how-it-works-changelog--docs',
  'docs/guides/installer.md': 'guides-installer--docs',
  'docs/guides/configurer.md': 'guides-configurer--docs',
  'docs/guides/ecrire-un-texte-facile.md': 'guides-écrire-un-texte-facile--docs',
  'docs/guides/recevoir-les-demandes.md': 'guides-recevoir-les-demandes--docs',
  'docs/guides/plugin-authors.md': 'guides-for-authors-of-plugins--docs',
  'docs/architecture.md': 'how-it-works-architecture--docs',
  'docs/cli.md': 'how-it-works-command-line--docs',
  'docs/falc-check.md': 'how-it-works-rules-for-authors--docs',
  'docs/falc-quality.md': 'how-it-works-quality-of-easy-texts--docs',
  'docs/forms.md': 'how-it-works-long-forms--docs',
  'docs/pdf.md': 'how-it-works-pdf-files--docs',
  'docs/performance.md': 'how-it-works-performance--docs',
  'docs/reading-mode.md': 'how-it-works-reading-mode--docs',
  'docs/receiver.md': 'how-it-works-receiver--docs',
  'docs/reliability.md': 'how-it-works-reliability--docs',
  'docs/screen-reader.md': 'how-it-works-heard-with-a-screen-reader--docs',
  'docs/services.md': 'how-it-works-public-services--docs',
};

/** `[words](target)`, but not in a line of code, and not a picture. */
const LINK = /(?<!!)\[([^\]]*)\]\(([^)\s]+)\)/g;
/** `![words](target)`, of this repository. */
const PICTURE = /(!\[[^\]]*\]\()((?![a-z]+:)[^)\s]+)\)/g;
const FENCED = /^(```[\s\S]*?^```)/m;

/**
 * The links of a text, for Storybook: to a page of it where there is one, else the words with the name of the file. Links to a place of
 * the same text, and to other sites, stay. Pictures come from the folder of the same name.
 */
export function relink(
  text: string,
  file: string,
  pages: Readonly<Record<string, string>>,
): string {
  return text
    .split(FENCED)
    .map((piece) =>
      piece.startsWith('```') ? piece : piece.replace(LINK, toPage).replace(PICTURE, toFile),
    )
    .join('');

  function toFile(_: string, before: string, target: string): string {
    return `${before}.${new URL(target, `file:///${file}`).pathname})`;
  }

  function toPage(whole: string, words: string, target: string): string {
    if (/^(?:#|[a-z]+:)/.test(target)) return whole;
    const { pathname, hash } = new URL(target, `file:///${file}`);
    const path = decodeURIComponent(pathname).slice(1);
    const page = pages[path];
    if (page) return `[${words}](?path=/docs/${page}${decodeURIComponent(hash)})`;
    return words.includes(path) ? words : `${words} (\`${path}\`)`;
  }
}

/** The id of a heading, as GitHub makes it: the links of our texts are written for it. */
export const slugOf = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}\s_-]/gu, '')
    .replace(/\s/g, '-');
