import type { ReactiveElement } from 'lit';
import type {} from 'parvis';

/** Our elements by tag: those that `HTMLElementTagNameMap` knows once `parvis` is imported. */
export type ParvisElements = {
  [
    Tag in keyof HTMLElementTagNameMap as Tag extends `parvis-${string}` ? Tag : never
  ]: HTMLElementTagNameMap[Tag];
};

/** What an author may set: the public properties of an element, without those that every element has. */
export type ParvisProperties<Element> = Partial<Omit<Element, keyof ReactiveElement>>;

/** `onparvis-open`, `onparvis-sent`…: the events of the elements, as frameworks bind them by name. */
export type ParvisEvents = { [Name in `onparvis-${string}`]?: (event: Event) => void };
