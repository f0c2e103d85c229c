/**
 * Paints the few kinds of SVG marks that our charts use onto a canvas. The usual way, an SVG inside an
 * `<img>`, needs a blob: or data: address, which a strict content security policy refuses.
 */
export function paintSvg(svg: SVGSVGElement, context: CanvasRenderingContext2D, scale: number): void {
  for (const element of svg.querySelectorAll<SVGGraphicsElement>('rect, line, circle, path, text, image')) {
    const matrix = element.getCTM();
    const style = getComputedStyle(element);
    if (!matrix || style.display === 'none' || style.visibility === 'hidden') continue;
    context.setTransform(new DOMMatrix().scale(scale).multiply(matrix));
    applyStyle(context, style);
    if (element.localName === 'text') paintText(element as SVGTextElement, context, style);
    else paintShape(pathOf(element), context, style);
  }
}

function applyStyle(context: CanvasRenderingContext2D, style: CSSStyleDeclaration): void {
  context.fillStyle = style.fill === 'none' ? 'transparent' : style.fill;
  context.strokeStyle = style.stroke === 'none' ? 'transparent' : style.stroke;
  context.lineWidth = Number.parseFloat(style.strokeWidth);
  context.lineJoin = style.strokeLinejoin as CanvasLineJoin;
  context.lineCap = style.strokeLinecap as CanvasLineCap;
  context.setLineDash(style.strokeDasharray === 'none' ? [] : style.strokeDasharray.split(',').map(Number.parseFloat));
}

function paintShape(path: Path2D, context: CanvasRenderingContext2D, style: CSSStyleDeclaration): void {
  context.globalAlpha = Number(style.fillOpacity) * Number(style.opacity);
  if (style.fill !== 'none') context.fill(path);
  context.globalAlpha = Number(style.strokeOpacity) * Number(style.opacity);
  if (style.stroke !== 'none') context.stroke(path);
}

function pathOf(element: SVGGraphicsElement): Path2D {
  const number = (name: string) => Number(element.getAttribute(name) ?? 0);
  const path = new Path2D(element.localName === 'path' ? (element.getAttribute('d') ?? '') : undefined);
  if (element.localName === 'rect') {
    path.roundRect(number('x'), number('y'), number('width'), number('height'), number('rx'));
  } else if (element.localName === 'circle') {
    path.arc(number('cx'), number('cy'), number('r'), 0, 2 * Math.PI);
  } else if (element.localName === 'line') {
    path.moveTo(number('x1'), number('y1'));
    path.lineTo(number('x2'), number('y2'));
  }
  return path;
}

const ALIGNMENT: Readonly<Record<string, CanvasTextAlign>> = { start: 'left', middle: 'center', end: 'right' };

function paintText(element: SVGTextElement, context: CanvasRenderingContext2D, style: CSSStyleDeclaration): void {
  const text = element.textContent ?? '';
  const lengthOf = (name: string) => {
    const written = element.getAttribute(name) ?? '0';
    return Number.parseFloat(written) * (written.endsWith('em') ? Number.parseFloat(style.fontSize) : 1);
  };
  const [x, y] = [lengthOf('x') + lengthOf('dx'), lengthOf('y') + lengthOf('dy')];
  context.globalAlpha = Number(style.opacity);
  context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  context.direction = 'ltr';
  context.textAlign = ALIGNMENT[style.textAnchor] ?? 'left';
  context.textBaseline = 'alphabetic';
  if (style.stroke !== 'none') context.strokeText(text, x, y);
  context.fillText(text, x, y);
}
