/** What is said of runs that are kept in the browser, in one language. */
export interface KeptWords {
  /** An earlier visit's run; `when` as readers write it. */
  found(when: string): string;
  readonly goOn: string;
  readonly forget: string;
  /** The run that is shown is kept. */
  kept(size: string): string;
  /** Why the browser is asked. */
  readonly mayGo: string;
  readonly ask: string;
  readonly granted: string;
  readonly refused: string;
  tooLarge(size: string): string;
  readonly notKept: string;
}
