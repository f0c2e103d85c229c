/** The text of a program that a notebook is made from. */
declare module '*.py' {
  const source: string;
  // biome-ignore lint/style/noDefaultExport: esbuild's text loader exports the text so.
  export default source;
}
