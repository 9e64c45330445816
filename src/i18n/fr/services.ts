/** The public services that a page leads to, and what helps beside them. */
export const servicesFr = {
  lang: 'fr',
  title: 'Comprendre les liens de cette page',
  close: 'Fermer',
  none: 'Sur cette page, il n’y a pas de lien à expliquer.',

  formerly: (name: string) => `Avant, ce site s’appelait ${name}.`,
  isOld: 'Le lien de la page est ancien. Voici la bonne adresse.',
  bring: 'À avoir avec vous',
  documents: 'Les papiers à fournir',
  warning: 'Attention',
  limits: 'Ce que Parvis ne fait pas',
  seen: (date: string) => `Texte écrit en ${date}.`,
  open: (name: string) => `Aller sur ${name}`,
  elsewhere: 'C’est un autre site.',
  callNumber: (phone: string) => `Appeler le ${phone}`,
  sms: (number: string) => `Écrire un SMS au ${number}`,
  paper: 'Le formulaire vide, sur papier (PDF)',
  paperHint: 'Vous l’imprimez. Vous l’écrivez à la main. La mairie vous dit où l’envoyer.',
  talk: 'Parler à quelqu’un',
  about: (name: string) => ` de\u00a0: ${name}`,
  isPrivate: 'Sur cette page, Parvis ne garde rien.',
  or: 'ou',

  prefill: 'Recopier mes réponses dans ce dossier',
  prefillTitle: 'Voici ce qui part',
  prefillNone:
    'Il n’y a pas encore de réponse à recopier. Remplissez d’abord le formulaire de la mairie.',
  prefillLeft: 'Cela ne part pas. Vous l’écrirez vous-même\u00a0:',
  why: {
    secret: 'c’est privé',
    format: 'ce n’est pas écrit comme il faut',
    type: 'ce n’est pas possible',
    length: 'il n’y a plus de place',
  } as Record<string, string>,
  prefillPrivacy:
    'Vos réponses sont dans l’adresse de la page qui s’ouvre. Cet appareil peut la garder.',
  prefillShared: 'Si l’appareil n’est pas à vous, n’appuyez pas. Écrivez vos réponses là-bas.',
  prefillDays:
    'Rien n’est envoyé à la mairie avant que vous le disiez. Sans suite, c’est effacé après 5 jours.',
  prefillGo: 'Ouvrir le dossier avec mes réponses',
  prefillStop: 'Ne rien recopier',

  placesTitle: 'Une personne peut vous aider, près d’ici',
  placesHint:
    'Parvis demande la liste à un site de l’État. Il donne seulement le nom de la commune.',
  placesFind: 'Chercher près d’ici',
  placesWait: 'Nous cherchons.',
  placesFailed: 'La liste ne vient pas.',
  placesNone: 'Nous n’avons trouvé aucun lieu dans la commune.',
  placesFound: (count: number) => (count === 1 ? 'Un lieu trouvé.' : `${count} lieux trouvés.`),
  care: 'Accueil adapté',
  labels: 'Ce lieu',
  hours: 'Horaires',
  noHours: 'Appelez pour savoir quand c’est ouvert.',
  lastSeen: (date: string) => `Vu le ${date}. Appelez avant de venir.`,
  unseen: 'Ces informations peuvent être anciennes. Appelez avant de venir.',

  missingTitle: 'La page n’existe pas',
  missing: 'Le lien est cassé, ou l’adresse est fausse. Ce n’est pas votre faute.',
  missingFind: 'Chercher une page qui ressemble',
  missingFound: 'Vous cherchiez peut-être\u00a0:',
  missingNone: 'Nous n’avons pas trouvé de page qui ressemble.',
  home: 'Aller à l’accueil du site',
  missingTalk: 'La mairie saura quelle page vous cherchiez.',
  missingMessage: 'Je n’ai pas trouvé cette page.',

  statementTitle: 'Ce site est-il facile à utiliser\u00a0?',
  statement: 'Lire la déclaration d’accessibilité',
  problem: 'Signaler un problème',
  problemHint: 'Une page que vous ne pouvez pas lire ou utiliser\u00a0? Dites-le à la mairie.',
  problemMessage: 'Problème d’accessibilité sur cette page\u00a0:',

  help: 'Besoin d’aide\u00a0?',
  call: 'Appelez la mairie\u00a0:',
  ask: 'Demandez à la mairie.',
};

export type ServicesWords = typeof servicesFr;
