import type { Config } from '../config.js';

const CORNERS = ['bottom-right', 'bottom-left', 'top-right', 'top-left'];

/**
 * Keeps the launcher in its corner, and off the element that has the focus (WCAG 2.2, 2.4.11): when the
 * two overlap it takes the next free corner, and comes back when it can.
 */
export function followFocus(host: HTMLElement, config: Config, signal: AbortSignal): void {
  const home = config.position || 'bottom-' + (document.dir === 'rtl' ? 'left' : 'right');
  let waiting = 0;

  const put = (corner: string) => {
    const from = (edge: string, offset = 16) => (corner.includes(edge) ? offset + 'px ' : 'auto ');
    const { offsetX, offsetY } = config;
    host.style.setProperty(
      '--_at',
      from('top', offsetY) +
        from('right', offsetX) +
        from('bottom', offsetY) +
        from('left', offsetX),
    );
  };
  const check = () => {
    waiting = 0;
    let focused = document.activeElement;
    // Under a finger or the focus, it stays where it is.
    if (focused === host) return;
    const free = !focused || focused === document.body;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    const rect = focused?.getBoundingClientRect();
    for (const corner of [home, ...CORNERS, home]) {
      put(corner);
      const own = host.getBoundingClientRect();
      if (
        free ||
        own.right <= rect!.left ||
        own.left >= rect!.right ||
        own.bottom <= rect!.top ||
        own.top >= rect!.bottom
      )
        return;
    }
  };
  const later = ({ type }: Event) => {
    if (!waiting && (type !== 'scroll' || document.activeElement !== document.body))
      waiting = requestAnimationFrame(check);
  };

  put(home);
  for (const type of ['focusin', 'focusout', 'scroll', 'resize'])
    addEventListener(type, later, { capture: true, passive: true, signal });
}
