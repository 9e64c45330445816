import OpeningHoursLibrary from 'opening_hours';
import { answer, type Answer, type Question } from './questions.js';

// Run under the clock of the town: opening_hours knows no other than the machine's.
answer(({ values, instants, state }: Question): readonly (readonly Answer[])[] =>
  values.map((value) => {
    const library = new OpeningHoursLibrary(value, {
      lat: 48,
      lon: 2,
      address: { country_code: 'fr', state },
    } as never);
    return instants.map((instant) => {
      const date = new Date(instant);
      return [library.getState(date), changeAfter(library, date)];
    });
  }),
);

/** It gives up with an error in the night when clocks are changed, for some hours: then its change is not compared. */
function changeAfter(library: OpeningHoursLibrary, date: Date): number | null | 'failed' {
  try {
    return library.getNextChange(date)?.getTime() ?? null;
  } catch {
    return 'failed';
  }
}
