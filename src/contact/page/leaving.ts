export interface Leaving {
  readonly leave: () => void;
  /** The page is shown again as it was left, from the memory of the browser. */
  readonly comeBack: () => void;
}

/** Hears a page being left, and found again with « Retour ». */
export function watchLeaving(view: Window, { leave, comeBack }: Leaving): void {
  view.addEventListener('pagehide', leave);
  view.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) comeBack();
  });
}

/** While a request is on its way, the browser asks before the page is left; only then, since it costs the way back. */
export function holdPage(view: Window, isOnTheWay: boolean): void {
  if (isOnTheWay) view.addEventListener('beforeunload', ask);
  else view.removeEventListener('beforeunload', ask);
}

function ask(event: Event): void {
  event.preventDefault();
}
