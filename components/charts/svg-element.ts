const SVG_NAMESPACE = 'http://www.w3.org/2000/svg';

export type SvgAttributes = Readonly<Record<string, string | number>>;

/** Makes one SVG element; numbers are written with at most two decimals, a hundredth of a pixel. */
export function svgElement<Name extends keyof SVGElementTagNameMap>(
  document: Document,
  name: Name,
  attributes: SvgAttributes = {},
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS(SVG_NAMESPACE, name) as SVGElementTagNameMap[Name];
  for (const [key, value] of Object.entries(attributes)) {
    element.setAttribute(key, typeof value === 'number' ? String(Math.round(value * 100) / 100) : value);
  }
  return element;
}

const RIGHT_TO_LEFT_LETTER = /[\u0590-\u065f\u066e-\u06ef\u06fa-\u08ff]/;

/** Charts run from left to right; a text in another direction keeps its own, with names and numbers in their places. */
export function inOwnDirection(text: string): string {
  return RIGHT_TO_LEFT_LETTER.test(text) ? `\u2067${text}\u2069` : text;
}

/** Draws into one parent: `pen('rect', {…})` appends and returns the element. */
export function penFor(parent: Element) {
  return <Name extends keyof SVGElementTagNameMap>(name: Name, attributes: SvgAttributes, text?: string) => {
    const element = svgElement(parent.ownerDocument, name, attributes);
    if (text !== undefined) element.textContent = inOwnDirection(text);
    parent.append(element);
    return element;
  };
}

export type Pen = ReturnType<typeof penFor>;

/** What a browser shows when the pointer rests on the mark. */
export function describeMark(mark: Element, text: string): void {
  const title = svgElement(mark.ownerDocument, 'title');
  title.textContent = text;
  mark.append(title);
}
