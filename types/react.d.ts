// Types of our elements in JSX, React 19 and later: `import type {} from 'parvis/react';`
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { ParvisElements, ParvisEvents, ParvisProperties } from './elements.js';

type ReactElements = {
  [Tag in keyof ParvisElements]: DetailedHTMLProps<
    HTMLAttributes<ParvisElements[Tag]>,
    ParvisElements[Tag]
  > &
    ParvisProperties<ParvisElements[Tag]> &
    ParvisEvents;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends ReactElements {}
  }
}
