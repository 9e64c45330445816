import { define } from '../../ui/element.js';
import { watchNewcomers } from '../../ui/page/newcomers.js';
import { Channels } from './channels.js';

export { Channels };

define('parvis-channels', Channels);
watchNewcomers(document);
