import type { Config } from '../config.js';

/**
 * Keeps the launcher in its corner, and off the element that has the focus (WCAG 2.2, 2.4.11): when the
 * two overlap it takes the next free corner, and comes back when it can. Returns how to stop it.
 */
export function followFocus(host: HTMLElement, config: Config): () => void {
  const { documentElement: root } = document;
  const home =
    config.position || 'bottom-' + (getComputedStyle(root).direction === 'rtl' ? 'left' : 'right');
  const [block, inline] = home.split('-') as [string, string];
  const across = inline === 'left' ? 'right' : 'left';
  const over = block === 'top' ? 'bottom' : 'top';
  const corners = [home, `${block}-${across}`, `${over}-${inline}`, `${over}-${across}`, home];
  let waiting = 0;

  const put = (corner: string) => {
    for (const edge of ['left', 'right', 'top', 'bottom']) {
      const offset = (edge > 'c' && edge < 't' ? config.offsetX : config.offsetY) ?? 16;
      host.style.setProperty('--_' + edge, corner.includes(edge) ? offset + 'px' : 'auto');
    }
  };
  const check = () => {
    waiting = 0;
    let focused = document.activeElement;
    const free = !focused || focused === document.body || focused === host;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    const rect = focused?.getBoundingClientRect();
    for (const corner of corners) {
      put(corner);
      const own = host.getBoundingClientRect();
      if (free || own.right <= rect!.left || own.left >= rect!.right || own.bottom <= rect!.top || own.top >= rect!.bottom)
        return;
    }
  };
  const later = ({ type }: Event) => {
    if (!waiting && (type === 'focusin' || document.activeElement !== document.body))
      waiting = requestAnimationFrame(check);
  };

  put(home);
  const passive = { capture: true, passive: true };
  addEventListener('focusin', later, passive);
  addEventListener('scroll', later, passive);
  return () => {
    removeEventListener('focusin', later, passive);
    removeEventListener('scroll', later, passive);
    cancelAnimationFrame(waiting);
  };
}
