import { MOST_BYTES } from '../../pdf/troubles.js';
import { plural, sizeOf, type Gravity } from '../output.js';
import type { PdfFacts } from './pdf-facts.js';

/** What is to be mended in a file. */
export interface Remark {
  readonly severity: Gravity;
  readonly rule: string;
  readonly found: string;
  readonly todo: string;
}

/** Larger than this, a phone waits long. */
const HEAVY = 5_000_000;
const AGAIN =
  'Reprenez le fichier d’origine et enregistrez-le de nouveau en PDF. Dans Word : Options, « Balises de structure de document ». Dans LibreOffice : « PDF balisé ».';

/** What a file that can be read lacks; nothing where it is in order. */
export function judge(facts: PdfFacts, bytes: number): Remark[] {
  const { pages, mute, isGarbled, isTagged, fields, title, lang } = facts;
  const isScan = mute.length === Math.min(pages, 300);
  const remarks: (Remark | false)[] = [
    isScan && {
      severity: 'error',
      rule: 'scan',
      found:
        'C’est une image de texte (un scan). Personne ne peut l’écouter, ni y chercher un mot.',
      todo: `${AGAIN} Le fichier d’origine est perdu ? Écrivez le texte dans une page du site.`,
    },
    isGarbled && {
      severity: 'error',
      rule: 'garbled',
      found: 'Ses lettres sont abîmées : une voix lirait des signes sans suite.',
      todo: AGAIN,
    },
    !isScan &&
      mute.length > 0 && {
        severity: 'warning',
        rule: 'mute-pages',
        found: `${plural(mute.length, 'page n’a pas de texte', 'pages n’ont pas de texte')} : ${mute.slice(0, 8).join(', ')}${mute.length > 8 ? '…' : ''}. Ce sont des pages vides ou des images.`,
        todo: 'Regardez ces pages. Une image de texte est à écrire en texte.',
      },
    !isScan &&
      !isTagged && {
        severity: 'warning',
        rule: 'untagged',
        found: `Pas de balises : les titres, les listes et les tableaux ne sont pas dits${fields ? ', ni le nom des champs' : ''}.`,
        todo: AGAIN,
      },
    bytes > HEAVY && {
      severity: 'advice',
      rule: 'heavy',
      found: `${sizeOf(bytes)} : c’est long à ouvrir avec un téléphone.`,
      todo: 'Réduisez les images, puis enregistrez-le de nouveau en PDF.',
    },
    !isScan &&
      !lang && {
        severity: 'advice',
        rule: 'no-language',
        found: 'Il ne dit pas sa langue : une voix peut le lire avec un accent étranger.',
        todo: 'Dans les propriétés du fichier d’origine, choisissez « Français ».',
      },
    !isScan &&
      !title && {
        severity: 'advice',
        rule: 'no-title',
        found: 'Il n’a pas de titre : c’est le nom du fichier qui est dit.',
        todo: 'Dans les propriétés du fichier d’origine, écrivez un titre.',
      },
  ];
  return remarks.filter((remark) => remark !== false);
}

const OPEN = 'Ouvrez-le dans un navigateur pour voir ce que voient les visiteurs.';

/** Why a file was not read, and what to do. */
export const UNREAD = {
  missing: (status: number, reason = '') => ({
    severity: 'error',
    rule: 'missing',
    found: status ? `Le fichier n’est pas là (code ${status}).` : `Pas de réponse (${reason}).`,
    todo: 'Remettez le fichier, ou enlevez le lien.',
  }),
  'not-pdf': () => ({
    severity: 'error',
    rule: 'not-pdf',
    found: 'Ce n’est pas un PDF : le site répond autre chose à cette adresse.',
    todo: OPEN,
  }),
  password: () => ({
    severity: 'error',
    rule: 'password',
    found: 'Il est fermé par un mot de passe.',
    todo: 'Enregistrez-le sans mot de passe.',
  }),
  broken: () => ({
    severity: 'error',
    rule: 'broken',
    found: 'Il est abîmé : il ne s’ouvre pas.',
    todo: `${OPEN} Puis déposez-le de nouveau.`,
  }),
  big: () => ({
    severity: 'warning',
    rule: 'big',
    found: `Il fait plus de ${sizeOf(MOST_BYTES)} : Parvis ne le lit pas, et un téléphone attend longtemps.`,
    todo: 'Réduisez les images, ou coupez-le en plusieurs fichiers.',
  }),
  elsewhere: () => ({
    severity: 'advice',
    rule: 'elsewhere',
    found: 'Il est sur un autre site : il n’a pas été lu.',
    todo: 'Vous pouvez lancer cette commande sur cet autre site.',
  }),
  robots: () => ({
    severity: 'advice',
    rule: 'robots',
    found: 'Le fichier robots.txt du site demande de ne pas le lire.',
    todo: 'Lancez plutôt cette commande sur le dossier du site.',
  }),
} satisfies { readonly [rule: string]: (...facts: never[]) => Remark };
