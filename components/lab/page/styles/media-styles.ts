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
  .on-paper {
    display: none;
  }
  @media print {
    /* Paper is light, and shades and keys keep their colours. */
    :host {
      color-scheme: light;
      print-color-adjust: exact;
    }
    .on-paper {
      display: block;
    }
    .buttons,
    .knobs,
    .collector,
    button:not(:is(table, .layers) *, .mark),
    .file,
    .controls,
    .settings,
    .methods,
    .sharing,
    .facts small,
    [role='tablist'],
    input,
    select,
    textarea,
    label[for],
    label:has(> :is(input, select)),
    progress {
      display: none;
    }
    thead th {
      position: static;
    }
    .lab {
      border: 0;
      padding: 0;
    }
    .columns,
    .main,
    .side {
      display: block;
    }
    .results {
      margin-block-start: 1.25rem;
    }
    h2,
    h3,
    h4,
    caption {
      break-after: avoid;
    }
    figure,
    lab-figure,
    lab-map,
    lab-word-map,
    .message,
    tr,
    li {
      break-inside: avoid;
    }
    .scroll {
      max-block-size: none;
      overflow: visible;
      background: none;
    }
    table {
      max-inline-size: 100%;
      font-size: 0.75rem;
    }
    th,
    td {
      padding-inline: 0 0.375rem;
      white-space: normal;
    }
    th {
      overflow-wrap: anywhere;
    }
    table button {
      padding: 0;
      border: 0;
    }
    details::details-content {
      display: block;
      content-visibility: visible;
    }
  }
`;
