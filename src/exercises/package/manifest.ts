/** The two standards that a package can follow. */
export type Standard = '1.2' | '2004';

export interface Packaged {
  /** Of the assignment; unlike that of any other. */
  readonly id: string;
  readonly title: string;
  /** Every file of the package but the manifest, as paths in it; the first is the page to open. */
  readonly files: readonly string[];
}

interface Dialect {
  readonly schemaVersion: string;
  readonly namespaces: Readonly<Record<string, string>>;
  /** Namespace and the file of its schema, in pairs. */
  readonly schemas: readonly string[];
  /** How a resource says that it talks to the learning system; the standards spell it differently. */
  readonly scormType: string;
  readonly organization: string;
  readonly sequencing: string;
}

const dialects: Readonly<Record<Standard, Dialect>> = {
  '1.2': {
    schemaVersion: '1.2',
    namespaces: {
      xmlns: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
      'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_rootv1p2',
    },
    schemas: [
      'http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd',
      'http://www.imsglobal.org/xsd/imsmd_rootv1p2p1 imsmd_rootv1p2p1.xsd',
      'http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd',
    ],
    scormType: 'adlcp:scormtype="sco"',
    organization: '',
    sequencing: '',
  },
  '2004': {
    schemaVersion: '2004 3rd Edition',
    namespaces: {
      xmlns: 'http://www.imsglobal.org/xsd/imscp_v1p1',
      'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_v1p3',
      'xmlns:adlseq': 'http://www.adlnet.org/xsd/adlseq_v1p3',
      'xmlns:adlnav': 'http://www.adlnet.org/xsd/adlnav_v1p3',
      'xmlns:imsss': 'http://www.imsglobal.org/xsd/imsss',
    },
    schemas: [
      'http://www.imsglobal.org/xsd/imscp_v1p1 imscp_v1p1.xsd',
      'http://www.adlnet.org/xsd/adlcp_v1p3 adlcp_v1p3.xsd',
      'http://www.adlnet.org/xsd/adlseq_v1p3 adlseq_v1p3.xsd',
      'http://www.adlnet.org/xsd/adlnav_v1p3 adlnav_v1p3.xsd',
      'http://www.imsglobal.org/xsd/imsss imsss_v1p0.xsd',
    ],
    scormType: 'adlcp:scormType="sco"',
    organization: ' adlseq:objectivesGlobalToSystem="false"',
    // Without it a learning system may call the work completed because it was opened.
    sequencing: `
        <imsss:sequencing>
          <imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>
        </imsss:sequencing>`,
  },
};

/**
 * The text of `imsmanifest.xml`: one activity, whose page is the first file.
 *
 * @see SCORM 1.2 Content Aggregation Model, 2.3; SCORM 2004 3rd Edition CAM, 3.4
 * @throws when there is no file
 */
export function manifest(standard: Standard, { id, title, files }: Packaged): string {
  const [start] = files;
  if (start === undefined)
    throw new Error('manifest: the package has no file; the first is the page that it opens with');
  const { schemaVersion, namespaces, schemas, scormType, organization, sequencing } =
    dialects[standard];
  const name = identifier(id);
  const spaces = Object.entries({
    ...namespaces,
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:schemaLocation': schemas.join(' '),
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${name}" version="1.0"
  ${spaces.map(([key, value]) => `${key}="${value}"`).join('\n  ')}>
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>${schemaVersion}</schemaversion>
  </metadata>
  <organizations default="${name}-organization">
    <organization identifier="${name}-organization"${organization}>
      <title>${xml(title)}</title>
      <item identifier="${name}-item" identifierref="${name}-resource" isvisible="true">
        <title>${xml(title)}</title>${sequencing}
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="${name}-resource" type="webcontent" ${scormType} href="${xml(start)}">
${files.map((file) => `      <file href="${xml(file)}"/>`).join('\n')}
    </resource>
  </resources>
</manifest>
`;
}

/** An XML name: it begins with a letter and holds no colon. */
const identifier = (id: string): string => `chain-rule-${id.replace(/[^A-Za-z0-9._-]/g, '-')}`;

const names: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text as XML holds it; signs that XML cannot hold at all are left out. */
const xml = (text: string): string =>
  [...text]
    .filter((sign) => /[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(sign))
    .join('')
    .replace(/[&<>"]/g, (sign) => names[sign] ?? sign);
