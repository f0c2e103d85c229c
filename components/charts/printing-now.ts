/** Of the whole page: what is only made for paper asks it. */
let printing = false;

export const isPrinting = (): boolean => printing;

/** Told by whoever listens to the printer. */
export function setPrinting(now: boolean): void {
  printing = now;
}
