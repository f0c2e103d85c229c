import type { MapColors } from './map-painter.js';
import { CLASS_COLORS } from './palette.js';

/** The colours that the page's style sheets give to the map now: a canvas does not know custom properties. */
export function readMapColors(canvas: HTMLCanvasElement, swatches: Iterable<Element>): MapColors {
  const style = getComputedStyle(canvas);
  const classes = Array.from(swatches, (swatch) => getComputedStyle(swatch).color);
  return {
    classes: classes.length > 0 ? classes : CLASS_COLORS.map((color) => color.light),
    text: style.color,
    surface: style.backgroundColor,
    accent: style.borderTopColor,
  };
}
