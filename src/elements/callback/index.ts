import { define } from '../../ui/element.js';
import { watchNewcomers } from '../../ui/page/newcomers.js';
import { prepareDates } from '../../ui/page/prepare-dates.js';
import { Callback, CallbackEvent } from './callback.js';

export { Callback, CallbackEvent };

prepareDates();
define('parvis-callback', Callback);
watchNewcomers(document);
