/** What `npm run manifest` writes custom-elements.json from; the analyzer wants a default export. */
export default {
  globs: ['components/lab-element.ts', 'components/*/element.ts'],
  litelement: true,
  packagejson: false,
  quiet: true,
  plugins: [publicOnly()],
};

/** What a class keeps for itself and for its own kind is of no use to a page. */
function publicOnly() {
  return {
    name: 'public-only',
    packageLinkPhase(/** @type {{ customElementsManifest: any }} */ { customElementsManifest }) {
      for (const { declarations } of customElementsManifest.modules) {
        for (const declaration of declarations ?? []) {
          declaration.members = declaration.members?.filter((/** @type {{ privacy?: string }} */ { privacy }) => {
            return privacy !== 'private' && privacy !== 'protected';
          });
        }
      }
    },
  };
}
