/** What XML 1.0 allows nowhere, not even by number: most control characters, and halves of pairs. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** A serialised document that every reader of XML takes. */
export function allowedInXml(document: string): string {
  return document.replace(FORBIDDEN, '\ufffd');
}
