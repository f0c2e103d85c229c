import { assert } from 'chai';
import { barChart } from '../../../components/charts/bar-chart.js';
import { svgText } from '../../../components/charts/export-chart.js';
import { titledPicture } from '../../../components/charts/titled-picture.js';
import { englishWords } from './english-map-words.js';
import { clearPage, show } from './page-fixture.js';

const chart = barChart({
  ...{ title: 'Images', summary: '', categoryLabel: 'class', yLabel: 'images', words: englishWords },
  categories: ['df', 'nv'],
  groups: [{ name: 'images', values: [10, 100] }],
});

/** A saved picture, in the page. */
function saved(): SVGSVGElement {
  const svg = show(chart.draw(document, { width: 300, height: 200 }), 300);
  const picture = titledPicture(svg, {
    title: 'تصویرها (images)',
    key: ['people', 'a group with quite a long name', 'royals', 'animals'].map((name) => ({
      name,
      color: 'red',
      patch: true,
    })),
    note: 'Unbalanced classes · Seed: 7 · Data: drawn · Epochs: 12 · Batch: 64',
  });
  svg.after(picture);
  return picture;
}

describe('a saved picture', () => {
  afterEach(clearPage);

  it('has its title, what its colours mean and how it came about, all within it and none over another', () => {
    const picture = saved();
    const edge = picture.getBoundingClientRect();
    const boxes = [...picture.querySelectorAll('text')].map(
      (text) => [text.textContent, text.getBoundingClientRect()] as const,
    );
    const written = boxes.map(([text]) => text).join(' ');
    for (const text of ['تصویرها (images)', 'people', 'animals', 'Seed: 7', '↑ images']) assert.include(written, text);
    for (const [text, box] of boxes) {
      assert.isTrue(box.left >= edge.left - 1 && box.right <= edge.right + 1, `${text} sticks out`);
      assert.isTrue(box.top >= edge.top - 1 && box.bottom <= edge.bottom + 1, `${text} sticks out`);
    }
    const down = [...boxes].sort(([, a], [, b]) => a.top - b.top).map(([text]) => text);
    const order = ['تصویرها', 'people', '↑ images', 'Unbalanced'].map((start) =>
      down.findIndex((text) => text?.includes(start)),
    );
    assert.deepEqual(
      order,
      [...order].sort((a, b) => a - b),
    );
  });

  it('stands on the page’s background, title and note too', () => {
    const picture = saved();
    const file = new DOMParser().parseFromString(svgText(picture), 'image/svg+xml').documentElement;
    const ground = ['x', 'y', 'width', 'height'].map((name) => Number(file.querySelector('rect')?.getAttribute(name)));
    assert.deepEqual(ground, (file.getAttribute('viewBox') ?? '').split(' ').map(Number));
  });
});
