import { MINUTES_OF_DAY } from './calendar.js';
import { OpeningHoursError } from './opening-hours.js';
import { adviceOn, osmTokens, type Token } from './osm-tokens.js';
import type { Interval } from './schedule.js';

/** `Dec 24`, `2026 Dec 24`, `easter -2`; a month alone has no date. */
export interface OsmDate {
  readonly year?: number;
  readonly month?: number;
  readonly date?: number;
  readonly easter?: number;
}

/** One rule of an opening_hours value: the days it names (all, where it names none), and their hours. */
export interface OsmRule {
  readonly years?: readonly (readonly [from: number, to: number])[];
  readonly dates?: readonly { readonly from: OsmDate; readonly to: OsmDate }[];
  readonly weeks?: readonly { readonly from: number; readonly to: number; readonly step: number }[];
  readonly days?: {
    readonly holidays: boolean;
    readonly weekdays: readonly { readonly weekday: number; readonly nth?: readonly number[] }[];
  };
  readonly times: readonly Interval[];
  readonly off: boolean;
  /** After a comma: beside the hours of the rules before it, not in their place. */
  readonly adds: boolean;
  readonly reason?: string;
}

type Draft = { -readonly [key in keyof OsmRule]: OsmRule[key] };

/** Open on appointment is not open: what the words say, no program knows. */
const COMMENT =
  'les mots entre guillemets dans une note : ici, seulement les heures où l’on peut venir sans rendez-vous';
const ALL_DAY: Interval = [0, MINUTES_OF_DAY];

/** Reads the part of the language of opening_hours that public services publish; throws an OpeningHoursError. */
export function osmRules(text: string): readonly OsmRule[] {
  if (text.length > 2000)
    throw new OpeningHoursError(`${text.slice(0, 40)}…`, 'des horaires de 2000 lettres au plus');
  const reader = new OsmReader(osmTokens(text));
  const rules = reader.rules();
  if (!rules.length) throw new OpeningHoursError(text, 'des horaires comme "Mo-Fr 09:00-12:00"');
  return rules;
}

class OsmReader {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  rules(): readonly OsmRule[] {
    const rules: OsmRule[] = [];
    let adds = false;
    while (this.#next) {
      if (this.#take(';')) {
        adds = false;
        continue;
      }
      rules.push(this.#rule(adds));
      adds = Boolean(this.#take(','));
      if (!adds && this.#next && !this.#is(';')) this.#refuse();
    }
    return rules;
  }

  get #next(): Token | undefined {
    return this.#tokens[this.#at];
  }

  #is(kind: Token['kind'], ahead = 0): boolean {
    return this.#tokens[this.#at + ahead]?.kind === kind;
  }

  #take(kind: Token['kind']): Token | undefined {
    return this.#is(kind) ? this.#tokens[this.#at++] : undefined;
  }

  #need(kind: Token['kind'], expected: string): Token {
    return this.#take(kind) ?? this.#refuse(expected);
  }

  #refuse(expected?: string): never {
    const { text, kind } = this.#next ?? { text: 'la fin' };
    throw new OpeningHoursError(text, kind === 'comment' ? COMMENT : (expected ?? adviceOn(text)));
  }

  #rule(adds: boolean): OsmRule {
    const rule: Draft = { times: [], off: false, adds };
    if (this.#take('24/7')) rule.times = [ALL_DAY];
    else {
      this.#wide(rule);
      this.#days(rule);
      this.#times(rule);
    }
    if (this.#take('off')) rule.off = true;
    else this.#take('open');
    if (rule.off) {
      const reason = this.#take('comment')?.text;
      if (reason) rule.reason = reason;
    } else if (!rule.times.length) {
      // Days alone are open all day: as OpenStreetMap has it, but for a list such as `Mo-Fr` nobody means it.
      this.#refuse(
        'les heures après les jours, comme "Mo-Fr 09:00-12:00", ou "off" si c’est fermé',
      );
    }
    return rule;
  }

  /** Years, dates and weeks; a colon may end them. */
  #wide(rule: Draft): void {
    if (this.#is('year') && !this.#is('month', 1) && !this.#is('easter', 1)) this.#years(rule);
    if (this.#is('month') || this.#is('easter') || this.#is('year')) this.#dates(rule);
    if (this.#take('week')) this.#weeks(rule);
    this.#take(':');
  }

  #years(rule: Draft): void {
    const years: [number, number][] = [];
    do {
      const from = Number(this.#need('year', 'une année comme 2026').text);
      years.push([from, this.#take('-') ? Number(this.#need('year', 'une année').text) : from]);
    } while (this.#take(','));
    rule.years = years;
  }

  #dates(rule: Draft): void {
    const dates: { from: OsmDate; to: OsmDate }[] = [];
    let before: OsmDate = {};
    do {
      const from = this.#date(before);
      const to = this.#take('-') ? this.#date({ month: from.month }) : from;
      dates.push({ from, to });
      before = to;
    } while (this.#is(',') && this.#startsDate(1) && this.#at++ >= 0);
    rule.dates = dates;
  }

  #startsDate(ahead: number): boolean {
    return ['month', 'easter', 'year', 'number'].some((kind) =>
      this.#is(kind as Token['kind'], ahead),
    );
  }

  /** @param before what `26` is the 26th of, in `Dec 24-26` */
  #date(before: OsmDate): OsmDate {
    const year = this.#take('year');
    const said = year ? { year: Number(year.text) } : {};
    if (this.#take('easter')) {
      const sign = this.#take('+') ? 1 : this.#take('-') ? -1 : 0;
      const days = sign ? Number(this.#need('number', 'un nombre de jours').text) : 0;
      this.#take('days');
      return { ...said, easter: sign * days };
    }
    const month = this.#take('month');
    if (!month && before.month === undefined) this.#refuse('une date comme "Dec 24"');
    const date =
      month && !this.#is('number')
        ? undefined
        : Number(this.#need('number', 'le jour du mois, comme "Dec 24"').text);
    if (date !== undefined && (date < 1 || date > 31))
      throw new OpeningHoursError(String(date), 'un jour du mois, de 1 à 31');
    return { ...said, month: month?.value ?? before.month!, ...(date !== undefined && { date }) };
  }

  #weeks(rule: Draft): void {
    const weeks: { from: number; to: number; step: number }[] = [];
    const week = () => Number(this.#need('number', 'un numéro de semaine, de 1 à 53').text);
    do {
      const from = week();
      const to = this.#take('-') ? week() : from;
      weeks.push({ from, to, step: this.#take('/') ? week() : 1 });
    } while (this.#is(',') && this.#is('number', 1) && this.#at++ >= 0);
    if (weeks.some(({ from, to, step }) => from < 1 || to > 53 || to < from || step < 1))
      throw new OpeningHoursError('week', 'des semaines de 1 à 53, comme "week 1-53/2"');
    rule.weeks = weeks;
  }

  #days(rule: Draft): void {
    if (!this.#is('weekday') && !this.#is('PH')) return;
    const weekdays: { weekday: number; nth?: readonly number[] }[] = [];
    let holidays = false;
    do {
      if (this.#take('PH')) {
        holidays = true;
        continue;
      }
      const from = this.#need('weekday', 'un jour comme "Mo"').value!;
      const to = this.#take('-') ? this.#need('weekday', 'un jour comme "Fr"').value! : from;
      const nth = this.#take('[') ? this.#nth() : undefined;
      for (let weekday = from; ; weekday = (weekday + 1) % 7) {
        weekdays.push(nth ? { weekday, nth } : { weekday });
        if (weekday === to) break;
      }
    } while (this.#is(',') && (this.#is('weekday', 1) || this.#is('PH', 1)) && this.#at++ >= 0);
    this.#take(':');
    rule.days = { holidays, weekdays };
  }

  #nth(): readonly number[] {
    const numbers: number[] = [];
    const one = () => {
      const sign = this.#take('-') ? -1 : 1;
      return (
        sign * Number(this.#need('number', 'le rang du jour dans le mois, comme "Mo[1]"').text)
      );
    };
    do {
      const from = one();
      const to = this.#take('-') ? one() : from;
      for (let nth = from; nth <= to; nth++) numbers.push(nth);
    } while (this.#take(','));
    this.#need(']', 'un crochet fermant, comme "Mo[1]"');
    if (numbers.some((nth) => nth === 0 || Math.abs(nth) > 5))
      throw new OpeningHoursError(`[${numbers.join()}]`, 'un rang de 1 à 5, ou -1 pour le dernier');
    return numbers;
  }

  #times(rule: Draft): void {
    if (!this.#is('time')) return;
    const times: Interval[] = [];
    do {
      const from = this.#need('time', 'une heure comme "09:00"').value!;
      this.#need('-', 'l’heure de fin, comme "09:00-12:00"');
      const to = this.#need('time', 'l’heure de fin, comme "09:00-12:00"').value!;
      if (this.#is('+') || from >= MINUTES_OF_DAY) this.#refuse('une heure de début et une de fin');
      times.push([from, to <= from ? to + MINUTES_OF_DAY : to]);
    } while (this.#is(',') && this.#is('time', 1) && this.#at++ >= 0);
    rule.times = times;
  }
}
