import { VoiceWorker, type View } from './voice-worker.js';

/** The use of a window's worker. */
export interface Lease {
  /** Rejects where it cannot start. */
  readonly worker: Promise<VoiceWorker>;
  /** The last to give it back ends it. */
  giveBack(): void;
}

interface Share {
  readonly worker: Promise<VoiceWorker>;
  readonly control: AbortController;
  users: number;
  /** It did not start, or has stopped. */
  isOver: () => boolean;
}

const shares = new WeakMap<View, Share>();

/** The worker of a window, started once for all who use it: its voice takes 20 MB. */
export function leaseWorker(view: View): Lease {
  let share = shares.get(view);
  if (!share || share.isOver()) shares.set(view, (share = startedShare(view)));
  const { worker, control } = share;
  const used = share;
  used.users += 1;
  let isBack = false;
  return {
    worker,
    giveBack() {
      if (isBack) return;
      isBack = true;
      used.users -= 1;
      if (used.users > 0) return;
      used.isOver = () => true;
      control.abort();
      worker.then((one) => one.close()).catch(() => undefined);
    },
  };
}

function startedShare(view: View): Share {
  const control = new AbortController();
  const worker = VoiceWorker.start(view, control.signal);
  const share: Share = { worker, control, users: 0, isOver: () => false };
  worker
    .then((one) => {
      const isGivenBack = share.isOver();
      share.isOver = () => isGivenBack || one.isClosed;
    })
    .catch(() => (share.isOver = () => true));
  return share;
}
