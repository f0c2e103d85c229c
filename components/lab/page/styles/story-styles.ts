import { css } from 'lit';

/** Tabs, the open step, and what one expects of it. */
export const storyStyles = css`
  .tabs {
    display: flex;
    flex-wrap: wrap;
    border-block-end: 1px solid var(--_border);
  }
  .tabs [role='tab'] {
    margin-block-end: -1px;
    border-color: transparent;
    border-end-start-radius: 0;
    border-end-end-radius: 0;
    padding-inline: 0.5rem;
    background: none;
    font-size: 0.8125rem;
  }
  .tabs [aria-selected='true'] {
    border-color: var(--_border);
    border-block-end-color: var(--_surface);
    background: var(--_surface);
    color: var(--_accent);
    font-weight: 650;
  }
  .panel {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25rem;
    margin-block-start: 1rem;
  }
  .story > .panel + .panel {
    margin-block-start: 2rem;
    border-block-start: 1px solid var(--_border);
    padding-block-start: 1.5rem;
  }
  .question {
    max-inline-size: 44rem;
    font-size: 1rem;
    text-wrap: pretty;
  }
  .knobs {
    border-radius: var(--_radius);
    padding: 0.625rem 1rem;
    background: var(--_tint);
  }
  .knobs fieldset {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 18rem), 1fr));
    gap: 0 1.5rem;
    margin-block-start: 0.5rem;
  }
  .knobs .radios {
    grid-column: 1 / -1;
  }
  .prediction {
    display: grid;
    gap: 0.5rem;
    border-inline-start: 3px solid var(--_accent);
    padding-inline-start: 0.75rem;
  }
  .prediction [aria-pressed='true'] {
    border-color: var(--_accent);
    color: var(--_accent);
    font-weight: 650;
  }
  .steps {
    align-items: center;
    justify-content: space-between;
    margin-block-start: 1.5rem;
  }
  .steps .quiet {
    margin: 0;
  }
  @container (max-width: 30rem) {
    .tabs {
      flex-wrap: nowrap;
      overflow-x: auto;
      scrollbar-width: thin;
    }
    .tabs [role='tab'] {
      flex: none;
    }
  }
`;
