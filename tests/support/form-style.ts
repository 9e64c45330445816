import type { CheerioAPI } from 'cheerio';
import type { Element } from 'domhandler';

type Style = Record<string, string>;

/** The few declarations that decide whether a control shows, from `<style>` and `style`, without a browser. */
export function readStyles($: CheerioAPI): (element: Element) => Style {
  const styles = new Map<Element, Style>();
  const add = (element: Element, text: string) => {
    const style = styles.get(element) ?? {};
    for (const part of text.split(';')) {
      const [name, value] = part.split(/:(.*)/s);
      if (name && value) style[name.trim().toLowerCase()] = value.replace('!important', '').trim();
    }
    styles.set(element, style);
  };
  $('style').each((_, sheet) => {
    for (const [, selectors, body] of $(sheet)
      .text()
      .replace(/\/\*.*?\*\//gs, '')
      .matchAll(/([^{}@]+)\{([^{}]*)\}/g))
      if (!selectors!.includes('::'))
        $(selectors!.trim()).each((__, element) => add(element as Element, body!));
  });
  $('[style]').each((_, element) => add(element as Element, $(element).attr('style')!));
  return (element) => styles.get(element) ?? {};
}

const px = (value: string | undefined): number => (value === undefined ? NaN : parseFloat(value));

export const isGone = (style: Style): boolean => style.display === 'none';
export const isUnseen = (style: Style): boolean =>
  style.visibility === 'hidden' || style.visibility === 'collapse';
export const isClear = (style: Style): boolean => px(style.opacity) === 0;
export const isTiny = (style: Style): boolean => px(style.width) <= 1 || px(style.height) <= 1;

/** Out of the page, or cut to nothing. */
export function isAway(style: Style): boolean {
  const isOut = /^(?:absolute|fixed)$/.test(style.position ?? '');
  if (
    isOut &&
    [style.left, style.top, style.right, style.bottom].some((value) => px(value) <= -900)
  )
    return true;
  if (px(style['text-indent']) <= -900 || px(style['margin-left']) <= -900) return true;
  if (isOut && /rect\((?:0|1px)/.test(style.clip ?? '')) return true;
  return /hidden|clip/.test(style.overflow ?? '') && isTiny(style);
}
