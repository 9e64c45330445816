// Runs in the page of a test: a style sheet belongs to the window it was made in.
import { PageStyle } from '../../src/preferences/apply/page-style.js';

(globalThis as typeof globalThis & { parvisPageStyle?: typeof PageStyle }).parvisPageStyle =
  PageStyle;
