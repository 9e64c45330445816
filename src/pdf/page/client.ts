import { startWorker } from '../../start-worker.js';
import { fetchPdf } from './fetch-pdf.js';
import { PdfError } from './pdf-error.js';
import type { PdfOrigin, PdfReading } from './read-pdf.js';
import type { PdfAnswer, PdfAsk } from './worker.js';

/** Without a word from the worker for this long, it will not come, in ms. */
const PATIENCE = 60_000;

/**
 * The text of a PDF: its beginning as soon as it is read, then more, then all. Brought when a visitor asks for it; what is read
 * goes nowhere. Rejects with a `PdfError`.
 */
export async function* pdfReadings(
  view: Window,
  origin: PdfOrigin,
  signal: AbortSignal,
): AsyncGenerator<PdfReading, void> {
  const data = await fetchPdf(view, origin.address, signal);
  signal.throwIfAborted();
  const answers: PdfAnswer[] = [];
  let wake = () => {};
  const tell = (answer: PdfAnswer): void => {
    answers.push(answer);
    wake();
  };
  const worker = readerFor(view);
  worker.onmessage = ({ data: answer }: MessageEvent<PdfAnswer>) => {
    if ('reading' in answer || 'trouble' in answer) tell(answer);
  };
  worker.onerror = (event) => {
    event.preventDefault();
    tell({ trouble: 'unable' });
  };
  const quit = () => wake();
  signal.addEventListener('abort', quit);
  try {
    worker.postMessage({ data, origin } satisfies PdfAsk, [data]);
    for (;;) {
      signal.throwIfAborted();
      const answer = answers.shift();
      if (!answer) {
        const late = setTimeout(() => tell({ trouble: 'unable' }), PATIENCE);
        await new Promise<void>((resolve) => (wake = resolve));
        clearTimeout(late);
      } else if ('trouble' in answer) throw new PdfError(answer.trouble);
      else {
        yield answer.reading;
        if (answer.reading.isComplete) return;
      }
    }
  } finally {
    signal.removeEventListener('abort', quit);
    worker.terminate();
  }
}

function readerFor(view: Window): Worker {
  try {
    return startWorker(view, 'pdf/worker.js', { type: 'module' });
  } catch {
    throw new PdfError('unable');
  }
}
