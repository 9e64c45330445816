import { paperOf } from '../../steps/paper.js';
import type { Counter } from './counter.js';
import type { Sheet } from './sheet.js';
import type { StepsElement } from './steps.js';
import type { StepsView } from './view.js';

/** Opens what is to be printed in a layer of its own: the blank form, or the answers. */
export async function openSheet(
  host: StepsElement,
  kind: 'paper' | 'answers',
  { words, guide, help, config, aiding }: StepsView,
  counter: Counter,
): Promise<void> {
  await import('./sheet.js');
  const { documentElement: root } = host.ownerDocument;
  const sheet =
    root.querySelector<Sheet>(':scope > parvis-sheet') ??
    root.appendChild(host.ownerDocument.createElement('parvis-sheet'));
  const { name = '', phone = '' } = config.town ?? {};
  const { address, hours } = counter;
  sheet.content =
    kind === 'paper'
      ? { kind, words, paper: paperOf(guide.model, { name, phone, address, hours }, help) }
      : { kind, words, title: guide.model.title, sections: guide.summary(words.summary), aiding };
  await sheet.show();
}
