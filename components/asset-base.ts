/**
 * Where the npm build looks for workers and WebAssembly files. A bundler moves the labs' scripts away from them, so
 * the build names this variable wherever the sources say `import.meta.url`.
 */
export let assetBase = globalThis.document ? new URL('labtags/', document.baseURI).href : '';

/**
 * Says where `npx labtags assets` has put the files that labs load when they run; `labtags/` beside the page
 * otherwise. Call it before the first run. On a server it does nothing.
 *
 * @param address a folder, absolute or relative to the page
 * @throws TypeError where that is no address
 */
export function setAssetBase(address: string): void {
  if (!globalThis.document) return;
  assetBase = new URL(address.endsWith('/') ? address : `${address}/`, document.baseURI).href;
}
