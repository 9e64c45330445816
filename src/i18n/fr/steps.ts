/** What changes when somebody fills in the form with the person it is about. */
const helping = {
  startTitle: 'Avant de commencer, ensemble',
  answers: 'Ses réponses',
  sheetAnswers: 'Les réponses',
  review: 'Relisez les réponses ensemble',
  reviewHint: 'Lisez les réponses à voix haute. La personne dit si c’est juste.',
  notSent: 'La demande n’est pas encore envoyée.',
  helpingNow:
    'Vous aidez quelqu’un. Lisez-lui chaque question. C’est la personne qui choisit la réponse. Rien n’est gardé sur cet appareil.',
};

const summary = {
  empty: 'Non rempli',
  unticked: 'Non coché',
  ticked: 'Oui',
  missing: 'Il manque votre réponse',
  masked: 'Rempli (caché)',
  changeWhat: (label: string) => `Modifier\u00a0: ${label}`,
};

export const stepsFr = {
  lang: 'fr',
  helping,
  summary,

  startTitle: 'Avant de commencer',
  path: (steps: number, time: string) =>
    `Nous posons les questions en ${steps} étapes. Il faut ${time}.`,
  calm: 'Vous pouvez revenir en arrière. Vous relisez tout avant d’envoyer.',
  documents: 'Préparez ces papiers',
  documentWhere: 'Où le trouver\u00a0?',
  documentOr: 'Ou bien\u00a0:',
  filesAsked: 'Le formulaire demande un fichier pour\u00a0:',
  ways: 'Il y a d’autres façons de faire',
  wayPhone: 'Par téléphone\u00a0:',
  wayCallBack: 'La mairie vous appelle\u00a0:',
  wayCounter: 'Sur place\u00a0:',
  wayPaper: 'Sur papier\u00a0: imprimez le formulaire vide. Écrivez dans les cases.',
  paper: 'Imprimer le formulaire vide',
  start: 'Commencer',
  startAgain: 'Recommencer au début',
  resume: 'Reprendre',
  found: 'Vous aviez commencé ce formulaire. Vos réponses sont encore là.',
  whole: 'Voir toutes les questions d’un coup',
  wholeBelow:
    'Vous pouvez aussi remplir tout le formulaire d’un coup. Il est plus bas, sur cette page.',
  help1: 'J’aide quelqu’un',
  help1Hint: 'Vous remplissez ce formulaire avec une autre personne.',

  inSteps: 'Le formulaire, une étape à la fois',
  step: (number: number, total: number) => `Étape ${number} sur ${total}\u00a0:`,
  after: (title: string) => `Ensuite\u00a0: ${title}`,
  afterAll: 'Ensuite\u00a0: vous relisez vos réponses.',
  recounted: (total: number) =>
    `Votre réponse change la suite. Il y a maintenant ${total} étape${total > 1 ? 's' : ''}.`,
  backTo: 'Retour',
  next: 'Continuer',
  toReview: 'Relire mes réponses',
  toReviewHelping: 'Relire les réponses',
  send: 'Envoyer',
  outcome: {
    sending: 'Votre demande part. Attendez un instant.',
    sent: 'Votre demande est partie. Lisez le message de la mairie sur la page.',
    failed: 'Votre demande n’est pas partie. Lisez le message de la mairie sur la page.',
    silent:
      'Nous ne savons pas si votre demande est partie. Ne l’envoyez pas 2 fois. Appelez d’abord la mairie.',
  },

  assistTitle: 'Une aide à chaque question',
  assistPage: (number: number, total: number) => `Vous êtes à la page ${number} sur ${total}.`,
  assistPages: 'Ce formulaire a plusieurs pages.',
  assist: 'Répondez aux questions. Puis appuyez sur le bouton du formulaire pour continuer.',

  errorTitle: 'Erreur\u00a0: ',
  errors: (count: number) =>
    count > 1 ? `Il y a ${count} réponses à corriger` : 'Il y a une réponse à corriger',
  doubtTitle: 'À vérifier\u00a0: ',
  doubts: (count: number) =>
    count > 1 ? `Il y a ${count} réponses à vérifier` : 'Il y a une réponse à vérifier',
  doubtsRight: 'C’est juste\u00a0? Vous pouvez continuer.',
  serverErrors: 'La mairie n’a pas pu prendre la demande',
  put: (text: string) => `Écrire\u00a0: ${text}`,
  stuck: 'Cela ne passe pas\u00a0? Ce n’est pas de votre faute. Une personne peut vous aider.',

  review: 'Relisez vos réponses',
  reviewHint: 'Une réponse est fausse\u00a0? Appuyez sur « Modifier ».',
  notSent: 'Votre demande n’est pas encore envoyée.',
  change: 'Modifier',
  lastFields: 'Le formulaire vérifie que vous n’êtes pas un robot. C’est à la dernière étape.',

  example: 'Exemple\u00a0:',
  listen: 'Écouter',
  listenTo: (label: string) => `Écouter la question\u00a0: ${label}`,
  silence: 'Arrêter',
  voiceFailed: 'La voix ne marche pas. Essayez encore.',
  choices: 'Réponses possibles\u00a0:',

  answers: 'Vos réponses',
  device: 'Cet appareil est à moi',
  deviceHint: 'Cochez pour garder vos réponses 7 jours. Ne cochez pas sur un appareil partagé.',
  keptUntil: (day: Date) => `Réponses gardées jusqu’au ${frenchDay(day)} sur cet appareil.`,
  inTab: 'Vos réponses restent dans cet onglet. Elles s’effacent quand vous le fermez.',
  notKept: 'Rien n’est gardé. Si vous fermez la page, les réponses s’effacent.',
  cannotKeep: 'Cet appareil ne peut pas garder vos réponses. Elles restent dans cet onglet.',
  neverKept: 'Mots de passe, fichiers et numéros privés ne sont jamais gardés.',
  forget: 'Effacer mes réponses',
  forgetSure: 'Tout effacer\u00a0? On ne peut pas revenir en arrière.',
  forgetYes: 'Oui, tout effacer',
  forgetNo: 'Non, garder',
  forgotten: 'Vos réponses sont effacées.',
  print: 'Imprimer mes réponses',
  printHelping: 'Imprimer les réponses',

  person: 'Parler à quelqu’un',
  callBack: 'On vous rappelle',
  noCallBack: 'On ne peut pas demander un rappel ici. Appelez la mairie.',
  help: 'Besoin d’aide\u00a0?',
  call: 'Appelez la mairie\u00a0:',
  ask: 'Demandez à la mairie.',

  idleTitle: 'Êtes-vous encore là\u00a0?',
  idle: (minutes: number) =>
    `Cet appareil sert à plusieurs personnes. Vos réponses vont s’effacer dans ${minutes} minute${minutes > 1 ? 's' : ''}.`,
  idleStay: 'Je suis encore là',
  idleForget: 'Effacer maintenant',

  sheetClose: 'Fermer',
  sheetPrint: 'Imprimer',
  sheetPaper: 'Formulaire à remplir à la main',
  sheetAnswers: 'Mes réponses',
  sheetAnswersDate: (day: Date) => `Le ${frenchDay(day)}`,
  sheetNotSent: 'Attention\u00a0: cette feuille n’envoie rien. Gardez-la pour vous.',
  deposit: 'Où déposer ce papier',
  joined: 'Fichier joint',
  squares: 'Cases à remplir',
  line: 'Ligne pour écrire',
};

export type StepsWords = typeof stepsFr;

function frenchDay(day: Date): string {
  const written = new Intl.DateTimeFormat('fr', { dateStyle: 'long' }).format(day);
  return written.replace(/^1 /, '1er ');
}
