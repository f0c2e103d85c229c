import { completeLabs } from './lab-declarations.mjs';

/** @typedef {import('./lab-declarations.mjs').Module} ManifestModule */

/** What `npm run manifest` writes custom-elements.json from; the analyzer wants a default export. */
export default {
  // With what the labs inherit.
  globs: ['components/lab/element.ts', 'components/labs/*/element.ts', 'components/*/element.ts'],
  litelement: true,
  packagejson: false,
  quiet: true,
  plugins: [
    {
      name: 'only-public-members',
      /** @param {{ customElementsManifest: { modules: ManifestModule[] } }} analysis */
      packageLinkPhase({ customElementsManifest }) {
        for (const { declarations = [] } of customElementsManifest.modules) {
          for (const declaration of declarations) {
            declaration.members = declaration.members?.filter(({ privacy }) => !/^pr/.test(privacy ?? ''));
          }
        }
        completeLabs(customElementsManifest.modules);
      },
    },
  ],
};
