import type { FastifyReply } from 'fastify';
import { markup, type Markup } from './markup.js';

export interface Page {
  readonly title: string;
  /** Whose page it is: the town. */
  readonly site: string;
  readonly body: Markup;
  /** Beside the name of the town. */
  readonly menu?: Markup;
  /** Path where the receiver is served, without a slash at the end. */
  readonly base: string;
  /** Loads the page again, from this site. */
  readonly again?: boolean;
}

/** One page, without script: it works on anything, and nothing in it can run. */
export function renderPage({ title, site, body, menu, base, again }: Page): string {
  return `<!DOCTYPE html>\n${
    markup`<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
${again ? markup`<meta http-equiv="refresh" content="0">` : ''}
<title>${title} – ${site}</title>
<link rel="stylesheet" href="${base}/style.css">
</head>
<body>
<a class="skip" href="#contenu">Aller au contenu</a>
<header><p class="site">${site}</p>${menu}</header>
<main id="contenu" tabindex="-1">
${body}
</main>
</body>
</html>
`.text
  }`;
}

export function sendPage(reply: FastifyReply, page: Page, status = 200): FastifyReply {
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(renderPage(page));
}
