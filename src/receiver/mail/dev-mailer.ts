import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { renderPage } from '../pages/layout.js';
import { markup, Markup } from '../pages/markup.js';
import { STYLE } from '../pages/style.js';
import type { Mail, Mailer } from './mailer.js';

const MOST = 200;

/** For the demo: e-mails go nowhere, and are read on this machine alone, at `address`. */
export class DevMailer implements Mailer {
  readonly #mails: (Mail & { at: Date })[] = [];
  readonly #server: Server;

  /** Of a server that listens: `DevMailer.start`. */
  constructor(server: Server) {
    this.#server = server;
  }

  /** @param port 0: any that is free */
  static async start(port: number): Promise<DevMailer> {
    const server = createServer();
    const mailer = new DevMailer(server);
    server.on('request', (request, response) => {
      const { type, text } = mailer.#show(request.url ?? '/');
      response.writeHead(text === null ? 404 : 200, {
        'content-type': `${type}; charset=utf-8`,
        'content-security-policy': "default-src 'none'; style-src 'self'",
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      });
      response.end(text ?? 'Rien ici.');
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', resolve);
    });
    return mailer;
  }

  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`;
  }

  async send(mail: Mail): Promise<void> {
    this.#mails.unshift({ ...mail, at: new Date() });
    this.#mails.length = Math.min(this.#mails.length, MOST);
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #show(url: string): { type: string; text: string | null } {
    if (url === '/style.css') return { type: 'text/css', text: STYLE };
    if (url === '/mails.json')
      return { type: 'application/json', text: JSON.stringify(this.#mails, null, 2) };
    if (url !== '/') return { type: 'text/plain', text: null };
    const body = markup`<h1>E-mails que le service enverrait</h1>
${this.#mails.length === 0 ? markup`<p>Aucun pour l’instant. Rechargez la page après une demande.</p>` : ''}
${this.#mails.map(
  ({ subject, to, text, at, calendar }) => markup`<section>
<h2>${subject}</h2>
<p>À ${to.join(', ')}, ${at.toLocaleTimeString('fr-FR')}${calendar ? ', avec rappel.ics' : ''}</p>
<pre class="message">${withLinks(text)}</pre>
</section>`,
)}`;
    return {
      type: 'text/html',
      text: renderPage({ title: 'E-mails', site: 'Démonstration', body, base: '' }),
    };
  }
}

/** Addresses of a text, as mail programs show them. */
function withLinks(text: string): Markup {
  return new Markup(
    text
      .split(/(https?:\/\/[^\s<>"]+)/)
      .map((part, at) => (at % 2 ? markup`<a href="${part}">${part}</a>` : markup`${part}`).text)
      .join(''),
  );
}
