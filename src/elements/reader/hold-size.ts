/** While the settings are open the bar and the panel keep their size: the button under the finger stays there. */
export function holdSize(reader: Element, panel: HTMLElement, hold: boolean): void {
  const now = getComputedStyle(reader);
  const view = panel.closest<HTMLElement>('.view');
  const keep = (element: HTMLElement | null, name: string): void => {
    if (hold) element?.style.setProperty(name, now.getPropertyValue(name) || '1');
    else element?.style.removeProperty(name);
  };
  for (const name of ['--_px', '--_target', '--_radius']) keep(view, name);
  for (const held of [panel, view?.querySelector<HTMLElement>('.bar') ?? null])
    keep(held, '--parvis-scale');
}
