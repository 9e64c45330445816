import { define } from '../../ui/element.js';
import { Callback, CallbackEvent } from './callback.js';

export { Callback, CallbackEvent };

define('parvis-callback', Callback);
