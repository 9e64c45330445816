import { define } from '../../ui/element.js';
import { Channels } from './channels.js';

export { Channels };

define('parvis-channels', Channels);
