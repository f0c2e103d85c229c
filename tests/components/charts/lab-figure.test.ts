import { assert } from 'chai';
import { pngBlob, svgText } from '../../../components/charts/export-chart.js';
import { LabFigure } from '../../../components/charts/lab-figure.js';
import { lineChart } from '../../../components/charts/line-chart.js';
import { csvText } from '../../../src/writing/csv.js';
import { checkAccessibility } from './check-accessibility.js';
import { englishWords } from './english-map-words.js';
import { clearPage, eventually, inside, press, show } from './page-fixture.js';

const x = Float64Array.from({ length: 1000 }, (_, step) => step);
const chart = lineChart({
  title: 'Loss, by step',
  summary: 'The loss falls from 1 to 0.37 in 1,000 steps.',
  xLabel: 'Step',
  yLabel: 'Loss',
  series: [{ name: 'Training', points: { x, y: x.map((step) => Math.exp(-step / 1000)) } }],
  words: englishWords,
});

async function figure(width?: number): Promise<LabFigure> {
  const element = show(new LabFigure(), width);
  element.chart = chart;
  element.words = englishWords;
  await eventually(() => element.shadowRoot?.querySelector('.plot svg'));
  return element;
}

const picture = (element: LabFigure) => inside<SVGSVGElement>(element, '.plot svg');

describe('<lab-figure>', () => {
  afterEach(clearPage);

  it('has no accessibility faults, closed and with its table and menu open', async () => {
    const element = await figure();
    await checkAccessibility(element);
    inside(element, 'button.table').click();
    inside<HTMLDetailsElement>(element, 'details.save').open = true;
    await element.updateComplete;
    await checkAccessibility(element);
  });

  it('names the picture by its title and its sentence', async () => {
    const element = await figure();
    assert.equal(picture(element).getAttribute('aria-labelledby'), 'title summary');
    assert.equal(inside(element, '#title').textContent, chart.title);
    assert.equal(inside(element, '#summary').textContent, chart.summary);
  });

  it('draws again for a new chart and for a new width, and fits a phone', async () => {
    const element = await figure();
    (element.parentElement as HTMLElement).style.width = '280px';
    await eventually(() => picture(element).getAttribute('width') === '280');
    assert.isAtMost(element.scrollWidth, 280);
    element.chart = { ...lineChart({ ...base(), title: 'Another' }) };
    await eventually(() => picture(element).getAttribute('aria-label')?.startsWith('Another.'));
  });

  it('draws once however often the chart changes within a frame', async () => {
    const element = await figure();
    let drawn = 0;
    const counted = {
      ...chart,
      draw: (...options: Parameters<typeof chart.draw>) => {
        drawn++;
        return chart.draw(...options);
      },
    };
    for (let i = 0; i < 5; i++) {
      element.chart = { ...counted };
      await element.updateComplete;
    }
    await eventually(() => drawn > 0);
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.equal(drawn, 1);
  });

  it('shows 200 of 1,000 rows, says so, and has a heading for each row and column', async () => {
    const element = await figure();
    inside(element, 'button.table').click();
    await element.updateComplete;
    assert.lengthOf(element.shadowRoot?.querySelectorAll('tbody tr') ?? [], 200);
    assert.include(inside(element, 'caption').textContent ?? '', 'Showing 200 of 1,000 rows');
    assert.lengthOf(element.shadowRoot?.querySelectorAll('thead th[scope=col]') ?? [], 2);
    const last = [...(element.shadowRoot?.querySelectorAll('tbody tr') ?? [])].at(-1);
    assert.equal(last?.querySelector('th[scope=row]')?.textContent, '999');
    assert.equal(last?.querySelector('td')?.textContent, '0.3682');
  });

  it('closes the menu on Escape and gives the focus back', async () => {
    const element = await figure();
    const menu = inside<HTMLDetailsElement>(element, 'details.save');
    menu.open = true;
    inside(element, '.menu button').focus();
    press(inside(element, '.menu button'), 'Escape');
    assert.isFalse(menu.open);
    assert.equal(element.shadowRoot?.activeElement, inside(element, '.save summary'));
  });

  it('saves a file under the title', async () => {
    const element = await figure();
    const saved = new Promise<string>((resolve) => {
      const click = HTMLAnchorElement.prototype.click;
      HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
        HTMLAnchorElement.prototype.click = click;
        resolve(this.download);
      };
    });
    [...(element.shadowRoot?.querySelectorAll<HTMLElement>('.menu button') ?? [])].at(2)?.click();
    assert.equal(await saved, 'loss-by-step.csv');
  });

  it('writes colours and background out into the SVG file, in the page’s light or dark', async () => {
    document.documentElement.style.colorScheme = 'dark';
    const text = svgText(picture(await figure()));
    assert.notMatch(text, /var\(|currentColor|Canvas/);
    const file = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
    // Every browser has a dark of its own.
    document.body.style.backgroundColor = 'Canvas';
    const dark = getComputedStyle(document.body).backgroundColor;
    document.body.style.backgroundColor = '';
    assert.isBelow(Number(/\d+/.exec(dark)?.[0]), 64);
    assert.equal(file.querySelector('rect')?.getAttribute('fill'), dark);
    assert.equal(file.querySelector('path')?.getAttribute('stroke'), 'rgb(10, 120, 184)');
  });

  it('paints the same lines and texts into the PNG file', async () => {
    const svg = picture(await figure());
    const image = await createImageBitmap(await pngBlob(svg, 2));
    assert.equal(image.width, 2 * Number(svg.getAttribute('width')));
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    context?.drawImage(image, 0, 0);
    const pixels = context?.getImageData(0, 0, image.width, image.height).data ?? [];
    let line = 0;
    let text = 0;
    for (let i = 0; i < pixels.length; i += 4) {
      if (pixels[i] === 10 && pixels[i + 1] === 120 && pixels[i + 2] === 184) line++;
      if (pixels[i] < 110 && Math.abs(pixels[i] - pixels[i + 2]) < 24) text++;
    }
    assert.isAbove(line, 800);
    assert.isAbove(text, 300);
  });

  it('writes all rows as CSV with plain numbers, quoted names and no formulas', () => {
    const rows = [
      ['=1+1', 0.5],
      ['a "b", c', Number.NaN],
    ];
    assert.equal(csvText({ columns: ['Name', 'Value'], rows }), 'Name,Value\r\n\'=1+1,0.5\r\n"a ""b"", c",\r\n');
    assert.lengthOf(csvText(chart).trim().split('\r\n'), 1001);
  });
});

function base() {
  return {
    ...{ title: 'Loss', summary: 'One point.', xLabel: 'Step', yLabel: 'Loss', words: englishWords },
    series: [{ name: 'Training', points: [[0, 1] as const] }],
  };
}
