import { load, type Cheerio, type CheerioAPI } from 'cheerio';
import type { AnyNode, Element } from 'domhandler';
import type {
  ControlNode,
  FormFacts,
  FormNode,
  LabelFact,
  Sight,
  StepMark,
} from '../../src/steps/facts.js';
import { CAPTCHA_BOX, CONDITION, STAND_IN } from '../../src/steps/traps.js';
import { isAway, isClear, isGone, isTiny, isUnseen, readStyles } from './form-style.js';

const CONTROL = 'input, select, textarea, button';
const MARK = '[data-step], [data-parvis-step]';
const MARKER = /(?:^|[-_])(?:title|titre|section|rubrique|heading)(?:$|[-_])/i;
const ERROR =
  '[role=alert], .error, .erreur, .erreur_message, .invalid-feedback, .wpcf7-not-valid-tip, .gfield_validation_message, .frm_error, .wpforms-error, .form-item--error-message, .fr-error-text, .fr-message--error, .govuk-error-message, .help-block.error';
const HINT =
  '.hint, .help, .aide, .description, .form-text, .help-block, .fr-hint-text, .govuk-hint, .gfield_description, .frm_description, .wpforms-field-description, .webform-element-description, .explication, .form-description, [class*=formhelp i], [class*=help-message i], [class*=help-text i], [class*=help_text i], [class*=field-description i], [class*=field-hint i], small';

/** The facts of a form in an HTML text, read without a browser: what the corpus is checked with in Node. */
export function readFormFacts(html: string, selector = 'form', page = '/'): FormFacts {
  const $ = load(html);
  return new Reader($, $(selector).first() as Cheerio<Element>, page).read();
}

/** The facts of each form of a page. */
export function readAllFormFacts(html: string): FormFacts[] {
  const $ = load(html);
  return $('form')
    .toArray()
    .map((form) => new Reader($, $(form), '/').read());
}

class Reader {
  readonly #$: CheerioAPI;
  readonly #form: Cheerio<Element>;
  readonly #page: string;
  readonly #styleOf: (element: Element) => Record<string, string>;
  readonly #all: Element[];
  readonly #controls: Element[];
  readonly #labels: Element[];
  readonly #outside: Cheerio<Element>;
  readonly #at = new Map<Element, number>();

  constructor($: CheerioAPI, form: Cheerio<Element>, page: string) {
    this.#$ = $;
    this.#form = form;
    this.#page = page;
    this.#styleOf = readStyles($);
    const id = form.attr('id');
    this.#all = $('*').toArray() as Element[];
    this.#controls = this.#all.filter((element) => {
      if (!$(element).is(CONTROL)) return false;
      const tied = $(element).attr('form');
      return tied === undefined ? $(element).closest('form').is(form) : tied === id;
    });
    this.#labels = $('label').toArray() as Element[];
    const out = this.#controls.filter((control) => !$(control).parents().is(form));
    this.#outside = $(
      out.flatMap((control) => $(control).parents().not(form.parents()).last().toArray()),
    ) as Cheerio<Element>;
  }

  read(): FormFacts {
    const $ = this.#$;
    const form = this.#form;
    const nodes: FormNode[] = [];
    for (const element of this.#all as Element[]) {
      const kind = this.#kindOf(element);
      if (!kind) continue;
      const at = nodes.length;
      const group = $(element)
        .parents()
        .toArray()
        .find((one) => this.#at.has(one) && nodes[this.#at.get(one)!]!.kind === 'group');
      const place = { at, parent: group ? this.#at.get(group)! : -1 };
      this.#at.set(element, at);
      const one = $(element);
      if (kind === 'control') nodes.push({ ...place, ...this.#control(element) });
      else if (kind === 'group')
        nodes.push({
          ...place,
          kind,
          tag: element.name,
          role: one.attr('role') ?? '',
          title: this.#titleOf(element),
          hint: this.#hintsOf(
            element,
            $([...one.children(HINT).toArray(), ...one.children('legend').find(HINT).toArray()]),
          ).join(' '),
          mark: markOf(one),
          gone: this.#chain(element).some((up) => this.#isGone(up)),
          tokens: [
            ...tokensOf(one),
            ...(one.attr('aria-required') === 'true' ? ['[aria-required=true]'] : []),
          ],
        });
      else if (kind === 'heading')
        nodes.push({
          ...place,
          kind,
          level: /^h[1-6]$/.test(element.name)
            ? Number(element.name[1])
            : Number(one.attr('aria-level') ?? 7),
          text: this.#text(element) || oneLine(one.text()),
          mark: markOf(one),
          gone: !this.#isShown(element),
        });
      else if (kind === 'text') nodes.push({ ...place, kind, text: this.#text(element) });
      else nodes.push({ ...place, kind: 'captcha' });
    }
    const around = [
      form,
      ...form
        .parents()
        .slice(0, 3)
        .not('body, html')
        .toArray()
        .map((up) => $(up)),
    ];
    const inside = form
      .find('*')
      .toArray()
      .map((up) => $(up));
    const heading = form.prevAll('h1, h2, h3').first().text() || $('h1').first().text();
    return {
      form: {
        id: form.attr('id') ?? '',
        name: form.attr('name') ?? '',
        page: this.#page,
        action: (form.attr('action') ?? '').replace(/[?#].*/, ''),
        method: (
          form.attr('method') || (form.attr('action') === undefined ? '' : 'get')
        ).toLowerCase(),
        role: form.attr('role') ?? '',
        title: oneLine(form.attr('aria-label') ?? heading),
        mark: form.attr('data-parvis-steps') ?? null,
        noValidate: form.attr('novalidate') !== undefined,
        tokens: [
          ...new Set([...around, ...inside].flatMap((up) => [...tokensOf(up), ...dataNames(up)])),
        ],
        before: oneLine(
          form
            .prevAll()
            .toArray()
            .reverse()
            .map((up) => this.#text(up as Element))
            .join(' '),
        ).slice(-300),
        errors: form
          .find(
            '.alert-danger, .erreur_message, [role=alert], .reponse_formulaire_erreur, .messages--error',
          )
          .toArray()
          .filter(
            (up) => this.#isShown(up) && $(up).closest('[class*=field], .editer, p').length === 0,
          )
          .map((up) => this.#text(up))
          .filter(Boolean),
      },
      nodes,
    };
  }

  #kindOf(element: Element): FormNode['kind'] | null {
    const $ = this.#$;
    const one = $(element);
    if (this.#controls.includes(element)) return 'control';
    if (!one.parents().is(this.#form) && !one.parents().is(this.#outside)) return null;
    if (
      /^(?:fieldset|details)$/.test(element.name) ||
      /^(?:group|radiogroup)$/.test(one.attr('role') ?? '')
    )
      return 'group';
    const isHeading = /^h[1-6]$/.test(element.name) || one.attr('role') === 'heading';
    if (one.is(MARK) && !isHeading) return 'group';
    if (isHeading) return one.text().trim() ? 'heading' : null;
    if (!this.#isShown(element)) return null;
    if (one.is(CAPTCHA_BOX)) return one.parents(CAPTCHA_BOX).length ? null : 'captcha';
    if (this.#isMarker(one, element)) return 'heading';
    const isText =
      /^(?:p|ul|ol|dl|blockquote|figure)$/.test(element.name) &&
      one.find(`${CONTROL}, label, legend`).length === 0 &&
      one.closest('label, legend, summary').length === 0 &&
      one.parents('p, ul, ol, dl, figure').not(this.#form.parents()).length === 0 &&
      !one.is(`${ERROR}, ${HINT}`) &&
      !this.#describes(one);
    return isText && this.#text(element) ? 'text' : null;
  }

  #isMarker(one: Cheerio<Element>, element: Element): boolean {
    const text = this.#text(element);
    if (!text || text.length > 80 || one.find(`${CONTROL}, a, label`).length) return false;
    if (one.closest('label, legend, h1, h2, h3, h4, h5, h6, summary, button').length) return false;
    if (one.is(`${HINT}, ${ERROR}`) || this.#describes(one)) return false;
    const isNamed = classesOf(one).some(
      (token) => MARKER.test(token) && !/label|sub|help|desc|field/i.test(token),
    );
    if (/^(?:th|td)$/.test(element.name)) {
      const row = one.closest('tr');
      return (
        row.children().length === 1 &&
        Number(one.attr('colspan') ?? 1) > 1 &&
        (element.name === 'th' ||
          isNamed ||
          one.closest('td[bgcolor], th[bgcolor], tr[bgcolor]').length > 0 ||
          onlyBold(one))
      );
    }
    if (!/^(?:p|div|span)$/.test(element.name)) return false;
    if (isNamed)
      return !this.#isMarker(one.parent() as Cheerio<Element>, one.parent()[0] as Element);
    return element.name !== 'span' && onlyBold(one) && one.closest('td, th').length === 0;
  }

  #describes(one: Cheerio<Element>): boolean {
    const id = one.attr('id');
    return (
      id !== undefined &&
      this.#controls.some((control) =>
        `${control.attribs['aria-describedby'] ?? ''} ${control.attribs['aria-labelledby'] ?? ''}`
          .split(' ')
          .includes(id),
      )
    );
  }

  #control(element: Element): Omit<ControlNode, 'at' | 'parent'> {
    const $ = this.#$;
    const one = $(element);
    const tag = element.name as ControlNode['tag'];
    const attr = (name: string) => one.attr(name) ?? '';
    const number = (name: string) => (one.attr(name) === undefined ? null : Number(attr(name)));
    const type =
      tag === 'select'
        ? one.attr('multiple') === undefined
          ? 'select-one'
          : 'select-multiple'
        : tag === 'textarea'
          ? tag
          : (attr('type') || (tag === 'button' ? 'submit' : 'text')).toLowerCase();
    const up = this.#chain(element).slice(1);
    const block = up.filter((box) => this.#isBlock(box, element));
    const options = one
      .find('option')
      .toArray()
      .map((option) => ({
        value: $(option).attr('value') ?? oneLine($(option).text()),
        label: oneLine($(option).text()),
        disabled: $(option).attr('disabled') !== undefined,
        selected: $(option).attr('selected') !== undefined,
      }));
    const fieldset = one.closest('fieldset[disabled]').length > 0;
    const withBlock = [element, ...block];
    return {
      kind: 'control',
      tag,
      type,
      name: attr('name'),
      id: attr('id'),
      value:
        tag === 'select'
          ? ((options.find(({ selected }) => selected) ?? options[0])?.value ?? '')
          : tag === 'textarea'
            ? one.text()
            : (one.attr('value') ?? (/radio|checkbox/.test(type) ? 'on' : '')),
      checked: one.attr('checked') !== undefined,
      text: oneLine(
        tag === 'button'
          ? one.text() || attr('aria-label') || attr('title')
          : attr('value') || attr('alt') || attr('aria-label'),
      ),
      inside: one.parents().is(this.#form),
      disabled: one.attr('disabled') !== undefined || fieldset,
      readOnly: one.attr('readonly') !== undefined,
      required: one.attr('required') !== undefined,
      ariaRequired: attr('aria-required') === 'true',
      ariaInvalid: attr('aria-invalid') === 'true',
      pattern: attr('pattern'),
      min: attr('min'),
      max: attr('max'),
      step: attr('step'),
      autocomplete: attr('autocomplete'),
      inputMode: attr('inputmode'),
      placeholder: attr('placeholder'),
      accept: attr('accept'),
      title: attr('title'),
      minLength: number('minlength'),
      maxLength: number('maxlength'),
      tabIndex: number('tabindex'),
      multiple: one.attr('multiple') !== undefined,
      formNoValidate: one.attr('formnovalidate') !== undefined,
      formAction: attr('formaction'),
      sight: this.#sight(element, type),
      own: tokensOf(one),
      block: block.flatMap((box) => tokensOf($(box))),
      around: up.filter((box) => !block.includes(box)).flatMap((box) => tokensOf($(box))),
      labels: this.#labelsOf(element, type, block),
      hints: this.#hintsOf(element, $(block).find(HINT)),
      errors: $(block)
        .find(ERROR)
        .toArray()
        .filter((error) => this.#isShown(error))
        .map((error) => this.#text(error))
        .filter((text, at, all) => text && all.indexOf(text) === at),
      messages: Object.fromEntries(
        Object.entries(element.attribs).filter(([name]) =>
          /^data-(?:msg|reqmsg|invmsg|webform-.*-error|validation-|error|parsley-.*message)/.test(
            name,
          ),
        ),
      ),
      condition: withBlock
        .flatMap((box) => [
          ...CONDITION.attributes.split(', ').map((name) => $(box).attr(name) ?? ''),
          ...classesOf($(box)).filter((token) => CONDITION.tokens.test(token)),
        ])
        .filter(Boolean)
        .join(' '),
      options,
      noSave: one.closest('[data-no-save]').length > 0,
    };
  }

  #sight(element: Element, type: string): Sight {
    const $ = this.#$;
    const chain = this.#chain(element);
    const shownBox = (box: Element) =>
      this.#isShown(box) && !this.#chain(box).some((up) => isAway(this.#styleOf(up)));
    const near = [
      ...$(element).nextAll().toArray(),
      ...$(element).prevAll().toArray(),
    ] as Element[];
    const isWidget =
      near.some(
        (box) => $(box).is(`${STAND_IN}, [role=combobox], [role=listbox]`) && shownBox(box),
      ) ||
      $(element)
        .parents(STAND_IN)
        .toArray()
        .some((box) => shownBox(box));
    const isLabelled =
      /^(?:radio|checkbox|file)$/.test(type) &&
      this.#tied(element).some((label) => shownBox(label));
    const hides =
      chain.some(
        (up) =>
          this.#isGone(up) ||
          isAway(this.#styleOf(up)) ||
          isClear(this.#styleOf(up)) ||
          isUnseen(this.#styleOf(up)),
      ) ||
      isTiny(this.#styleOf(element)) ||
      $(element).attr('aria-hidden') === 'true';
    return {
      gone: chain.some((up) => this.#isGone(up)),
      sealed: chain.some((up) => /display\s*:\s*none\s*!important/.test(up.attribs.style ?? '')),
      unseen: chain.some((up) => isUnseen(this.#styleOf(up))),
      away: chain.some((up) => isAway(this.#styleOf(up))),
      tiny: isTiny(this.#styleOf(element)),
      clear: chain.some((up) => isClear(this.#styleOf(up))),
      ariaHidden: chain.some((up) => $(up).attr('aria-hidden') === 'true'),
      standIn: !hides ? null : isWidget ? 'widget' : isLabelled ? 'label' : null,
    };
  }

  #labelsOf(element: Element, type: string, block: readonly Element[]): LabelFact[] {
    const $ = this.#$;
    const one = $(element);
    const facts: LabelFact[] = [];
    const add = (
      source: LabelFact['source'],
      text: string,
      shown: boolean,
      label?: Element,
      close = true,
    ) => {
      if (!oneLine(text)) return;
      facts.push({
        source,
        text: oneLine(text),
        shown,
        element: label && label.name === 'label' ? this.#labels.indexOf(label) : -1,
        close,
        tokens: label
          ? [
              $(label),
              ...$(label)
                .find('*')
                .toArray()
                .map((up) => $(up)),
            ].flatMap((up) => classesOf(up))
          : [],
      });
    };
    const tied = this.#tied(element);
    const isBox = type === 'radio' || type === 'checkbox';
    for (const label of tied)
      add(
        'label',
        this.#text(label),
        this.#isShown(label),
        label,
        this.#isClose(label, element, block),
      );
    const around = [
      ...(block.length ? $(block).find('label').toArray() : []),
      ...one.prev('label').toArray(),
      ...(isBox ? one.next('label').toArray() : []),
    ] as Element[];
    for (const label of around)
      if (!tied.includes(label) && !$(label).is('.error') && $(label).find(CONTROL).length === 0)
        add('near', this.#text(label), this.#isShown(label), label);
    const ids = (one.attr('aria-labelledby') ?? '').split(/\s+/).filter(Boolean);
    const by = ids.flatMap((id) => $(`[id="${id}"]`).toArray() as Element[]);
    if (by.length)
      add(
        'labelledby',
        by.map((up) => this.#text(up)).join(' '),
        by.every((up) => this.#isShown(up)),
      );
    add('aria-label', one.attr('aria-label') ?? '', false);
    const set = this.#setText(element);
    if (set) add('set', set.text, true, set.from);
    add('before', this.#textBefore(element, block), true);
    const cells = [
      ...(isBox ? [] : one.closest('td, th').prevAll().toArray()),
      one.closest('tr').children()[0],
    ] as Element[];
    const cell = cells.find(
      (each) => each && this.#$(each).find(CONTROL).length === 0 && this.#$(each).text().trim(),
    );
    if (cell) add('row', this.#text(cell), true, cell);
    const column = this.#columnText(one);
    if (column) add('column', column, true);
    if (isBox) {
      const next = element.next;
      add('after', next?.type === 'text' ? next.data : one.next('span').text(), true);
    }
    add('title', one.attr('title') ?? '', false);
    add('placeholder', one.attr('placeholder') ?? '', true);
    return facts;
  }

  #isClose(label: Element, element: Element, block: readonly Element[]): boolean {
    const $ = this.#$;
    return (
      $(element).parents().is(label) ||
      $(label)
        .parents()
        .toArray()
        .some((up) => block.includes(up)) ||
      $(element).prev().is(label) ||
      $(element).next().is(label) ||
      block.some((box) => $(box).prev().is(label))
    );
  }

  /** Labels tied to a control as browsers tie them: the first element of an id. */
  #tied(element: Element): Element[] {
    const $ = this.#$;
    const id = $(element).attr('id');
    const isFirst = id !== undefined && this.#all.find((one) => one.attribs.id === id) === element;
    return this.#labels.filter((label) => {
      if ($(label).is('.error')) return false;
      const target = $(label).attr('for');
      if (target !== undefined) return isFirst && target === id;
      return $(label).find(CONTROL).first().is(element);
    });
  }

  /** Text before a set of controls, in the smallest element that holds them all and no other. */
  #setText(element: Element): { text: string; from?: Element } | null {
    const $ = this.#$;
    const held = (box: Element) =>
      this.#visibleControls().filter((control) => $(control).parents().is(box));
    const ups = $(element)
      .parents()
      .toArray()
      .filter((up) => $(up).parents().is(this.#form));
    const smallest = ups.findIndex((up) => held(up).length > 1);
    if (smallest < 0) return null;
    const count = held(ups[smallest]!).length;
    let at = smallest;
    while (ups[at + 1] && held(ups[at + 1]!).length === count) at += 1;
    const box = ups[at]!;
    if (held(box)[0] !== element) return null;
    const parts: string[] = [];
    let from: Element | undefined;
    const walk = (node: AnyNode): boolean => {
      if (node === element) return true;
      if (node.type === 'text') parts.push(node.data);
      if (node.type !== 'tag') return false;
      const one = $(node);
      if (
        one.is(`script, style, legend, summary, ${HINT}, ${ERROR}`) ||
        this.#isGone(node) ||
        this.#tied(element).includes(node)
      )
        return one.find('*').toArray().includes(element);
      if (
        /^(?:label|span|p|div|td|th|b|strong|h[1-6])$/.test(node.name) &&
        one.find(CONTROL).length === 0 &&
        one.text().trim()
      )
        from ??= node;
      return node.children.some(walk);
    };
    (box as Element).children.some(walk);
    const text = oneLine(parts.join(' '));
    return text && text.length < 300 ? { text, ...(from ? { from } : {}) } : null;
  }

  #textBefore(element: Element, block: readonly Element[]): string {
    const $ = this.#$;
    const look = (from: AnyNode | null): string => {
      const parts: string[] = [];
      for (let node = from; node; node = node.prev) {
        if (node.type === 'text') {
          parts.unshift(node.data);
          continue;
        }
        if (node.type !== 'tag') continue;
        const one = $(node);
        if (one.is(`${CONTROL}, br`) || one.find(CONTROL).length) {
          if (oneLine(parts.join('')) || !one.is('br')) break;
          continue;
        }
        if (one.is(`label, legend, script, style, h1, h2, h3, h4, h5, h6, ${HINT}, ${ERROR}`))
          continue;
        parts.unshift(` ${one.text()} `);
      }
      return oneLine(parts.join(' '));
    };
    const direct = look(element.prev);
    if (direct) return direct;
    for (const box of block) {
      const text = look(box.prev);
      if (text && text.length <= 120 && $(box).parent().is('div, p, li, dl, dd, td')) return text;
    }
    return '';
  }

  #columnText(one: Cheerio<Element>): string {
    const cell = one.closest('td');
    if (!cell.length) return '';
    const header = cell.closest('table').find('tr').first().children().eq(cell.index());
    return header.is('th') &&
      !header.find(CONTROL).length &&
      header.closest('tr')[0] !== cell.closest('tr')[0]
      ? oneLine(header.text())
      : '';
  }

  #hintsOf(element: Element, inBlock: Cheerio<Element>): string[] {
    const $ = this.#$;
    const ids = ($(element).attr('aria-describedby') ?? '').split(/\s+/).filter(Boolean);
    const all = [
      ...ids.flatMap((id) => $(`[id="${id}"]`).toArray()),
      ...inBlock.toArray(),
    ] as Element[];
    return [
      ...new Set(
        all
          .filter(
            (up) =>
              !$(up).is(ERROR) &&
              this.#isShown(up) &&
              !$(up)
                .closest('label, legend')
                .is($(up).is('small') ? '*' : 'x'),
          )
          .map((up) => this.#text(up)),
      ),
    ].filter(Boolean);
  }

  /** Holds no control of another name; hidden inputs do not count. */
  #isBlock(box: Element, element: Element): boolean {
    const $ = this.#$;
    const isBox = isOption(element);
    return this.#visibleControls().every(
      (control) =>
        control === element ||
        !$(control).parents().is(box) ||
        (isBox && isOption(control) && $(control).attr('name') === $(element).attr('name')),
    );
  }

  #visibleControls(): Element[] {
    return this.#controls.filter((control) => control.attribs.type !== 'hidden');
  }

  #titleOf(element: Element): string {
    const $ = this.#$;
    const one = $(element);
    const by = one.attr('aria-labelledby');
    const legend = one
      .find('legend')
      .filter((_, up) => $(up).closest('fieldset').is(one))
      .first();
    if (element.name === 'fieldset' && legend.length) return this.#text(legend[0] as Element);
    if (element.name === 'details') return oneLine(one.children('summary').text());
    return oneLine(one.attr('aria-label') ?? (by ? $(`[id="${by.split(' ')[0]}"]`).text() : ''));
  }

  /** Itself and its ancestors, up to the form; the form is not in it. */
  #chain(element: Element): Element[] {
    const ups = this.#$(element).parents().toArray() as Element[];
    const form = ups.indexOf(this.#form[0]!);
    return [
      element,
      ...(form < 0 ? ups.filter(({ name }) => !/^(?:html|body)$/.test(name)) : ups.slice(0, form)),
    ];
  }

  #isGone(element: Element): boolean {
    if (element.attribs.hidden !== undefined || isGone(this.#styleOf(element))) return true;
    const parent = element.parent;
    return (
      parent?.type === 'tag' &&
      parent.name === 'details' &&
      parent.attribs.open === undefined &&
      element.name !== 'summary' &&
      this.#$(parent).find(CONTROL).not('[type=hidden]').length === 0
    );
  }

  #isShown(element: Element): boolean {
    return !this.#chain(element).some((up) => this.#isGone(up) || isUnseen(this.#styleOf(up)));
  }

  /** Its text without controls, errors, scripts and what is not displayed. */
  #text(element: Element): string {
    const parts: string[] = [];
    const isName = /^(?:label|legend)$/.test(element.name);
    const walk = (node: AnyNode): void => {
      if (node.type === 'text') parts.push(node.data);
      if (
        node.type !== 'tag' ||
        this.#isGone(node) ||
        /^(?:select|textarea|button|option)$/.test(node.name)
      )
        return;
      if (node !== element && this.#$(node).is(ERROR)) return;
      if (isName && node !== element && this.#$(node).is(HINT) && node.name !== 'small') return;
      const isBlock = !/^(?:a|abbr|b|em|i|small|span|strong|sup|u|label|input)$/.test(node.name);
      if (isBlock) parts.push(' ');
      node.children.forEach(walk);
      if (isBlock) parts.push(' ');
    };
    element.children.forEach(walk);
    return oneLine(parts.join(''));
  }
}

const isOption = ({ attribs }: Element): boolean =>
  /^(?:radio|checkbox)$/i.test(attribs.type ?? '');
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
const classesOf = (one: Cheerio<Element>): string[] =>
  (one.attr('class') ?? '').split(/\s+/).filter(Boolean);
const tokensOf = (one: Cheerio<Element>): string[] => [
  ...classesOf(one),
  ...(one.attr('id') ? [one.attr('id')!] : []),
];
const dataNames = (one: Cheerio<Element>): string[] =>
  Object.keys(one[0]?.attribs ?? {})
    .filter((name) => name.startsWith('data-'))
    .map((name) => `[${name}]`);

function markOf(one: Cheerio<Element>): StepMark | null {
  const value = one.attr('data-parvis-step') ?? one.attr('data-step');
  return value === undefined ? null : { value, title: one.attr('data-step-title') ?? '' };
}

function onlyBold(one: Cheerio<Element>): boolean {
  const bold = one.find('strong, b').first();
  return bold.length > 0 && oneLine(bold.text()) === oneLine(one.text());
}
