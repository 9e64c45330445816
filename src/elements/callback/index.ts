import { define } from '../../ui/element.js';
import { watchNewcomers } from '../../ui/page/newcomers.js';
import { Callback, CallbackEvent } from './callback.js';

export { Callback, CallbackEvent };

define('parvis-callback', Callback);
watchNewcomers(document);
