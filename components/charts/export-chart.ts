import { LabError } from '../../src/errors.js';
import { csvFile } from '../../src/writing/csv.js';
import { allowedInXml } from '../../src/writing/xml.js';
import { paintSvg } from './paint-svg.js';
import { SURFACE } from './palette.js';
import { svgElement } from './svg-element.js';

/** The type of a Jupyter notebook's blob. */
export const NOTEBOOK = { type: 'application/x-ipynb+json' };

/** The type of a Python program's. */
export const PYTHON = { type: 'text/x-python' };

const STYLED = ['fill', 'stroke', 'font-family', 'font-size', 'font-weight'];

/**
 * A drawn chart as a file of its own: colours and fonts are written out as the page shows them now,
 * on the page's background.
 *
 * @param svg a chart that stands in the page; outside of it there are no computed colours
 */
export function svgText(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const copies = [copy, ...copy.querySelectorAll('*')];
  [svg, ...svg.querySelectorAll('*')].forEach((original, index) => {
    writeOutStyle(original, copies[index]);
  });
  // A title above the picture lies above its origin.
  const { x, y, width, height } = svg.viewBox.baseVal;
  const background = svgElement(svg.ownerDocument, 'rect', { x, y, width, height, fill: backgroundOf(svg) });
  copy.prepend(background);
  copy.removeAttribute('aria-labelledby');
  return allowedInXml(new XMLSerializer().serializeToString(copy));
}

function writeOutStyle(original: Element, copy: Element): void {
  const style = getComputedStyle(original);
  for (const name of STYLED) {
    const value = original.getAttribute(name);
    if (value && /var\(|currentColor|Canvas|light-dark/.test(value))
      copy.setAttribute(name, style.getPropertyValue(name));
  }
}

/** The first background behind the chart that can be seen; else ours, by the brightness of the text. */
function backgroundOf(svg: SVGSVGElement): string {
  let element: Element | null = svg;
  while (element) {
    const color = getComputedStyle(element).backgroundColor;
    if (color !== 'transparent' && !/[,/]\s*0\)$/.test(color)) return color;
    const root: Node = element.getRootNode();
    element = element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
  return isDark(getComputedStyle(svg).color) ? SURFACE.light : SURFACE.dark;
}

function isDark(color: string): boolean {
  const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map(Number);
  return 0.3 * red + 0.6 * green + 0.1 * blue < 128;
}

function sizeOf(svg: SVGSVGElement) {
  return { width: Number(svg.getAttribute('width')), height: Number(svg.getAttribute('height')) };
}

/** A drawn chart as a PNG with `scale` pixels a CSS pixel; the chart must stand in the page. */
export async function pngBlob(svg: SVGSVGElement, scale: number): Promise<Blob> {
  const { width, height } = sizeOf(svg);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d');
  if (!context)
    throw new LabError('internal', `The browser gave no canvas of ${canvas.width} × ${canvas.height} pixels.`);
  context.fillStyle = backgroundOf(svg);
  context.fillRect(0, 0, canvas.width, canvas.height);
  paintSvg(svg, context, scale);
  return canvasBlob(canvas);
}

function canvasBlob(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new LabError('internal', 'The browser could not encode the picture as PNG.'));
    }, 'image/png');
  });
}

/** Hands a table to the student's downloads; its text is by `csvText`. */
export function saveTable(text: string, name: string): void {
  saveFile(csvFile(text), name);
}

/** Hands a file to the student's downloads. */
export function saveFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Browsers read the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** A file name from a title: letters and digits of any script, words joined by hyphens. */
export function fileNameFrom(title: string): string {
  const name = title.toLowerCase().replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, '-');
  return name.replaceAll(/^-|-$/g, '').slice(0, 60) || 'chart';
}
