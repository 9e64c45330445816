// Types of our elements in Vue 3 templates: `import type {} from 'parvis/vue';`
import type { DefineComponent, HTMLAttributes } from 'vue';
import type { ParvisElements, ParvisEvents, ParvisProperties } from './elements.js';

type VueElements = {
  [Tag in keyof ParvisElements]: DefineComponent<
    HTMLAttributes & ParvisProperties<ParvisElements[Tag]> & ParvisEvents
  >;
};

declare module 'vue' {
  interface GlobalComponents extends VueElements {}
}
