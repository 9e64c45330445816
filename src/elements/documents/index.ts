import { define } from '../../ui/element.js';
import { Documents } from './documents.js';

export { Documents };

define('parvis-documents', Documents);
