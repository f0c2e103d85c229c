/** The events of a run, packed, as JSON. */
declare module '*.recording' {
  const events: string;
  // biome-ignore lint/style/noDefaultExport: esbuild's text loader exports the text so.
  export default events;
}
