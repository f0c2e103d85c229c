/** What only results need is loaded when a run begins: a page that is only read does not pay for it. */
export async function loadResultParts(): Promise<void> {
  await Promise.all([import('../../charts/lab-map.js'), import('../../parts/draw-digit.js')]);
}
