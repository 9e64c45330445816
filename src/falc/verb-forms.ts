/** Where a form stands: `p3` is the third person of the present, `mp` the participle for several men or things. */
export type Slot = string;

const PRESENT = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6'];
const all = (letter: string, forms: readonly string[]): [Slot, string][] =>
  forms.map((form, at) => [letter + (at + 1), form]);

const FUTURE = ['ai', 'as', 'a', 'ons', 'ez', 'ont'];
const PAST = ['ais', 'ais', 'ait', 'ions', 'iez', 'aient'];
const BY_ER = ['e', 'es', 'e', 'ons', 'ez', 'ent'];

interface Stems {
  readonly infinitive: string;
  readonly present: readonly string[];
  /** `fais-` of « faisait ». */
  readonly past: string;
  /** `fer-` of « fera ». */
  readonly future: string;
  /** `fass-` of « fasse ». */
  readonly subjunctive: string;
  /** For one man, one woman, several men, several women. */
  readonly participle: readonly string[];
}

/** Every form of a verb by its slot. */
function formsOf({ infinitive, present, past, future, subjunctive, participle }: Stems) {
  return new Map<Slot, string>([
    ['inf', infinitive],
    ...PRESENT.map((slot, at): [Slot, string] => [slot, present[at]!]),
    ...all(
      'i',
      PAST.map((ending) => past + ending),
    ),
    ...all(
      'f',
      FUTURE.map((ending) => future + ending),
    ),
    ...all(
      'c',
      PAST.map((ending) => future + ending),
    ),
    ['s1', `${subjunctive}e`],
    ['s3', `${subjunctive}e`],
    ['s6', `${subjunctive}ent`],
    ['m', participle[0]!],
    ['f', participle[1]!],
    ['mp', participle[2]!],
    ['fp', participle[3]!],
  ]);
}

const agreeing = (form: string) => [form, `${form}e`, `${form}s`, `${form}es`];

/** A verb in -er without changes of its stem but ç: solliciter, commencer. */
function regular(infinitive: string): ReadonlyMap<Slot, string> {
  const stem = infinitive.slice(0, -2);
  const forms = formsOf({
    infinitive,
    present: BY_ER.map((ending) => stem + ending),
    past: stem,
    future: infinitive,
    subjunctive: stem,
    participle: agreeing(`${stem}é`),
  });
  if (stem.endsWith('c'))
    for (const [slot, form] of forms) forms.set(slot, form.replace(/c(?=[ao][^c]*$)/, 'ç'));
  return forms;
}

const IRREGULAR: Readonly<Record<string, Stems>> = {
  faire: {
    infinitive: 'faire',
    present: ['fais', 'fais', 'fait', 'faisons', 'faites', 'font'],
    past: 'fais',
    future: 'fer',
    subjunctive: 'fass',
    participle: agreeing('fait'),
  },
  recevoir: {
    infinitive: 'recevoir',
    present: ['reçois', 'reçois', 'reçoit', 'recevons', 'recevez', 'reçoivent'],
    past: 'recev',
    future: 'recevr',
    subjunctive: 'reçoiv',
    participle: agreeing('reçu'),
  },
  percevoir: {
    infinitive: 'percevoir',
    present: ['perçois', 'perçois', 'perçoit', 'percevons', 'percevez', 'perçoivent'],
    past: 'percev',
    future: 'percevr',
    subjunctive: 'perçoiv',
    participle: agreeing('perçu'),
  },
  transmettre: {
    infinitive: 'transmettre',
    present: ['transmets', 'transmets', 'transmet', 'transmettons', 'transmettez', 'transmettent'],
    past: 'transmett',
    future: 'transmettr',
    subjunctive: 'transmett',
    participle: ['transmis', 'transmise', 'transmis', 'transmises'],
  },
  envoyer: {
    infinitive: 'envoyer',
    present: ['envoie', 'envoies', 'envoie', 'envoyons', 'envoyez', 'envoient'],
    past: 'envoy',
    future: 'enverr',
    subjunctive: 'envoi',
    participle: agreeing('envoyé'),
  },
  octroyer: {
    infinitive: 'octroyer',
    present: ['octroie', 'octroies', 'octroie', 'octroyons', 'octroyez', 'octroient'],
    past: 'octroy',
    future: 'octroier',
    subjunctive: 'octroi',
    participle: agreeing('octroyé'),
  },
  payer: {
    infinitive: 'payer',
    present: ['paie', 'paies', 'paie', 'payons', 'payez', 'paient'],
    past: 'pay',
    future: 'paier',
    subjunctive: 'pai',
    participle: agreeing('payé'),
  },
  rendre: {
    infinitive: 'rendre',
    present: ['rends', 'rends', 'rend', 'rendons', 'rendez', 'rendent'],
    past: 'rend',
    future: 'rendr',
    subjunctive: 'rend',
    participle: agreeing('rendu'),
  },
  avoir: {
    infinitive: 'avoir',
    present: ['ai', 'as', 'a', 'avons', 'avez', 'ont'],
    past: 'av',
    future: 'aur',
    subjunctive: 'ai',
    participle: agreeing('eu'),
  },
  remplir: {
    infinitive: 'remplir',
    present: ['remplis', 'remplis', 'remplit', 'remplissons', 'remplissez', 'remplissent'],
    past: 'rempliss',
    future: 'remplir',
    subjunctive: 'rempliss',
    participle: agreeing('rempli'),
  },
};

export function verbForms(infinitive: string): ReadonlyMap<Slot, string> {
  const stems = IRREGULAR[infinitive];
  if (!stems) return regular(infinitive);
  const forms = formsOf(stems);
  // The one verb whose subjunctive has a t.
  if (infinitive === 'avoir') forms.set('s3', 'ait');
  return forms;
}

/** Of each form of one verb, the same form of the other, by slot: `effectue` → p1 fais, p3 fait, s3 fasse. */
export function pairsOf(from: string, to: string): ReadonlyMap<string, ReadonlyMap<Slot, string>> {
  const pairs = new Map<string, Map<Slot, string>>();
  const target = verbForms(to);
  for (const [slot, form] of verbForms(from)) {
    if (!pairs.has(form)) pairs.set(form, new Map());
    pairs.get(form)!.set(slot, target.get(slot)!);
  }
  return pairs;
}
