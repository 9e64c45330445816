import { openingState } from '../../../src/contact/index.js';
import { answer, type Answer, type Question } from './questions.js';

// Run under the clock of a visitor, who may be anywhere.
answer(({ values, instants, territory }: Question): readonly (readonly Answer[])[] =>
  values.map((value) =>
    instants.map((instant) => {
      const { open, until, next } = openingState(value, instant, { territory });
      return [open, (open ? until : next)?.getTime() ?? null];
    }),
  ),
);
