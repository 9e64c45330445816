import nodemailer, { type Transporter } from 'nodemailer';
import { SECOND } from '../clock.js';
import type { Smtp } from '../config/schema.js';
import type { Mail, Mailer } from './mailer.js';

/** Sends through the town's own server. */
export class SmtpMailer implements Mailer {
  readonly #transport: Transporter;
  readonly #from: string;

  constructor({ host, port = 587, secure = false, user, password, from, requireTls }: Smtp) {
    this.#from = from;
    const isHere = /^(?:localhost|127\.|::1)/.test(host);
    this.#transport = nodemailer.createTransport({
      host,
      port,
      secure,
      pool: true,
      maxConnections: 3,
      connectionTimeout: 10 * SECOND,
      greetingTimeout: 10 * SECOND,
      socketTimeout: 20 * SECOND,
      // A password, or a visitor's number, does not cross the network in clear.
      requireTLS: !secure && (requireTls ?? !isHere),
      ignoreTLS: requireTls === false && !secure && isHere,
      ...(user ? { auth: { user, pass: password ?? '' } } : {}),
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  async send({ id, to, fromName, subject, text, calendar }: Mail): Promise<void> {
    const host = this.#from.slice(this.#from.lastIndexOf('@') + 1);
    await this.#transport.sendMail({
      from: { name: fromName, address: this.#from },
      to: to.map((address) => ({ name: '', address })),
      subject,
      text,
      messageId: `<${id}@${host}>`,
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      ...(calendar
        ? {
            attachments: [
              {
                filename: 'rappel.ics',
                content: calendar,
                contentType: `text/calendar; charset=utf-8; method=${/^METHOD:CANCEL/m.test(calendar) ? 'CANCEL' : 'PUBLISH'}`,
              },
            ],
          }
        : {}),
    });
  }

  async close(): Promise<void> {
    this.#transport.close();
  }
}
