import type { PageCheck } from '../page-model.js';
import { columns } from './columns.js';
import { contrast } from './contrast.js';
import { decoratedText } from './decorated-text.js';
import { easyToReadLogo } from './easy-to-read-logo.js';
import { fakeList } from './fake-list.js';
import { font } from './font.js';
import { footnoteLink } from './footnote-link.js';
import { headingLevels } from './heading-levels.js';
import { hyphens } from './hyphens.js';
import { images } from './images.js';
import { justified } from './justified.js';
import { language } from './language.js';
import { linkTarget } from './link-target.js';
import { pageLength } from './page-length.js';
import { shownDate } from './shown-date.js';
import { spacing } from './spacing.js';
import { tables } from './tables.js';
import { uppercaseStyle } from './uppercase-style.js';

/** All the checks on a page, one file each, in the order of the guidelines. */
export const pageChecks: readonly PageCheck[] = [
  footnoteLink,
  fakeList,
  headingLevels,
  hyphens,
  justified,
  font,
  decoratedText,
  uppercaseStyle,
  contrast,
  spacing,
  columns,
  pageLength,
  images,
  tables,
  easyToReadLogo,
  language,
  shownDate,
  linkTarget,
];
