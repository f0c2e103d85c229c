import { css } from 'lit';

/** Errors, warnings and notices. */
export const messageStyles = css`
  .message {
    display: grid;
    gap: 0.5rem;
    margin-block-start: 1rem;
    padding: 0.875rem 1rem;
    border: 1px solid var(--_border);
    border-inline-start: 4px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_tint);
  }
  .main > .message {
    margin: 0;
  }
  .message ul {
    padding-inline-start: 1.25rem;
  }
  .message button {
    inline-size: fit-content;
  }
  .message code {
    display: block;
    margin-block-start: 0.25rem;
    font-size: 0.8125rem;
    white-space: pre-wrap;
  }
  .message.warning {
    border-inline-start-color: var(--_warning);
  }
  .message.error {
    border-inline-start-color: var(--_error);
  }
  .notice {
    padding-inline-start: 0.75rem;
    border-inline-start: 3px solid var(--_warning);
    font-size: 0.875rem;
  }
  .notice button {
    margin-block-start: 0.25rem;
  }
`;
