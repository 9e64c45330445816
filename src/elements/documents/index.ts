import { define } from '../../ui/element.js';
import { watchNewcomers } from '../../ui/page/newcomers.js';
import { Documents } from './documents.js';

export { Documents };

define('parvis-documents', Documents);
watchNewcomers(document);
