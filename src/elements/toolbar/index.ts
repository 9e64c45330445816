import { define } from '../../ui/element.js';
import '../preferences/index.js';
import { Toolbar, ToolbarClosedEvent } from './toolbar.js';

export { Toolbar, ToolbarClosedEvent };

define('parvis-toolbar', Toolbar);
