import type { Direction } from './map-points.js';

export type MapCommand =
  | { readonly kind: 'walk'; readonly direction: Direction }
  | { readonly kind: 'zoom'; readonly factor: number }
  | { readonly kind: 'reset' | 'choose' | 'dismiss' };

export const ZOOM_STEP = 1.5;

const COMMANDS: Readonly<Record<string, MapCommand>> = {
  ArrowLeft: { kind: 'walk', direction: 'left' },
  ArrowRight: { kind: 'walk', direction: 'right' },
  ArrowUp: { kind: 'walk', direction: 'up' },
  ArrowDown: { kind: 'walk', direction: 'down' },
  '+': { kind: 'zoom', factor: ZOOM_STEP },
  '=': { kind: 'zoom', factor: ZOOM_STEP },
  '-': { kind: 'zoom', factor: 1 / ZOOM_STEP },
  '0': { kind: 'reset' },
  Enter: { kind: 'choose' },
  ' ': { kind: 'choose' },
  Escape: { kind: 'dismiss' },
};

/** What a key means to a map; nothing for keys that belong to the browser. */
export function commandOf(event: KeyboardEvent): MapCommand | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  return COMMANDS[event.key];
}
