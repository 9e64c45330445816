import type { PdfAnswers } from '../form-model.js';
import { startWorker } from '../../start-worker.js';
import { PdfError } from './pdf-error.js';
import type { PdfFillAsk, PdfFilled } from './worker.js';

/** Without a word from the worker for this long, it will not come, in ms. */
const PATIENCE = 60_000;

/**
 * A PDF form filled in on this device; what is answered goes nowhere. Null where the file would not hold it exactly. Rejects with a
 * `PdfError`.
 */
export async function filledPdf(
  view: Window,
  data: ArrayBuffer,
  answers: PdfAnswers,
): Promise<ArrayBuffer | null> {
  let worker: Worker;
  try {
    worker = startWorker(view, 'pdf/worker.js', { type: 'module' });
  } catch {
    throw new PdfError('unable');
  }
  let late: ReturnType<typeof setTimeout> | undefined;
  try {
    return await new Promise((resolve, reject) => {
      const unable = () => reject(new PdfError('unable'));
      late = setTimeout(unable, PATIENCE);
      worker.onmessage = ({ data: answer }: MessageEvent<PdfFilled>) => {
        if ('trouble' in answer) reject(new PdfError(answer.trouble));
        else if ('filled' in answer) resolve(answer.filled);
      };
      worker.onerror = (event) => {
        event.preventDefault();
        unable();
      };
      worker.postMessage({ data, answers } satisfies PdfFillAsk);
    });
  } finally {
    clearTimeout(late);
    worker.terminate();
  }
}
