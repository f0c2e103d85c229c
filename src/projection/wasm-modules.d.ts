/** The bundler puts a module's bytes into the script, so that nothing has to be found or fetched at run time. */
declare module '*.wasm' {
  const bytes: Uint8Array<ArrayBuffer>;
  // biome-ignore lint/style/noDefaultExport: esbuild's binary loader exports the bytes so.
  export default bytes;
}

/** The text of a shader. */
declare module '*.wgsl' {
  const source: string;
  // biome-ignore lint/style/noDefaultExport: esbuild's text loader exports the text so.
  export default source;
}
