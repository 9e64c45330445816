// A real SMTP server that can be down.
import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';

export class MailServer {
  /** Message-ID → how often it came, and the reference it tells of. */
  letters = new Map();
  port = 0;
  #server = null;

  async up() {
    if (this.#server) return;
    const server = new SMTPServer({
      disabledCommands: ['STARTTLS', 'AUTH'],
      onData: (stream, _session, done) => {
        let raw = '';
        stream.setEncoding('utf8').on('data', (part) => (raw += part));
        stream.on('end', () => {
          const id = /^Message-ID: (\S+)/im.exec(raw)?.[1] ?? '';
          const letter = this.letters.get(id) ?? { times: 0, reference: referenceIn(raw) };
          letter.times += 1;
          this.letters.set(id, letter);
          done();
        });
      },
    });
    server.on('error', () => {});
    server.listen(this.port, '127.0.0.1');
    await once(server.server, 'listening');
    this.port = server.server.address().port;
    this.#server = server;
  }

  async down() {
    const server = this.#server;
    this.#server = null;
    if (!server) return;
    for (const connection of server.connections ?? []) connection._socket?.destroy();
    await new Promise((resolve) => server.close(resolve));
  }
}

/** The text is in base64 or quoted-printable. */
function referenceIn(raw) {
  const find = (text) => /\b[A-Z]{2}-\d{2,4}\b/.exec(text)?.[0];
  for (const part of raw.split(/\r?\n--/)) {
    const [head, ...rest] = part.split(/\r?\n\r?\n/);
    const body = rest.join('\n\n');
    const text = /base64/i.test(head) ? Buffer.from(body, 'base64').toString('utf8') : body;
    const found = /text\/plain/i.test(head) && find(text);
    if (found) return found;
  }
  return find(raw) ?? '';
}
