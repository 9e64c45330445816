import { define } from '../../ui/element.js';
import { watchNewcomers } from '../../ui/page/newcomers.js';
import { Services, ServicesEvent } from './services.js';

export { Services, ServicesEvent };

define('parvis-services', Services);
watchNewcomers(document);
