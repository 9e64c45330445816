import type { Sight } from '../facts.js';
import { STAND_IN } from '../traps.js';
import type { Control, Look } from './look.js';

const WIDGET = `${STAND_IN}, [role=combobox], [role=listbox]`;
/** Further than this from the page or the form, in px, nobody looks. */
const FAR = 500;

/** How a control shows. */
export function readSight(look: Look, control: Control): Sight {
  const chain = look.chain(control);
  const isGone = chain.some((up) => look.isGone(up));
  const isUnseen = look.isUnseen(control);
  const isAway = isOffIn(look, chain) || (!isGone && isFar(look, control));
  const isTiny = isSmall(look, control, isGone);
  const isClear = chain.some((up) => look.style(up).opacity === '0');
  const isHiddenForAt = chain.some((up) => up.getAttribute('aria-hidden') === 'true');
  const hides = isGone || isUnseen || isAway || isTiny || isClear || isHiddenForAt;
  return {
    gone: isGone,
    sealed: isGone && chain.some(isSealed),
    unseen: isUnseen,
    away: isAway,
    tiny: isTiny,
    clear: isClear,
    ariaHidden: isHiddenForAt,
    standIn: !hides
      ? null
      : widgetOf(look, control)
        ? 'widget'
        : labelOf(look, control)
          ? 'label'
          : null,
  };
}

const isSealed = (element: Element): boolean => {
  const { style } = element as HTMLElement;
  return style.display === 'none' && style.getPropertyPriority('display') === 'important';
};

/** The box of a library that stands for a control. */
export function widgetOf(look: Look, control: Control): Element | null {
  const siblings = [...(control.parentElement?.children ?? [])];
  const near = siblings.filter((box) => box !== control && box.matches(WIDGET));
  return (
    near.find((box) => shows(look, box)) ??
    look
      .chain(control)
      .slice(1)
      .find((box) => box.matches(STAND_IN) && shows(look, box)) ??
    null
  );
}

function labelOf(look: Look, control: Control): Element | null {
  if (!/^(?:radio|checkbox|file)$/.test(control.type)) return null;
  return [...(control.labels ?? [])].find((label) => shows(look, label)) ?? null;
}

const shows = (look: Look, box: Element): boolean =>
  look.isShown(box) && !isOffIn(look, look.chain(box));

/** Each element is looked at once: most are around several controls. */
const known = new WeakMap<Look, Map<Element, boolean>>();

function isOffIn(look: Look, chain: readonly Element[]): boolean {
  let offs = known.get(look);
  if (!offs) known.set(look, (offs = new Map()));
  return chain.some((element) => {
    let off = offs.get(element);
    if (off === undefined) offs.set(element, (off = isOff(look, element)));
    return off;
  });
}

/** Its own style takes it out of sight. */
function isOff(look: Look, element: Element): boolean {
  const style = look.style(element);
  const isOut = style.position === 'absolute' || style.position === 'fixed';
  if (isOut) {
    if ([style.left, style.top, style.right, style.bottom].some(isAwayBy)) {
      // A browser computes all four offsets: the opposite side of a box far down is negative too.
      if (isAwayBy(style.left) || isAwayBy(style.top) || isBeyond(look, element)) return true;
    }
    if (/rect\((?:0|1px)/.test(style.clip)) return true;
  }
  if (parseFloat(style.textIndent) <= -900 && element.matches(':not(input,select,textarea)'))
    return true;
  if (parseFloat(style.marginLeft) <= -900) return true;
  if (/inset\((?:50|100)%/.test(style.clipPath)) return true;
  return /hidden|clip/.test(style.overflow) && (px(style.width) <= 1 || px(style.height) <= 1);
}

const px = (value: string): number => (value.endsWith('px') ? parseFloat(value) : NaN);
const isAwayBy = (value: string): boolean => px(value) <= -900;

/** Far to the right of the form, or below it. */
function isBeyond(look: Look, element: Element): boolean {
  const form = look.rect(look.form);
  const box = look.rect(element);
  return box.left > form.right + FAR || box.top > form.bottom + FAR;
}

/** Laid out before the page begins. */
function isFar(look: Look, control: Control): boolean {
  const form = look.rect(look.form);
  if (form.width === 0 && form.height === 0) return false;
  const view = look.document.defaultView!;
  const box = look.rect(control);
  if (box.width === 0 && box.height === 0) return false;
  const isFormSeen = form.right + view.scrollX > 0 && form.bottom + view.scrollY > 0;
  return isFormSeen
    ? box.right + view.scrollX <= 0 || box.bottom + view.scrollY <= 0
    : box.right <= form.left - FAR || box.bottom <= form.top - FAR;
}

function isSmall(look: Look, control: Control, isGone: boolean): boolean {
  const box = look.rect(control);
  if (!isGone && (box.width > 0 || box.height > 0)) return box.width <= 1 || box.height <= 1;
  const style = look.style(control);
  return px(style.width) <= 1 || px(style.height) <= 1;
}

/** The page shows a control, or something that stands for it. */
export function showsSomehow(look: Look, control: Control): boolean {
  const isShown = !look.isUnseen(control) && !look.chain(control).some((up) => look.isGone(up));
  return isShown || widgetOf(look, control) !== null || labelOf(look, control) !== null;
}
