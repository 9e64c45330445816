import { readPhone } from './phone.js';
import type { CallbackRequest } from './request.js';

export interface MailFacts {
  readonly town?: string;
  /** What the visitor read for the reason. */
  readonly reason?: string;
  /** The slot in words: `mardi 3 mars, à 9 h`. */
  readonly when?: string;
}

export interface MailText {
  readonly subject: string;
  readonly body: string;
}

/** Longer addresses are cut by some mail programs. */
const LONGEST_ADDRESS = 1900;

const CHANNEL_WORDS = {
  phone: 'par téléphone',
  sms: 'par SMS',
  email: 'par e-mail',
  relay: 'par un service de relais',
  visio: 'en vidéo',
} as const;
const WINDOW_WORDS = { asap: 'dès que possible', am: 'le matin', pm: 'l’après-midi' } as const;
const NEED_WORDS: { readonly [need: string]: string } = {
  lsf: 'langue des signes (LSF)',
  lfpc: 'langue parlée complétée (LfPC)',
  transcription: 'transcription par écrit',
  aphasia: 'parler est difficile (aphasie)',
  slow: 'parler lentement, prendre le temps',
};

/** The request as a letter to the town, for a page without a receiver or when it does not answer. In French: the town reads it. */
export function requestMail(
  request: Partial<CallbackRequest>,
  { town, reason, when }: MailFacts = {},
): MailText {
  const topic = reason ?? request.reason;
  const phone = request.phone && readPhone(request.phone);
  const lines: (string | false | undefined | '')[] = [
    `Bonjour${town ? ` la mairie de ${town}` : ''},`,
    '',
    'Je voudrais qu’une personne me réponde.',
    '',
    topic && `Sujet : ${topic}`,
    request.firstName && `Prénom : ${request.firstName}`,
    request.channel && `Me joindre : ${CHANNEL_WORDS[request.channel]}`,
    request.phone && `Téléphone : ${phone && phone.phone ? phone.phone.display : request.phone}`,
    request.email && `E-mail : ${request.email}`,
    request.relay?.provider &&
      `Service de relais : ${[request.relay.provider, request.relay.mode].filter(Boolean).join(', ')}`,
    `Quand : ${when ?? WINDOW_WORDS[request.window ?? 'asap']}`,
    (request.needs?.length ?? 0) > 0 &&
      `J’ai besoin de : ${request.needs!.map(needWords).join(', ')}`,
    request.helper && 'Une personne m’aide à écrire cette demande.',
    request.message && `Message : ${request.message}`,
    request.page && `Page : ${[request.page.title, request.page.url].filter(Boolean).join(' – ')}`,
    '',
    'Merci.',
  ];
  return {
    subject: `Rappel demandé${topic ? ` – ${topic}` : ''}`,
    body: lines
      .filter((line) => typeof line === 'string')
      .join('\n')
      .replace(/\u00a0/g, ' '),
  };
}

function needWords(need: string): string {
  return need.startsWith('interpreter:')
    ? `interprète (${need.slice('interpreter:'.length)})`
    : (NEED_WORDS[need] ?? need);
}

/** `mailto:`, with the subject and the body ready. */
export function mailtoHref(address: string, { subject, body }: MailText): string {
  const start = `mailto:${encodeURIComponent(address).replace(/%40/g, '@')}?subject=${encodeURIComponent(subject)}&body=`;
  return start + encodeWithin(body.replace(/\n/g, '\r\n'), LONGEST_ADDRESS - start.length);
}

/** `sms:`, with the text ready: shorter, and in one go on iPhone and Android. */
export function smsHref(
  phone: string,
  request: Partial<CallbackRequest>,
  { reason }: MailFacts = {},
): string {
  const read = readPhone(phone);
  const topic = reason ?? request.reason;
  const text = [
    'Bonjour. Pouvez-vous me rappeler',
    request.phone &&
      ` au ${(readPhone(request.phone).phone?.display ?? request.phone).replace(/\u00a0/g, ' ')}`,
    ` ? `,
    topic && `Sujet : ${topic}. `,
    request.firstName && `${request.firstName}. `,
    request.message,
  ]
    .filter(Boolean)
    .join('')
    .trim();
  const number = read.phone?.e164 ?? phone.replace(/[^\d+]/g, '');
  return `sms:${number}?&body=${encodeWithin(text, 1000)}`;
}

/** Cut between two letters, never inside one. */
function encodeWithin(text: string, longest: number): string {
  const whole = encodeURIComponent(wellFormed(text));
  if (whole.length <= longest) return whole;
  let encoded = '';
  for (const letter of wellFormed(text)) {
    const next = encodeURIComponent(letter);
    if (encoded.length + next.length + '%E2%80%A6'.length > longest) break;
    encoded += next;
  }
  return `${encoded}%E2%80%A6`;
}

/** Half of a letter cannot be encoded. */
function wellFormed(text: string): string {
  return text.replace(
    /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    '\ufffd',
  );
}
