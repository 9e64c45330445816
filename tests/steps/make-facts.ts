import type {
  ControlNode,
  FormFacts,
  FormNode,
  FormOwn,
  GroupNode,
  LabelFact,
  Sight,
} from '../../src/steps/facts.js';

/** Facts written by hand, where a page would say too much. */
export const seen: Sight = {
  gone: false,
  sealed: false,
  unseen: false,
  away: false,
  tiny: false,
  clear: false,
  ariaHidden: false,
  standIn: null,
};

export const label = (text: string, more: Partial<LabelFact> = {}): LabelFact => ({
  source: 'label',
  text,
  shown: true,
  element: -1,
  close: true,
  tokens: [],
  ...more,
});

type Loose<T> = Partial<Omit<T, 'at' | 'kind'>>;

/** A form built node by node, in document order. */
export class FactsMaker {
  readonly nodes: FormNode[] = [];
  readonly own: FormOwn;
  readonly #open: number[] = [];

  constructor(own: Partial<FormOwn> = {}) {
    this.own = {
      id: '',
      name: '',
      page: '/formulaire',
      action: '/recu',
      method: 'post',
      role: '',
      title: 'Formulaire',
      mark: null,
      noValidate: false,
      tokens: [],
      before: '',
      errors: [],
      ...own,
    };
  }

  get facts(): FormFacts {
    return { form: this.own, nodes: this.nodes };
  }

  control(name: string, text: string, more: Loose<ControlNode> = {}): ControlNode {
    const node: ControlNode = {
      kind: 'control',
      at: this.nodes.length,
      parent: this.#open.at(-1) ?? -1,
      tag: 'input',
      type: 'text',
      name,
      id: '',
      value: '',
      checked: false,
      text: '',
      inside: true,
      disabled: false,
      readOnly: false,
      required: false,
      ariaRequired: false,
      ariaInvalid: false,
      pattern: '',
      min: '',
      max: '',
      step: '',
      autocomplete: '',
      inputMode: '',
      placeholder: '',
      accept: '',
      title: '',
      minLength: null,
      maxLength: null,
      tabIndex: null,
      multiple: false,
      formNoValidate: false,
      formAction: '',
      sight: seen,
      own: [],
      block: [],
      around: [],
      labels: text ? [label(text)] : [],
      hints: [],
      errors: [],
      messages: {},
      condition: '',
      options: [],
      noSave: false,
      ...more,
    };
    this.nodes.push(node);
    return node;
  }

  button(text: string, more: Loose<ControlNode> = {}): ControlNode {
    return this.control('', '', { tag: 'button', type: 'submit', text, ...more });
  }

  heading(text: string, level = 2): void {
    this.nodes.push({
      kind: 'heading',
      at: this.nodes.length,
      parent: this.#open.at(-1) ?? -1,
      level,
      text,
      mark: null,
      gone: false,
    });
  }

  text(text: string): void {
    this.nodes.push({ kind: 'text', at: this.nodes.length, parent: this.#open.at(-1) ?? -1, text });
  }

  open(title: string, more: Loose<GroupNode> = {}): void {
    const at = this.nodes.length;
    this.nodes.push({
      kind: 'group',
      at,
      parent: this.#open.at(-1) ?? -1,
      tag: 'fieldset',
      role: '',
      title,
      hint: '',
      mark: null,
      gone: false,
      tokens: [],
      ...more,
    });
    this.#open.push(at);
  }

  close(): void {
    this.#open.pop();
  }
}
