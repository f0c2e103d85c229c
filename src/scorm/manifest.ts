import { htmlText } from '../writing/html.js';

/** Versions of SCORM that packages are made for; 2004 is its third edition, which every platform of 2004 reads. */
export const SCORM_VERSIONS = ['1.2', '2004'] as const;
export type ScormVersion = (typeof SCORM_VERSIONS)[number];

export interface ManifestFacts {
  readonly version: ScormVersion;
  /** What the platform tells this package from others by: letters, digits and hyphens. */
  readonly identifier: string;
  readonly title: string;
  /** Every other file of the package, from its root; the page first. */
  readonly files: readonly string[];
}

const NAMESPACES: Readonly<Record<ScormVersion, string>> = {
  '1.2': `xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"`,
  '2004': `xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss"`,
};

const SCHEMA_VERSION: Readonly<Record<ScormVersion, string>> = { '1.2': '1.2', '2004': '2004 3rd Edition' };

/** By it the platform takes success and completion from the lesson, not from its having been opened. */
const SEQUENCING = `
        <imsss:sequencing>
          <imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>
        </imsss:sequencing>`;

/** `imsmanifest.xml` of a package with one page. */
export function scormManifest({ version, identifier, title, files }: ManifestFacts): string {
  const type = version === '1.2' ? 'adlcp:scormtype' : 'adlcp:scormType';
  const name = htmlText(title);
  const listed = files.map((file) => `\n      <file href="${htmlText(encodeURI(file))}"/>`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${htmlText(identifier)}" version="1.0" ${NAMESPACES[version]}>
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>${SCHEMA_VERSION[version]}</schemaversion>
  </metadata>
  <organizations default="labtags">
    <organization identifier="labtags">
      <title>${name}</title>
      <item identifier="lesson" identifierref="page">
        <title>${name}</title>${version === '1.2' ? '' : SEQUENCING}
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="page" type="webcontent" ${type}="sco" href="${htmlText(encodeURI(files[0]))}">${listed}
    </resource>
  </resources>
</manifest>
`;
}
