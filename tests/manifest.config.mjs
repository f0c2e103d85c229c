/** What `npm run manifest` writes custom-elements.json from; the analyzer wants a default export. */
export default {
  globs: ['components/*/element.ts'],
  litelement: true,
  packagejson: false,
  quiet: true,
};
