import { define } from '../../ui/element.js';
import { PdfFormElement } from './pdf-form.js';

export { PdfFormElement };

define('parvis-pdf-form', PdfFormElement);
