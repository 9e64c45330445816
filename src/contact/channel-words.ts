import type { WayKind } from './contact-config.js';
import type { Language } from './date-words.js';

interface WayWords {
  readonly title: string;
  readonly suits: string;
}

/** What each way is called, and whom it suits, where the town does not say it. */
export const WAY_WORDS: {
  readonly [language in Language]: { readonly [kind in WayKind]: WayWords };
} = {
  fr: {
    online: {
      title: 'Sur Internet',
      suits: 'Vous êtes à l’aise avec Internet. C’est possible jour et nuit.',
    },
    phone: { title: 'Par téléphone', suits: 'Vous préférez parler à une personne.' },
    callback: {
      title: 'On vous rappelle',
      suits: 'Vous ne pouvez pas attendre au téléphone, ou c’est fermé.',
    },
    counter: { title: 'À la mairie', suits: 'Vous préférez voir une personne.' },
    paper: { title: 'Sur papier', suits: 'Vous n’utilisez pas Internet.' },
    relay: {
      title: 'Téléphone pour les personnes sourdes ou malentendantes',
      suits: 'Vous entendez mal, ou vous avez du mal à parler.',
    },
    video: { title: 'En vidéo', suits: 'Vous habitez loin, et vous voulez voir une personne.' },
    helper: {
      title: 'Avec une personne qui vous aide',
      suits: 'C’est difficile tout seul. Une personne le fait avec vous. C’est gratuit.',
    },
    home: { title: 'Chez vous', suits: 'Vous ne pouvez pas vous déplacer.' },
    sms: { title: 'Par SMS', suits: 'Vous préférez écrire avec votre téléphone.' },
    email: { title: 'Par e-mail', suits: 'Vous préférez écrire. La réponse vient plus tard.' },
  },
  en: {
    online: { title: 'On the Internet', suits: 'You are at ease online. It works day and night.' },
    phone: { title: 'By phone', suits: 'You prefer to talk to someone.' },
    callback: {
      title: 'We call you back',
      suits: 'You cannot wait on the phone, or it is closed.',
    },
    counter: { title: 'At the town hall', suits: 'You prefer to see someone.' },
    paper: { title: 'On paper', suits: 'You do not use the Internet.' },
    relay: {
      title: 'Phone for people who are deaf or hard of hearing',
      suits: 'You do not hear well, or speaking is hard for you.',
    },
    video: { title: 'By video', suits: 'You live far away and want to see someone.' },
    helper: {
      title: 'With someone who helps you',
      suits: 'It is hard on your own. Someone does it with you. It is free.',
    },
    home: { title: 'At your home', suits: 'You cannot travel.' },
    sms: { title: 'By text message', suits: 'You prefer to write with your phone.' },
    email: { title: 'By e-mail', suits: 'You prefer to write. The answer comes later.' },
  },
};

export const RELAY_WORDS: {
  readonly [language in Language]: { readonly [mode: string]: string };
} = {
  fr: {
    transcription: 'par écrit',
    lsf: 'en langue des signes (LSF)',
    lfpc: 'en langue parlée complétée (LfPC)',
    pictograms: 'avec des pictogrammes',
  },
  en: {
    transcription: 'in writing',
    lsf: 'in French sign language (LSF)',
    lfpc: 'in cued speech (LfPC)',
    pictograms: 'with pictograms',
  },
};

export const LAST_RESORT = {
  fr: 'Allez à la mairie. Une personne vous répond.',
  en: 'Go to the town hall. Someone will answer you.',
} as const;

export const FRANCE_SERVICES = {
  fr: 'Avec France services',
  en: 'With France services',
} as const;
