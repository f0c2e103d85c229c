/** What `<lab-view>` says itself; everything else is said by the lab. */
export interface LinkedViewWords {
  /** @param known ids of the labs on the page, with commas between; empty where there are none */
  noLab(id: string, known: string): string;
  noFor(known: string): string;
  notALab(id: string, tag: string): string;
  noPart(part: string, known: string): string;
  readonly notLoaded: string;
  /** Before there is anything to show. */
  readonly waiting: string;
}
