import type { Town } from '../config/config.js';
import { cancelUrlOf } from '../http/answer.js';
import {
  dialled,
  sayChannel,
  sayExpected,
  sayHour,
  sayNeed,
  sayPhone,
  sayReason,
  sayWeekday,
} from '../pages/say.js';
import type { Secrets } from '../secrets.js';
import type { Request } from '../tables/request.js';
import { calendarOf } from './calendar.js';
import type { Mail } from './mailer.js';

export interface MailContext {
  readonly secrets: Secrets;
  readonly baseUrl: () => string;
}

export interface News {
  readonly event: 'created' | 'changed' | 'cancelled';
  /** Of the e-mail: the same news has the same. */
  readonly id: string;
}

const SUBJECTS: Record<News['event'], string> = {
  created: 'Rappel demandé',
  changed: 'Rappel déplacé',
  cancelled: 'Rappel annulé',
};

/** What the secretariat reads: text first, neither name nor number in the subject. */
export function townMail(
  context: MailContext,
  town: Town,
  request: Request,
  { event, id }: News,
): Mail {
  const { zone } = town.schedule;
  const isOver = event === 'cancelled';
  const subject = [
    `${request.isUrgent && !isOver ? 'URGENT ? ' : ''}${SUBJECTS[event]}`,
    isOver
      ? request.reference
      : `${sayWeekday(request.expectedStart, zone)} ${spanHours(request, zone)}`,
    sayReason(town, request.reason),
  ].join(' — ');
  const lines = [
    `${SUBJECTS[event]} : ${request.reference}`,
    ...(request.isUrgent && !isOver
      ? ['Les mots de cette demande ressemblent à une urgence. Lisez-la tout de suite.']
      : []),
    '',
    `Quand : ${sayExpected(request, town)}`,
    `Sujet : ${sayReason(town, request.reason)}`,
    `Comment : ${sayChannel(request.channel)}`,
    ...(isOver ? ['', 'La personne a annulé. Il n’y a rien à faire.'] : personLines(town, request)),
    ...(town.mode === 'inbox' && !isOver
      ? ['', `Ouvrir la demande : ${context.baseUrl()}/agent/${town.id}/demandes/${request.id}`]
      : []),
    '',
    `${town.name}, service de rappel. Ne répondez pas à ce message.`,
  ];
  return {
    id,
    to: town.email,
    fromName: `Rappel ${town.name}`,
    subject,
    text: lines.join('\n'),
    calendar: calendarOf(request, town, context.baseUrl(), isOver),
  };
}

function personLines(town: Town, { person, isVerified, createdAt }: Request): string[] {
  if (!person || town.redact) return [];
  const { firstName, phone, email, relay, message, needs, page, isHelper } = person;
  return [
    ...(phone ? [`Numéro : ${sayPhone(phone)} (tel:${dialled(phone)})`] : []),
    ...(email ? [`E-mail : ${email}`] : []),
    ...(relay ? [`Relais : ${[relay.provider, relay.mode].filter(Boolean).join(', ')}`] : []),
    ...(firstName ? [`Prénom ou nom : ${firstName}`] : []),
    ...(needs?.length ? [`Besoins : ${needs.map(sayNeed).join(', ')}`] : []),
    ...(isHelper ? ['Une autre personne aide à faire cette demande.'] : []),
    // Quoted: its lines are not ours.
    ...(message ? ['', 'Message :', ...message.split('\n').map((line) => `> ${line}`)] : []),
    ...(page ? ['', `Demandé depuis la page : ${page.title || 'sans titre'}`, page.url] : []),
    ...(isVerified ? [] : ['', 'Demande non vérifiée : elle peut venir d’un robot.']),
    '',
    `Reçue à ${sayHour(createdAt, town.schedule.zone)}.`,
  ];
}

/** What the visitor reads; nothing of what they typed, or anybody could have anything written to anybody. */
export function visitorMail(
  context: MailContext,
  town: Town,
  request: Request,
  { event, id }: News,
): Mail | undefined {
  const email = request.person?.email;
  if (!email || event === 'cancelled') return undefined;
  const first =
    event === 'created'
      ? 'Votre demande est bien arrivée.'
      : 'Le moment de votre demande a changé.';
  return {
    id,
    to: [email],
    fromName: town.name,
    subject: `${town.name} : votre demande ${request.reference}`,
    text: [
      'Bonjour,',
      '',
      first,
      `Une personne de la mairie vous répond ${sayExpected(request, town)}.`,
      `Votre référence : ${request.reference}`,
      '',
      'Annuler ou changer votre demande :',
      cancelUrlOf(context, town, request.id),
      '',
      `Vous pouvez aussi appeler la mairie : ${town.phone}`,
      '',
      'Vous n’avez rien demandé ? Quelqu’un s’est trompé d’adresse. Ouvrez le lien, puis choisissez « Annuler ».',
      '',
      town.name,
    ].join('\n'),
    calendar: calendarOf(request, town, context.baseUrl()),
  };
}

/** The link that opens the page of the agents, once, for fifteen minutes. */
export function signInMail(town: string, email: string, url: string, id: string): Mail {
  return {
    id,
    to: [email],
    fromName: `Rappel ${town}`,
    subject: 'Votre lien pour ouvrir la page des demandes',
    text: [
      'Bonjour,',
      '',
      'Ouvrez ce lien pour voir les demandes de rappel :',
      url,
      '',
      'Il sert une seule fois, pendant 15 minutes.',
      'Vous n’avez rien demandé ? Ne faites rien : sans ce lien, personne n’entre.',
      '',
      town,
    ].join('\n'),
  };
}

const spanHours = (request: Request, zone: string): string =>
  `${sayHour(request.expectedStart, zone)}–${sayHour(request.expectedEnd, zone)}`;
