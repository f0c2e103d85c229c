/** Where marks with a `data-mark` stand, by it; geometry is in CSS lengths. */
export type MarkPlaces = ReadonlyMap<string, MarkPlace>;

type MarkPlace = Readonly<Record<(typeof GEOMETRY)[number], string>>;

const GEOMETRY = ['x', 'y', 'width', 'height'] as const;

const GLIDE: KeyframeAnimationOptions = { duration: 350, easing: 'ease-out' };

/** Of the picture that stands in an element, while its marks may still be gliding. */
export function markPlaces(plot: Element): MarkPlaces {
  return new Map(marksIn(plot).map((mark) => [mark.dataset.mark ?? '', placeOf(mark)]));
}

/** Lets marks that are there again change from what they were: their way tells which grew. Off with reduced motion. */
export function glideFrom(before: MarkPlaces, svg: SVGSVGElement): void {
  if (before.size === 0 || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const moved = marksIn(svg).map((mark) => ({ mark, from: before.get(mark.dataset.mark ?? ''), to: placeOf(mark) }));
  for (const { mark, from, to } of moved) {
    if (from && GEOMETRY.some((name) => from[name] !== to[name])) mark.animate([from, to], GLIDE);
  }
}

function marksIn(picture: Element): SVGElement[] {
  return [...picture.querySelectorAll<SVGElement>('[data-mark]')];
}

function placeOf(mark: SVGElement): MarkPlace {
  const { x, y, width, height } = getComputedStyle(mark);
  return { x, y, width, height };
}
