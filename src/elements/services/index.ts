import { define } from '../../ui/element.js';
import { Services, ServicesEvent } from './services.js';

export { Services, ServicesEvent };

define('parvis-services', Services);
