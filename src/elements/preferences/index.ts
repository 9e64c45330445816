import { define } from '../../ui/element.js';
import { PreferencesElement } from './preferences.js';

export { PreferencesElement };

define('parvis-preferences', PreferencesElement);
