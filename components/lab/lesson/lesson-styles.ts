import { css } from 'lit';

/** Added to a lab when it shows a recorded run, a task or the form for handing in. */
export const lessonStyles = css`
  .lesson-task h3,
  .recorded h3,
  .hand-in h3 {
    margin: 0;
    font-size: 1rem;
  }
  .message.recorded {
    border-inline-start-color: var(--_warning);
  }
  .recorded h3 span {
    color: var(--_warning);
  }
  .message.lesson-task.met {
    border-inline-start-color: var(--_success, #1a7f37);
  }
  .message.lesson-task.invalid {
    border-inline-start-color: var(--_error);
  }
  .lesson-task p,
  .recorded p {
    margin: 0;
  }
  .task-text {
    font-size: 1.0625rem;
  }
  .conditions {
    display: grid;
    gap: 0.25rem;
    margin: 0;
    list-style: none;
  }
  .message .conditions {
    padding: 0;
  }
  .conditions li {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 0.75rem;
    align-items: baseline;
  }
  .message .conditions code {
    display: inline;
    margin: 0;
  }
  .conditions .met {
    font-weight: 600;
  }
  .task-verdict:empty {
    display: none;
  }
  .moments {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 0.75rem;
    align-items: center;
  }
  .moments input {
    flex: 1 1 10rem;
    min-inline-size: 0;
    max-inline-size: none;
  }
  .moments output {
    font-variant-numeric: tabular-nums;
  }
  dialog.hand-in {
    max-inline-size: min(32rem, calc(100vw - 2rem));
    padding: 1.25rem;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
  }
  .hand-in form {
    display: grid;
    gap: 0.75rem;
  }
  .hand-in p {
    margin: 0;
  }
  .hand-in .save-button {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 45%);
  }
  @media print {
    .recorded .buttons,
    .moments {
      display: none;
    }
  }
`;
