import '../../../../components/labs/imbalance/register.js';
import '../../../../components/labs/triplet/register.js';
import '../../../../components/labs/tuning/register.js';
import '../../../../components/labs/words/register.js';

export type LabTag = 'triplet-demo' | 'imbalance-demo' | 'tuner-demo' | 'word-vectors-demo';
export type AnyLab = HTMLElementTagNameMap[LabTag];

/** A lab whose worker must not be opened. */
export async function showLab<Tag extends LabTag>(
  tag: Tag,
  attributes: Record<string, string> = {},
): Promise<HTMLElementTagNameMap[Tag]> {
  const lab = document.createElement(tag);
  lab.step = 'all';
  for (const [name, value] of Object.entries(attributes)) lab.setAttribute(name, value);
  lab.openSession = () => {
    throw new Error('A worker was opened.');
  };
  document.body.append(lab);
  await until(() => find(lab, 'h2') !== null);
  return lab;
}

/** An address under which a page finds the text. */
export function addressOf(text: string): string {
  return URL.createObjectURL(new Blob([text]));
}

export function drop(lab: HTMLElement, name: string, ...texts: readonly string[]): void {
  const dataTransfer = new DataTransfer();
  for (const text of texts) dataTransfer.items.add(new File([text], name));
  lab.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true, bubbles: true }));
}

export function find<Found extends Element = HTMLElement>(lab: HTMLElement, selector: string): Found | null {
  return lab.shadowRoot?.querySelector<Found>(selector) ?? null;
}

export function get<Found extends Element = HTMLElement>(lab: HTMLElement, selector: string): Found {
  const found = find<Found>(lab, selector);
  if (!found) throw new Error(`Nothing matches ${selector}.`);
  return found;
}

export function textOf(lab: HTMLElement, selector: string): string {
  return get(lab, selector).textContent?.replace(/\s+/g, ' ').trim() ?? '';
}

export async function until(holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < 500; turn++) {
    if (holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`Waited in vain: ${holds}`);
}

afterEach(() => {
  for (const lab of document.querySelectorAll('body > *')) lab.remove();
  document.documentElement.lang = 'en';
  history.replaceState(null, '', location.pathname + location.search);
});
