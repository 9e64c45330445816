/** One e-mail: text, and a date to put in a calendar. */
export interface Mail {
  /** The same for the same news, however often it is sent: a mailbox shows it once. */
  readonly id: string;
  readonly to: readonly string[];
  readonly fromName: string;
  readonly subject: string;
  readonly text: string;
  readonly calendar?: string;
}

export interface Mailer {
  /** Resolves once the server has taken it. */
  send(mail: Mail): Promise<void>;
  close(): Promise<void>;
}

/** Where no server is given: nobody expects e-mails. */
export class NoMailer implements Mailer {
  async send(): Promise<void> {
    throw new Error('no SMTP server is configured');
  }

  async close(): Promise<void> {}
}
