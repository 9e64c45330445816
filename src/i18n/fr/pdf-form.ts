/** A PDF form, filled in question by question. */
export const pdfFormFr = {
  lang: 'fr',
  name: (name: string) => `Formulaire PDF\u00a0: ${name}`,
  close: 'Fermer',
  intro: 'Répondez aux questions. À la fin, vous avez le PDF rempli. Rien n’est envoyé.',
  kept: 'Vos réponses restent dans cet onglet.',
  again: 'Vos réponses sont encore là.',
  original: 'Ouvrir le PDF vide',
  fill: 'Remplir le PDF',
  required: 'obligatoire',
  choose: 'Choisissez',
  most: (count: number) => `${count} signes au plus.`,
  squares: (count: number) => `${count} cases\u00a0: une lettre ou un chiffre par case.`,
  date: (example: string) => `Écrivez la date comme ceci\u00a0: ${example}.`,
  working: 'Parvis remplit le PDF. Attendez un instant.',

  unfilled:
    'Parvis n’a pas pu écrire vos réponses dans le PDF, lettre pour lettre. Il ne vous donne pas ce fichier.',
  unable: 'Parvis ne peut pas remplir le PDF ici.',
  stillThere:
    'Vos réponses sont encore là, plus bas. Vous pouvez imprimer le PDF vide et le remplir à la main, ou demander à une personne.',
  talk: 'Parler à quelqu’un',

  ready: 'Votre PDF est prêt',
  checked: 'Vos réponses sont dans le PDF. Parvis l’a vérifié.',
  lost: (letters: string) =>
    `Vos réponses sont dans le PDF. Mais ces lettres peuvent manquer sur le papier\u00a0: ${letters}. Écrivez-les à la main.`,
  notSent: 'Rien n’est envoyé à la mairie. Voici ce qu’il reste à faire.',
  download: 'Télécharger le PDF rempli',
  open: 'Ouvrir le PDF pour l’imprimer',
  filledName: (name: string) => `${name} rempli.pdf`,
  sign: 'Ce PDF demande une signature. Imprimez-le, puis signez à la main.',
  look: 'Relisez le PDF avant de le donner. Une réponse très longue peut dépasser de sa case.',
  bring: 'Apportez le papier à la mairie, ou envoyez-le par la poste\u00a0:',
  bringNowhere: 'Apportez le papier à la mairie, ou envoyez-le par la poste.',
  mail: 'Ou envoyez-le par e-mail. Joignez vous-même le fichier\u00a0:',
  mailSigned: 'Ou prenez le papier signé en photo. Envoyez la photo par e-mail\u00a0:',
  shared: 'Vous êtes sur un appareil partagé\u00a0? Effacez ensuite le fichier téléchargé.',
  backToAnswers: 'Revoir mes réponses',
  help: 'Besoin d’aide\u00a0?',
  call: 'Appelez la mairie\u00a0:',
  ask: 'Demandez à la mairie.',

  /** In place of what `<parvis-steps>` says of a form that a site sends. */
  steps: {
    calm: 'Vous pouvez revenir en arrière. Vous relisez tout à la fin. Rien n’est envoyé\u00a0: vous recevez le PDF rempli.',
    wayPaper:
      'Sur papier\u00a0: ouvrez le PDF vide, plus haut. Imprimez-le et écrivez dans les cases.',
    paper: '',
    wholeBelow: 'Vous pouvez aussi remplir tout le formulaire d’un coup. Il est plus bas.',
    notSent: 'Le PDF n’est pas encore rempli.',
    send: 'Remplir le PDF',
    outcome: {
      sending: 'Parvis remplit le PDF. Attendez un instant.',
      sent: 'Votre PDF est prêt.',
      failed: 'Le PDF n’est pas rempli. Vos réponses sont encore là.',
      silent: 'Parvis remplit encore le PDF. C’est long. Attendez, ou demandez à une personne.',
    },
    helping: {
      startTitle: 'Avant de commencer, ensemble',
      answers: 'Ses réponses',
      sheetAnswers: 'Les réponses',
      review: 'Relisez les réponses ensemble',
      reviewHint: 'Lisez les réponses à voix haute. La personne dit si c’est juste.',
      notSent: 'Le PDF n’est pas encore rempli.',
      helpingNow:
        'Vous aidez quelqu’un. Lisez-lui chaque question. C’est la personne qui choisit la réponse. Rien n’est gardé sur cet appareil.',
    },
  },
};

export type PdfFormWords = typeof pdfFormFr;
