import { css } from 'lit';

/** Forced colours and print. */
export const mediaStyles = css`
  @media (forced-colors: active) {
    button.run-button[aria-disabled='false'] {
      border-width: 2px;
    }
    tr.shown > * {
      text-decoration: underline;
    }
    button[aria-disabled='true'] {
      color: GrayText;
      border-color: GrayText;
      opacity: 1;
    }
  }
  @media print {
    .buttons,
    .file,
    .scrubber button,
    .methods,
    .sharing,
    .facts select,
    progress {
      display: none;
    }
    .scrubber {
      position: static;
    }
    .lab {
      border: 0;
      padding: 0;
    }
    .columns,
    .columns > * {
      display: block;
    }
    .results {
      margin-block-start: 1.25rem;
    }
    figure,
    lab-figure,
    lab-map,
    tr {
      break-inside: avoid;
    }
    details::details-content {
      display: block;
      content-visibility: visible;
    }
  }
`;
