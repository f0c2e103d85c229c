/** Colours of the ten classes, one for light and one for dark pages. */
export interface ClassColor {
  readonly light: string;
  readonly dark: string;
}

/**
 * Started from Okabe and Ito's hues (jfly.uni-koeln.de/color) and moved apart by simulated annealing
 * until any two of ten differ clearly in OKLab with normal sight and with protanopia, deuteranopia and
 * tritanopia (Machado et al. 2009), at 3 : 1 or more against the page. The test holds them to it.
 */
export const CLASS_COLORS: readonly ClassColor[] = [
  { light: '#2895f0', dark: '#6690ef' },
  { light: '#a95002', dark: '#b4500f' },
  { light: '#2d896c', dark: '#5cd397' },
  { light: '#680852', dark: '#dc73a8' },
  { light: '#3b3800', dark: '#e8b332' },
  { light: '#00448b', dark: '#206bbe' },
  { light: '#cf6db0', dark: '#885d7d' },
  { light: '#899917', dark: '#a29450' },
  { light: '#7e5ac0', dark: '#baacf8' },
  { light: '#644e4f', dark: '#c7e2de' },
];

/** Colours of a map's points by a share, from little to all. */
export const SCALE_STEPS = 5;

/** One colour a series, readable on light and on dark pages alike (3 : 1 or more on both). */
export const SERIES_COLORS: readonly string[] = ['#0a78b8', '#d55e00', '#0b8f69', '#a8559a'];

/** The page colours that the contrasts are tested against, and that exports stand on. */
export const SURFACE = { light: '#ffffff', dark: '#16181d' } as const;

export const TEXT = 'currentColor';
export const MUTED = 'var(--lab-color-muted, var(--_muted, currentColor))';

/** CSS colour of a class: the page's `--lab-class-N`, else ours; beyond ten the colours come round. */
export function classColor(label: number): string {
  const index = label % CLASS_COLORS.length;
  return `var(--lab-class-${index}, var(--_class-${index}, ${CLASS_COLORS[index].light}))`;
}

/** CSS colour of a series: the page's `--lab-series-1` … `-4`, else ours. */
export function seriesColor(index: number): string {
  const turn = index % SERIES_COLORS.length;
  return `var(--lab-series-${turn + 1}, ${SERIES_COLORS[turn]})`;
}

const OTHER_GLYPHS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/**
 * One character a class, all different, for marks that shall not depend on colour: the first letter
 * of the name that is still free, else a free digit or letter.
 */
export function classGlyphs(classNames: readonly string[]): string[] {
  const taken = new Set<string>();
  return classNames.map((name) => {
    const letters = [...name.toLocaleUpperCase('en'), ...OTHER_GLYPHS].filter((letter) => /[\p{L}\p{N}]/u.test(letter));
    const glyph = letters.find((letter) => !taken.has(letter)) ?? '•';
    taken.add(glyph);
    return glyph;
  });
}
