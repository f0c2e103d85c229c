import { html, type TemplateResult } from 'lit';

export interface ActionButton {
  readonly label: string;
  readonly part?: string;
  readonly enabled: boolean;
  readonly onPress: () => void;
}

/** A button that keeps the focus when it cannot be pressed any more, as Run after Run. */
export function actionButton({ label, part = 'button', enabled, onPress }: ActionButton): TemplateResult {
  return html`<button
    type="button"
    part=${part}
    class=${part}
    aria-disabled=${!enabled}
    @click=${() => {
      if (enabled) onPress();
    }}
  >
    ${label}
  </button>`;
}
