/** Places on the way from the weights of one epoch's end, 0, to those of the next one's, 1; the last lies beyond. */
export const WAY_PLACES = [0, 0.25, 0.5, 0.75, 1, 1.25] as const;

/** Training images whose loss is measured on the way, always the same ones. */
export const WAY_IMAGES = 1000;

/** How much lower the loss is half-way than at the ends on average: above 0 the weights cross a valley. */
export function dipOf(losses: readonly number[]): number {
  return (losses[START] + losses[END]) / 2 - losses[MIDDLE];
}

const [START, MIDDLE, END] = ([0, 0.5, 1] as const).map((place) => WAY_PLACES.indexOf(place));
