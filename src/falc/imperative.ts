import type { Lexicon } from './lexicon.js';

/** Orders to « vous » of verbs that do not end with -er: of those, all take -ez. */
const IRREGULAR: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'faire faites,prendre prenez,reprendre reprenez,apprendre apprenez,mettre mettez,remettre remettez,' +
    'transmettre transmettez,permettre permettez,joindre joignez,rejoindre rejoignez,produire produisez,' +
    'conduire conduisez,construire construisez,inscrire inscrivez,réinscrire réinscrivez,écrire écrivez,lire lisez,' +
    'relire relisez,répondre répondez,rendre rendez,attendre attendez,vendre vendez,descendre descendez,' +
    'suivre suivez,venir venez,revenir revenez,prévenir prévenez,tenir tenez,retenir retenez,maintenir maintenez,' +
    'obtenir obtenez,entretenir entretenez,remplir remplissez,fournir fournissez,choisir choisissez,munir munissez,' +
    'avertir avertissez,saisir saisissez,réunir réunissez,définir définissez,établir établissez,garantir garantissez,' +
    'finir finissez,ralentir ralentissez,réfléchir réfléchissez,ouvrir ouvrez,couvrir couvrez,offrir offrez,' +
    'sortir sortez,partir partez,servir servez,éteindre éteignez,être soyez,avoir ayez'
  )
    .split(',')
    .map((pair) => pair.split(' ') as [string, string]),
);

/** « remplissez » of « remplir »; null for a verb that is not known. */
export function imperativeOf(infinitive: string, lexicon: Lexicon): string | null {
  const known = IRREGULAR[infinitive];
  if (known) return known;
  if (!/\p{L}{2}er$/u.test(infinitive)) return null;
  return lexicon.mayBe(infinitive, 'V') ? infinitive.replace(/r$/, 'z') : null;
}

/** Infinitives by what « que vous » makes of them, where « -iez » is not enough: « fassiez » → « faire ». */
const SUBJUNCTIVE: Readonly<Record<string, string>> = {
  fassiez: 'faire',
  soyez: 'être',
  ayez: 'avoir',
  alliez: 'aller',
  ...Object.fromEntries(
    Object.entries(IRREGULAR)
      .filter(([infinitive]) => !/^(?:faire|être|avoir)$/.test(infinitive))
      .map(([infinitive, order]) => [order.replace(/ez$/, 'iez'), infinitive]),
  ),
};

/** « signer » of « signiez »; null for a form that is not known. */
export function infinitiveOf(subjunctive: string, lexicon: Lexicon): string | null {
  const known = SUBJUNCTIVE[subjunctive];
  if (known) return known;
  if (!/\p{L}{2}iez$/u.test(subjunctive)) return null;
  const infinitive = subjunctive.replace(/iez$/, 'er');
  return lexicon.isOnly(infinitive, 'V') ? infinitive : null;
}
