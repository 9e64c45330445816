import { css } from 'lit';

/** A panel over the page, in the corner of the launcher; on a small screen, at its foot. */
export const panelStyles = css`
  .panel:not(.open) {
    display: none;
  }
  .panel {
    position: fixed;
    inset: auto;
    z-index: 2147483647;
    display: flex;
    flex-direction: column;
    width: min(calc(432 * var(--_px)), 100vw - 32px);
    height: auto;
    max-height: calc(100dvh - 32px);
    margin: 0;
    padding: 0;
    border: 1px solid var(--_border);
    border-radius: calc(12 * var(--_px));
    background: var(--_background);
    color: var(--_text);
    box-shadow: 0 8px 32px rgb(0 0 0 / 30%);
    overflow: hidden;
  }
  .top-left,
  .top-right {
    top: 16px;
  }
  .bottom-left,
  .bottom-right {
    bottom: 16px;
  }
  .top-left,
  .bottom-left {
    left: 16px;
  }
  .top-right,
  .bottom-right {
    right: 16px;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: calc(4 * var(--_px)) calc(12 * var(--_px));
    padding: calc(12 * var(--_px)) calc(20 * var(--_px));
    border-block-end: 1px solid var(--_line);
  }
  h2 {
    flex: 1 1 6em;
    margin: 0;
    font-size: min(calc(21 * var(--_px)), max(21px, 8vw));
    line-height: 1.25;
  }
  @media (max-width: 640px), (max-height: 480px) {
    .panel {
      inset: auto 0 0;
      width: 100%;
      max-width: none;
      max-height: 100dvh;
      border-width: 1px 0 0;
      border-radius: 0;
    }
  }
`;
