import { css } from 'lit';

/** On paper: the text alone, black on white, at the size the visitor has chosen. */
export const paperStyles = css`
  @media print {
    :host {
      --_text: #000000;
      --_background: #ffffff;
      --_raised: #ffffff;
      --_accent: #000000;
      --_line: #767676;
      --_border: #000000;
      color-scheme: light !important;
    }
    dialog {
      position: static;
      width: auto;
      height: auto;
      overflow: visible;
    }
    .bar,
    .panel,
    .outro,
    .intro:not(:has(.label)),
    .intro > p,
    .narrow,
    .toggle,
    [role='status'],
    .form button {
      display: none;
    }
    .view {
      min-height: 0;
    }
    .view,
    .sheet {
      container: none;
      padding: 0;
    }
    .sheet {
      font-size: calc(12pt * var(--parvis-scale, 1));
    }
    article {
      max-width: none;
    }
    .settled {
      content-visibility: visible;
    }
    .scroll {
      overflow: visible;
    }
    tr,
    img,
    .form {
      break-inside: avoid;
    }
    p,
    li {
      orphans: 3;
      widows: 3;
    }
    a[data-print]::after {
      content: ' (' attr(data-print) ')';
    }
    abbr[title]::after {
      content: ' (' attr(title) ')';
    }
    .paper {
      display: block;
      max-width: none;
      margin-top: 2em;
      border-top: 1px solid;
      font-size: 0.8em;
      break-inside: avoid;
    }
  }
`;
