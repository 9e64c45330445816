import { css } from 'lit';

/** The text itself: lengths in em of its own size. */
export const textStyles = css`
  article {
    --_gap: var(--parvis-paragraph-spacing, 1em);
    line-height: var(--parvis-line-height, 1.6);
    letter-spacing: var(--parvis-letter-spacing, normal);
    word-spacing: var(--parvis-word-spacing, normal);
    text-align: var(--parvis-align, start);
    hyphens: var(--parvis-hyphens, manual);
    overflow-wrap: anywhere;
  }
  .slice {
    display: flow-root;
    /* Room for the focus ring: a slice cuts what stands out of it. */
    margin-inline: -6px;
    padding-inline: 6px;
    /* Its height is remembered from when it was first laid out: nothing moves when it comes into view. */
    contain-intrinsic-block-size: auto 50em;
  }
  .settled {
    content-visibility: auto;
  }
  article :is(h1, h2, h3, h4, h5, h6) {
    margin: 1.6em 0 0;
    font-weight: 700;
    line-height: max(1.25, var(--parvis-line-height, 1.25) * 0.85);
    text-wrap: balance;
    break-after: avoid;
  }
  article h1 {
    margin: 0;
    font-size: clamp(1em, 9cqi, 1.9em);
  }
  article h2 {
    font-size: clamp(1em, 8cqi, 1.45em);
  }
  article h3 {
    font-size: clamp(1em, 7cqi, 1.2em);
  }
  article :is(h4, h5, h6) {
    font-size: 1em;
  }
  :where(p, ul, ol, dl, pre, blockquote, figure, .disclosure, .form, .scroll, .cards) {
    margin: var(--_gap, 1em) 0 0;
  }
  :is(h1, h2, h3, h4, h5, h6) + * {
    margin-top: calc(var(--_gap) * 0.5);
  }
  .panel p,
  .state p {
    margin: 0 0 0.5em;
  }
  article :is(ul, ol) {
    padding-inline-start: 1.6em;
  }
  article li + li {
    margin-top: calc(var(--_gap) * 0.4);
  }
  article li > :is(ul, ol),
  :is(td, th, dd, li, blockquote, .disclosure) > :first-child,
  :is(td, th) > div > :first-child {
    margin-top: 0;
  }
  article li::marker {
    color: var(--_accent);
  }
  dt {
    font-weight: 600;
  }
  dl > div + div {
    margin-top: calc(var(--_gap) * 0.6);
  }
  dd {
    margin: 0;
    padding-inline-start: 1em;
    border-inline-start: 3px solid var(--_line);
  }
  blockquote {
    margin-inline: 0;
    padding-inline-start: 1em;
    border-inline-start: 4px solid var(--_accent);
  }
  pre {
    font: inherit;
    white-space: pre-wrap;
  }
  code {
    font-family: ui-monospace, monospace;
  }
  hr {
    margin: 2em 25% 0;
    border: 0;
    border-top: 1px solid var(--_line);
  }
  a {
    color: var(--_accent);
    text-decoration: underline;
    text-decoration-thickness: max(1px, 0.06em);
    text-underline-offset: 0.18em;
  }
  a:hover {
    text-decoration-thickness: 0.14em;
  }
  a.phone,
  a.mail {
    display: inline-block;
    padding-block: max(0px, (44px - 1lh) / 2);
    font-weight: 600;
  }
  a.phone {
    font-size: 1.15em;
  }
  figure {
    margin-inline: 0;
  }
  img {
    max-width: 100%;
    height: auto;
    vertical-align: middle;
  }
  img[hidden],
  .alt[hidden] {
    display: none;
  }
  .alt {
    padding: 0.1em 0.4em;
    border: 1px dashed var(--_border);
  }
  figcaption,
  caption {
    font-size: 0.9em;
    text-align: start;
  }
  caption {
    padding-block-end: 0.5em;
    font-weight: 600;
  }
  .disclosure {
    padding-inline-start: 1em;
    border-inline-start: 3px solid var(--_line);
  }
  .form {
    padding: 1em;
    border: 2px solid var(--_border);
    border-radius: var(--_radius);
  }
  .form p:first-child {
    margin: 0;
  }
  .form ul {
    columns: 15em;
    margin-top: 0.25em;
  }
  .form li + li {
    margin-top: 0;
  }
  .form button {
    margin-top: 1em;
    font-size: min(1em, 40px);
  }

  .scroll {
    overflow-x: auto;
    overscroll-behavior-x: contain;
  }
  table {
    border-collapse: collapse;
    min-width: 50%;
  }
  .scroll table {
    overflow-wrap: normal;
  }
  td,
  th {
    padding: 0.5em 0.75em;
    border: 1px solid var(--_line);
    text-align: start;
    vertical-align: baseline;
  }
  th {
    background: var(--_raised);
    font-weight: 600;
  }
  @container sheet (max-width: 27em) {
    .cards,
    .cards :is(caption, tbody, tr, td, th) {
      display: block;
    }
    .cards thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .cards tr {
      padding-block: 0.25em;
      border: 1px solid var(--_border);
      border-radius: var(--_radius);
    }
    .cards tr + tr {
      margin-top: 0.75em;
    }
    .cards :is(td, th) {
      padding: 0.25em 0.75em;
      border: 0;
      background: none;
    }
    .cards [data-label] {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      column-gap: 1em;
    }
    .cards [data-label] > div {
      flex: 1 1 6em;
      min-width: 0;
    }
    .cards [data-label]::before {
      flex: 0 1 6em;
      max-width: 100%;
      overflow-wrap: break-word;
      hyphens: manual;
      content: attr(data-label);
      content: attr(data-label) / '';
      font-size: 0.9em;
      color: color-mix(in srgb, var(--_text) 80%, var(--_background));
    }
  }
  @container sheet (min-width: 17em) {
    a.phone {
      white-space: nowrap;
    }
  }
  @container sheet (max-width: 17em) {
    article {
      hyphens: var(--parvis-hyphens, auto);
    }
    article :is(ul, ol) {
      padding-inline-start: 1.1em;
    }
    hr {
      margin-inline: 0;
    }
  }
`;
