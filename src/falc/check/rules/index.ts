import type { Check } from '../model.js';
import { abbreviation } from './abbreviation.js';
import { abstractWords } from './abstract-words.js';
import { acronym } from './acronym.js';
import { actionFirst } from './action-first.js';
import { adverb } from './adverb.js';
import { agentlessPassive } from './agentless-passive.js';
import { allCapitals } from './all-capitals.js';
import { andOr } from './and-or.js';
import { bigNumber } from './big-number.js';
import { clearHeading } from './clear-heading.js';
import { conditions } from './conditions.js';
import { dateOrder } from './date-order.js';
import { doubleNegation } from './double-negation.js';
import { ellipsis } from './ellipsis.js';
import { example } from './example.js';
import { footnote } from './footnote.js';
import { foreignWord } from './foreign-word.js';
import { fullDate } from './full-date.js';
import { hardTense } from './hard-tense.js';
import { hardWord } from './hard-word.js';
import { hourForm } from './hour-form.js';
import { hyphenation } from './hyphenation.js';
import { idiom } from './idiom.js';
import { impersonal } from './impersonal.js';
import { inlineList } from './inline-list.js';
import { jargon } from './jargon.js';
import { latin } from './latin.js';
import { linePerSentence } from './line-per-sentence.js';
import { linkText } from './link-text.js';
import { locution } from './locution.js';
import { longWord } from './long-word.js';
import { middleDot } from './middle-dot.js';
import { missingContact } from './missing-contact.js';
import { missingTitle } from './missing-title.js';
import { negativeForm } from './negative-form.js';
import { nominalisation } from './nominalisation.js';
import { numberWords } from './number-words.js';
import { numericDate } from './numeric-date.js';
import { oneIdea } from './one-idea.js';
import { only } from './only.js';
import { padding } from './padding.js';
import { parentheses } from './parentheses.js';
import { passive } from './passive.js';
import { phoneForm } from './phone-form.js';
import { presentParticiple } from './present-participle.js';
import { pronoun } from './pronoun.js';
import { questionTitle } from './question-title.js';
import { relativeClause } from './relative-clause.js';
import { repeatedExplanation } from './repeated-explanation.js';
import { romanNumeral } from './roman-numeral.js';
import { semicolon } from './semicolon.js';
import { sentenceLength } from './sentence-length.js';
import { specialCharacter } from './special-character.js';
import { stackedOf } from './stacked-of.js';
import { steps } from './steps.js';
import { synonyms } from './synonyms.js';
import { tense } from './tense.js';
import { textLength } from './text-length.js';
import { tuVous } from './tu-vous.js';
import { unexplainedTerm } from './unexplained-term.js';
import { wordOrder } from './word-order.js';

/** All the checks on text, one file each, in the order of the guidelines. */
export const checks: readonly Check[] = [
  hardWord,
  jargon,
  unexplainedTerm,
  example,
  repeatedExplanation,
  synonyms,
  foreignWord,
  idiom,
  abstractWords,
  abbreviation,
  acronym,
  longWord,
  adverb,
  latin,
  locution,
  padding,
  pronoun,
  doubleNegation,
  middleDot,
  tuVous,
  sentenceLength,
  oneIdea,
  wordOrder,
  passive,
  negativeForm,
  tense,
  hardTense,
  presentParticiple,
  impersonal,
  semicolon,
  parentheses,
  ellipsis,
  andOr,
  conditions,
  stackedOf,
  nominalisation,
  relativeClause,
  questionTitle,
  agentlessPassive,
  steps,
  only,
  numberWords,
  romanNumeral,
  bigNumber,
  numericDate,
  fullDate,
  hourForm,
  phoneForm,
  specialCharacter,
  footnote,
  inlineList,
  actionFirst,
  dateOrder,
  missingTitle,
  clearHeading,
  linePerSentence,
  hyphenation,
  allCapitals,
  textLength,
  missingContact,
  linkText,
];
