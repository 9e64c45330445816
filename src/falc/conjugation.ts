/** Closed tables of the forms that rules write: no form is made up from a rule of grammar that has exceptions. */

/**
 * Infinitive, il, ils, vous, nous, il (future), ils (future), vous (future), -ant, participle, je, tu, je (future),
 * tu (future), nous (future). An order to « tu » has the form of « je ».
 */
export type Forms = readonly string[];

/** « je fera » is written « je ferai »; of « mettra à jour », the first word. */
const mine = (future: string, ending: string) => future.replace(/a(?= |$)/, ending);

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
  `${strong}e`,
  `${strong}es`,
  `${future}erai`,
  `${future}eras`,
  `${future}erons`,
];
/** The forms in order, then those of je and of tu. */
const list = (forms: string, je: string, tu = je): Forms => {
  const all = forms.split(' ');
  return [...all, je, tu, mine(all[5]!, 'ai'), mine(all[5]!, 'as'), mine(all[5]!, 'ons')];
};
const FAIRE = list('faire fait font faites faisons fera feront ferez faisant fait', 'fais');
const ÊTRE = list('être est sont êtes sommes sera seront serez étant été', 'suis', 'es');
const PRENDRE = list(
  'prendre prend prennent prenez prenons prendra prendront prendrez prenant pris',
  'prends',
);
const METTRE = list(
  'mettre met mettent mettez mettons mettra mettront mettrez mettant mis',
  'mets',
);

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
  venir: list('venir vient viennent venez venons viendra viendront viendrez venant venu', 'viens'),
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
    'envoie',
    'envoies',
  ),
  nettoyer: er('nettoy', 'nettoi'),
  inscrire: list(
    'inscrire inscrit inscrivent inscrivez inscrivons inscrira inscriront inscrirez inscrivant inscrit',
    'inscris',
  ),
  détruire: list(
    'détruire détruit détruisent détruisez détruisons détruira détruiront détruirez détruisant détruit',
    'détruis',
  ),
  construire: list(
    'construire construit construisent construisez construisons construira construiront construirez construisant construit',
    'construis',
  ),
  élire: list('élire élit élisent élisez élisons élira éliront élirez élisant élu', 'élis'),
  lire: list('lire lit lisent lisez lisons lira liront lirez lisant lu', 'lis'),
  répondre: list(
    'répondre répond répondent répondez répondons répondra répondront répondrez répondant répondu',
    'réponds',
  ),
  ouvrir: list(
    'ouvrir ouvre ouvrent ouvrez ouvrons ouvrira ouvriront ouvrirez ouvrant ouvert',
    'ouvre',
    'ouvres',
  ),
  choisir: list(
    'choisir choisit choisissent choisissez choisissons choisira choisiront choisirez choisissant choisi',
    'choisis',
  ),
  avoir: list('avoir a ont avez avons aura auront aurez ayant eu', 'ai', 'as'),
  faire: FAIRE,
  entretenir: list(
    'entretenir entretient entretiennent entretenez entretenons entretiendra entretiendront entretiendrez entretenant entretenu',
    'entretiens',
  ),
  réinscrire: list(
    'réinscrire réinscrit réinscrivent réinscrivez réinscrivons réinscrira réinscriront réinscrirez réinscrivant réinscrit',
    'réinscris',
  ),
  dire: list('dire dit disent dites disons dira diront direz disant dit', 'dis'),
  reprendre: PRENDRE.map((form) => `re${form}`),
  abattre: list(
    'abattre abat abattent abattez abattons abattra abattront abattrez abattant abattu',
    'abats',
  ),
  enlever: er('enlev', 'enlèv'),
};

/** The forms of a verb that says what is done. */
export const formsOf = (verb: string): Forms => VERBS[verb] ?? er(verb.slice(0, -2));
