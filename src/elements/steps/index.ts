import { define } from '../../ui/element.js';
import { watchNewcomers } from '../../ui/page/newcomers.js';
import { QuestionElement } from './question.js';
import { StepsElement } from './steps.js';
import { guideOpenedForm } from './guide-opened-form.js';
import { guideMarkedForms, leaveCopies } from './marked-forms.js';

export { QuestionElement, StepsElement };

define('parvis-question', QuestionElement);
define('parvis-steps', StepsElement);
guideMarkedForms(document);
leaveCopies(document);
watchNewcomers(document, () => guideMarkedForms(document));
void guideOpenedForm(document);
