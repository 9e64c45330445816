import { css } from 'lit';

/** The layout that FALC asks for: large, one font, no justification, no italics, space; and our words around it. */
export const easyStyles = css`
  .easy {
    /* 14 pt. */
    font-size: max(1em, 18.67px * var(--parvis-scale, 1));
    line-height: max(1.6, var(--parvis-line-height, 1.6));
    text-align: start;
    hyphens: manual;
  }
  .easy :is(em, i, cite) {
    font-style: normal;
    font-weight: 700;
  }
  .easy :is(p, li) {
    max-width: 38em;
  }
  .line {
    display: block;
  }
  .line + .line {
    margin-top: 0.45em;
  }
  .label {
    display: flex;
    width: fit-content;
    padding: 0.35em 0.75em;
    border: 2px solid var(--_accent);
    border-radius: var(--_radius);
    font-size: 0.9em;
    font-weight: 600;
  }
  .origin {
    margin-top: 0.25em;
  }
  .origin summary {
    display: flex;
    align-items: center;
    width: fit-content;
    min-height: var(--_target);
    padding-inline: 0.25em;
    color: var(--_accent);
    font-size: 0.9em;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  .origin[open] {
    padding: 0 1em 1em;
    border: 2px solid var(--_line);
    border-radius: var(--_radius);
  }
  .origin > * + * {
    margin-top: 0.5em;
  }
  .outdated {
    padding: 1em;
    border: 2px dashed var(--_border);
    border-radius: var(--_radius);
  }
  .pictogram {
    width: 3.5em;
    height: 3.5em;
  }
`;
