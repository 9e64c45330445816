/**
 * Opening hours without a page: the entry `parvis/contact`, for a page, a worker or a program. The clock of the town
 * decides, whatever that of the machine; holidays of each territory are known.
 */
export { openingState, type OpeningState } from './hours.js';
export {
  OpeningHoursError,
  type HourRange,
  type HoursException,
  type HoursPlace,
  type OpeningHours,
  type WeeklyHours,
} from './opening-hours.js';
export { TERRITORIES, type Territory } from './holidays.js';
export { openingWords, type OpeningWords, type WordsOptions } from './opening-words.js';
export {
  upcomingExceptions,
  weeklyLines,
  type ComingException,
  type HoursLine,
  type TableOptions,
} from './hours-table.js';
