import { arrowTarget } from './arrow-target.js';

/**
 * Arrow keys go from one button of a list to the next, Home and End to its ends; Tab stops at one of them only. Its
 * buttons are rendered with a `tabindex` of 0 for the first, and of −1 for the others.
 *
 * @param list where they are
 */
export function moveAmong(event: KeyboardEvent, list: Element | null | undefined): void {
  const buttons = [...(list?.querySelectorAll<HTMLElement>('button[tabindex]') ?? [])];
  const from = event.currentTarget as HTMLElement;
  const rightToLeft = list ? getComputedStyle(list).direction === 'rtl' : false;
  const to = buttons[arrowTarget(event.key, { at: buttons.indexOf(from), count: buttons.length, rightToLeft }) ?? -1];
  if (!to) return;
  event.preventDefault();
  for (const button of buttons) button.tabIndex = button === to ? 0 : -1;
  to.focus();
}
