import { restatedRules, splitList } from './restated-rules.js';
import { sheetsOf } from './text-size.js';

/**
 * A selector of what shows a picture in the place of its text: the text is pushed out of the box, or is of no size,
 * or all that is in a link is for screen readers. Empty where there is none.
 */
export function* namedPictures(tree: Document | ShadowRoot): Generator<undefined, string, void> {
  const found = new Set<string>();
  const note = (selector: string, wrap: (part: string) => string) => {
    for (const part of splitList(selector))
      if (!/[&{}]|::?(?:before|after)/.test(part)) found.add(wrap(part.trim()));
  };
  yield* restatedRules(sheetsOf(tree), {
    spared: null,
    unreadable: false,
    declare: (style, selector) => {
      if (isReplaced(style)) note(selector, (part) => part);
      else if (isUnseen(style))
        note(
          selector,
          (part) => `:is(a,button,[role=button],[role=link]):has(>:is(${part}):only-child)`,
        );
      return '';
    },
  });
  return [...found].filter((part) => CSS.supports(`selector(${part})`)).join();
}

function isReplaced(style: CSSStyleDeclaration): boolean {
  const indent = style.getPropertyValue('text-indent');
  return (
    /^-\d{3}|^1\d\d%/.test(indent) ||
    /^0(?:px|em|rem|%)?$/.test(style.fontSize) ||
    (style.color === 'transparent' && /hidden|clip/.test(style.overflow))
  );
}

function isUnseen(style: CSSStyleDeclaration): boolean {
  return (
    /^rect\(/.test(style.getPropertyValue('clip')) ||
    /^inset\((?:50|100)%/.test(style.getPropertyValue('clip-path')) ||
    /^-\d{3}/.test(style.left)
  );
}
