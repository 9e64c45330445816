import { define } from '../../ui/element.js';
import '../preferences/index.js';
import { Toolbar, ToolbarEvent } from './toolbar.js';

export { Toolbar, ToolbarEvent };

define('parvis-toolbar', Toolbar);
