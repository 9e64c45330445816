import { define } from '../../ui/element.js';
import { watchNewcomers } from '../../ui/page/newcomers.js';
import { prepareDates } from '../../ui/page/prepare-dates.js';
import { Channels } from './channels.js';

export { Channels };

prepareDates();
define('parvis-channels', Channels);
watchNewcomers(document);
