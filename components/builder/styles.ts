import { css } from 'lit';
import { pageStyles } from '../lab/page/styles/page-styles.js';

const ownStyles = css`
  .builder {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.5rem 2.5rem;
  }
  form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.5rem;
    align-content: start;
  }
  .made {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.5rem;
    align-content: start;
  }
  @container (min-width: 55rem) {
    .builder {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
    .preview {
      position: sticky;
      inset-block-start: 0;
      align-self: start;
      box-sizing: border-box;
      max-block-size: 100vh;
      overflow: auto;
      padding-block: 1rem;
      padding-inline-end: 0.25rem;
    }
  }
  fieldset {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.375rem;
  }
  legend {
    padding: 0;
    margin-block-end: 0.375rem;
    font-size: 1.0625rem;
    font-weight: 600;
  }
  .boxes {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1.25rem;
  }
  .box {
    display: inline-flex;
    gap: 0.375rem;
    align-items: center;
    min-block-size: 1.75rem;
    font-size: 0.875rem;
  }
  .row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) max-content max-content;
    gap: 0.125rem 0.75rem;
    align-items: center;
    padding-block: 0.375rem;
    border-block-end: 1px solid var(--_border);
  }
  .row > label code {
    color: var(--_muted);
    font-size: 0.8125rem;
    white-space: nowrap;
  }
  .row > label:first-child,
  .row .hint,
  .row .problem {
    grid-column: 1 / -1;
  }
  .row > :is(input, select) {
    inline-size: 100%;
    min-inline-size: 0;
  }
  @container (min-width: 40rem) {
    .row {
      grid-template-columns: minmax(0, 11rem) minmax(0, 1fr) max-content max-content;
    }
    .row > label:first-child {
      grid-column: auto;
    }
  }
  textarea {
    inline-size: 100%;
    padding: 0.375rem 0.75rem;
    border: 1px solid color-mix(in srgb, currentColor 45%, transparent);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }
  .problem {
    color: var(--_error);
  }
  .measure {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem 0.75rem;
    align-items: center;
  }
  .measure select {
    min-inline-size: 0;
    max-inline-size: 16rem;
  }
  .code {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1rem;
  }
  .one {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.25rem;
  }
  pre {
    margin: 0;
    padding: 0.625rem 0.75rem;
    max-block-size: 12rem;
    overflow: auto;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_tint);
    font-size: 0.8125rem;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .open > :not(summary) {
    display: block;
    margin-block-start: 0.375rem;
  }
  .measure > label {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 0.375rem;
    align-items: center;
  }
  .measure > label[hidden] {
    display: none;
  }
  .folder input {
    inline-size: 100%;
  }
  .one .buttons {
    align-items: center;
  }
  .one a {
    color: var(--_accent);
  }
  .preview > :last-child {
    margin-block-start: 0.75rem;
  }
`;

export const builderStyles = [...pageStyles, ownStyles];
