/** Gives the focus to what was just drawn, with what holds it in sight and under no header that stays on the screen. */
export function bringIntoView(target: HTMLElement, holder: HTMLElement): void {
  target.focus({ preventScroll: true });
  const isWhole = target.localName !== 'h2';
  (isWhole ? target : holder).scrollIntoView({ block: 'start', behavior: 'instant' });
  const { left, top, width } = target.getBoundingClientRect();
  const view = target.ownerDocument.defaultView!;
  const cover = target.ownerDocument.elementFromPoint(left + Math.min(width / 2, 40), top + 8);
  if (!cover || cover === holder || holder.contains(cover)) return;
  const { bottom, height } = cover.getBoundingClientRect();
  if (height < view.innerHeight / 2) view.scrollBy({ top: top - bottom - 16, behavior: 'instant' });
}
