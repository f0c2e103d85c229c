const MOVES: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, ArrowRight: 1, ArrowLeft: -1 };

/**
 * Arrow keys go from one button of a list to the next, Home and End to its ends; Tab stops at one of them only. Its
 * buttons are rendered with a `tabindex` of 0 for the first, and of −1 for the others.
 *
 * @param list where they are
 */
export function moveAmong(event: KeyboardEvent, list: Element | null | undefined): void {
  const buttons = [...(list?.querySelectorAll<HTMLElement>('button[tabindex]') ?? [])];
  const from = event.currentTarget as HTMLElement;
  const to = buttons[targetOf(event.key, { at: buttons.indexOf(from), list, last: buttons.length - 1 })];
  if (!to) return;
  event.preventDefault();
  for (const button of buttons) button.tabIndex = button === to ? 0 : -1;
  to.focus();
}

interface Place {
  readonly at: number;
  readonly last: number;
  readonly list: Element | null | undefined;
}

function targetOf(key: string, { at, last, list }: Place): number {
  if (key === 'Home') return 0;
  if (key === 'End') return last;
  const turned = list && getComputedStyle(list).direction === 'rtl' && /Left|Right/.test(key);
  return MOVES[key] === undefined ? -1 : at + MOVES[key] * (turned ? -1 : 1);
}
