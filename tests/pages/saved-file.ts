import type { Page } from 'puppeteer-core';

/** A lab as a page's program has it. */
interface RunningLab extends HTMLElement {
  readonly updateComplete: Promise<unknown>;
  run(): Promise<unknown>;
}

/** Runs the page's lab to the end, presses the button that saves a file, and gives what is saved. */
export function savedFile(page: Page, tag: string, button: string): Promise<string> {
  return page.evaluate(
    async (name, label) => {
      await customElements.whenDefined(name);
      const lab = document.querySelector(name) as RunningLab;
      await lab.updateComplete;
      await lab.run();
      const addressOf = URL.createObjectURL;
      const saved = new Promise<Blob>((keep) => {
        URL.createObjectURL = (blob) => {
          keep(blob as Blob);
          return addressOf(blob);
        };
      });
      let pressed = false;
      while (!pressed) {
        await new Promise((resolve) => setTimeout(resolve, 50));
        for (const found of lab.shadowRoot?.querySelectorAll<HTMLElement>('[part~=share-button]') ?? []) {
          if (!found.textContent?.includes(label) || found.ariaDisabled === 'true') continue;
          found.click();
          pressed = true;
        }
      }
      return (await saved).text();
    },
    tag,
    button,
  );
}
