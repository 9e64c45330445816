/** Closed tables of the forms that rules write: no form is made up from a rule of grammar that has exceptions. */

/** Infinitive, il, ils, vous, nous, il (future), ils (future), vous (future), -ant, participle. */
export type Forms = readonly string[];

const er = (stem: string, strong = stem, future = strong): Forms => [
  `${stem}er`,
  `${strong}e`,
  `${strong}ent`,
  `${stem}ez`,
  `${stem.replace(/g$/, 'ge').replace(/c$/, 'ç')}ons`,
  `${future}era`,
  `${future}eront`,
  `${future}erez`,
  `${stem.replace(/g$/, 'ge').replace(/c$/, 'ç')}ant`,
  `${stem}é`,
];
const list = (forms: string): Forms => forms.split(' ');
const FAIRE = list('faire fait font faites faisons fera feront ferez faisant fait');
const ÊTRE = list('être est sont êtes sommes sera seront serez étant été');
const PRENDRE = list(
  'prendre prend prennent prenez prenons prendra prendront prendrez prenant pris',
);
const METTRE = list('mettre met mettent mettez mettons mettra mettront mettrez mettant mis');

/** Verbs that say little beside a noun. */
export const LIGHT: Readonly<Record<string, Forms>> = {
  procéder: er('procéd', 'procèd', 'procéd'),
  effectuer: er('effectu'),
  réaliser: er('réalis'),
  formuler: er('formul'),
  faire: FAIRE,
  prendre: PRENDRE,
  apporter: er('apport'),
  donner: er('donn'),
  venir: list('venir vient viennent venez venons viendra viendront viendrez venant venu'),
  être: ÊTRE,
};

/** Those that do not follow `-er`. */
const VERBS: Readonly<Record<string, Forms>> = {
  payer: er('pay', 'pai'),
  acheter: er('achet', 'achèt'),
  célébrer: er('célébr', 'célèbr', 'célébr'),
  renouveler: er('renouvel', 'renouvell'),
  remettre: METTRE.map((form) => `re${form}`),
  'mettre à jour': METTRE.map((form) => `${form} à jour`),
  envoyer: list(
    'envoyer envoie envoient envoyez envoyons enverra enverront enverrez envoyant envoyé',
  ),
  nettoyer: er('nettoy', 'nettoi'),
  inscrire: list(
    'inscrire inscrit inscrivent inscrivez inscrivons inscrira inscriront inscrirez inscrivant inscrit',
  ),
  détruire: list(
    'détruire détruit détruisent détruisez détruisons détruira détruiront détruirez détruisant détruit',
  ),
  construire: list(
    'construire construit construisent construisez construisons construira construiront construirez construisant construit',
  ),
  élire: list('élire élit élisent élisez élisons élira éliront élirez élisant élu'),
  lire: list('lire lit lisent lisez lisons lira liront lirez lisant lu'),
  répondre: list(
    'répondre répond répondent répondez répondons répondra répondront répondrez répondant répondu',
  ),
  ouvrir: list('ouvrir ouvre ouvrent ouvrez ouvrons ouvrira ouvriront ouvrirez ouvrant ouvert'),
  choisir: list(
    'choisir choisit choisissent choisissez choisissons choisira choisiront choisirez choisissant choisi',
  ),
  avoir: list('avoir a ont avez avons aura auront aurez ayant eu'),
  faire: FAIRE,
};

/** The forms of a verb that says what is done. */
export const formsOf = (verb: string): Forms => VERBS[verb] ?? er(verb.slice(0, -2));
