/** Where a lab's data come from, besides its `src` setting. */
export interface DataPlace {
  /** Base address for relative `src` values and known names: the page's URL. */
  readonly baseUrl: string;
  /** Data that the student gave by hand; they go before the `src` setting. */
  readonly files: readonly File[] | null;
}
