import assert from 'node:assert/strict';
import type { Answer, ReceiverAt } from './receiver-at.js';

/** An agent in a browser: follows the link of the e-mail, keeps the cookie, sends the forms of the page. */
export class AgentVisit {
  readonly #at: ReceiverAt;
  #cookie = '';
  #page = '';

  constructor(at: ReceiverAt) {
    this.#at = at;
  }

  static async signIn(at: ReceiverAt, email = 'accueil@saint-orlain.example'): Promise<AgentVisit> {
    const visit = new AgentVisit(at);
    const link = await visit.askLink(email);
    const entered = await visit.enter(link);
    assert.equal(entered.status, 303);
    return visit;
  }

  get cookie(): string {
    return this.#cookie;
  }

  /** The link of the e-mail. */
  async askLink(email: string): Promise<string> {
    const before = this.#at.mailbox.mails.length;
    const { status } = await this.#at.form('/agent/connexion', { email });
    assert.equal(status, 200);
    const mail = await this.#at.mailbox.next(
      (one) =>
        this.#at.mailbox.mails.indexOf(one) >= before &&
        one.to[0] === email &&
        one.subject.includes('lien'),
    );
    return /https?:\/\/\S+\/agent\/entrer\?jeton=\S+/.exec(mail.text)![0];
  }

  async enter(link: string): Promise<Answer> {
    const opened = await this.#at.fetch(link);
    assert.match(opened.text, /Voir les demandes/);
    const jeton = new URL(link).searchParams.get('jeton')!;
    const entered = await this.#at.form('/agent/entrer', { jeton });
    this.#cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0]!;
    return entered;
  }

  async open(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    const answer = await this.#at.fetch(path, {
      headers: { accept: 'text/html', cookie: this.#cookie, ...headers },
    });
    this.#page = answer.text;
    return answer;
  }

  /** Sends a form to an address with the hidden field of the last page. */
  async send(path: string, fields: Record<string, string>): Promise<Answer> {
    const csrf = /name="csrf" value="([^"]+)"/.exec(this.#page)?.[1] ?? '';
    return this.#at.form(path, { csrf, ...fields }, { cookie: this.#cookie });
  }

  async act(id: string, deed: string, more: Record<string, string> = {}): Promise<Answer> {
    const path = `/agent/saint-orlain/demandes/${id}`;
    await this.open(path);
    return this.send(path, { deed, ...more });
  }
}
