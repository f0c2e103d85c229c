/**
 * The labs' classes, without registering them: for pages that name the tags themselves, or derive from a class.
 */
export * from './labs/elements.js';

/**
 * Registers the elements that labs are made of (`lab-figure`, `lab-image`, `lab-live-region`); needed once, before
 * a lab of these classes is shown.
 */
export async function defineParts(): Promise<void> {
  await Promise.all([
    import('./charts/lab-figure.js'),
    import('./charts/lab-image.js'),
    import('./parts/live-region.js'),
  ]);
}
