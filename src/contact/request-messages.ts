import { PHONE_FAULTS } from './phone.js';
import type { FaultCode } from './request.js';

const EMAIL_EXAMPLE = 'Par exemple\u00a0: marie.petit@exemple.fr';

const MESSAGES: { readonly [field: string]: { readonly [code in FaultCode]?: string } } = {
  '': { wrong: 'La demande est vide. Remplissez le formulaire, puis envoyez-le.' },
  channel: {
    missing: 'Dites-nous comment vous joindre\u00a0: par téléphone, par SMS ou par e-mail.',
    unknown: 'Nous ne connaissons pas cette façon de vous joindre. Choisissez dans la liste.',
  },
  phone: {
    ...PHONE_FAULTS,
    missing: 'Écrivez votre numéro de téléphone. Sans lui, nous ne pouvons pas vous joindre.',
  },
  email: {
    missing: `Écrivez votre adresse e-mail. ${EMAIL_EXAMPLE}`,
    unknown: `Cette adresse e-mail n’est pas complète. ${EMAIL_EXAMPLE}`,
    long: 'Cette adresse e-mail est trop longue. Vérifiez-la.',
  },
  'relay.provider': { missing: 'Choisissez le service de relais que vous utilisez.' },
  firstName: { long: 'Ce prénom est trop long. Écrivez 60\u00a0lettres au plus.' },
  reason: {
    missing: 'Dites-nous de quoi vous voulez parler. Choisissez dans la liste.',
    unknown: 'Ce sujet n’est plus dans la liste. Choisissez un autre sujet.',
  },
  message: {
    long: 'Votre message est trop long. Écrivez 500\u00a0lettres au plus. Vous direz le reste au téléphone.',
  },
  slotId: { unknown: 'Cette heure n’est plus libre. Choisissez une autre heure.' },
  window: {
    unknown: 'Choisissez quand vous appeler\u00a0: le matin, l’après-midi, ou dès que possible.',
  },
  needs: {
    unknown:
      'Nous ne connaissons pas un des besoins cochés. Décochez-le, et écrivez-le dans le message.',
  },
  'page.url': {
    unknown: 'L’adresse de la page n’est pas bonne. Enlevez-la, puis envoyez la demande.',
  },
  privacyVersion: {
    missing: 'Rechargez la page, puis remplissez le formulaire une nouvelle fois.',
  },
  startedAt: {
    missing: 'Rechargez la page, puis remplissez le formulaire une nouvelle fois.',
    wrong: 'Rechargez la page, puis remplissez le formulaire une nouvelle fois.',
  },
};

const OTHERWISE: { readonly [code in FaultCode]?: string } = {
  missing: 'Il manque une réponse ici.',
  long: 'Ce texte est trop long. Écrivez moins de mots.',
};

/** What a visitor reads beside a field: what is wrong, and what to write. */
export function messageOf(field: string, code: FaultCode): string {
  return (
    MESSAGES[field]?.[code] ??
    OTHERWISE[code] ??
    'Cette réponse n’est pas bonne. Choisissez ou écrivez à nouveau.'
  );
}
