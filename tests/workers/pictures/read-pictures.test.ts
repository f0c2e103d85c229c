import { expect } from 'chai';
import { zipSync } from 'fflate';
import { threeParts, twoParts } from '../../../src/data/own-parts.js';
import { defaultPictureForm } from '../../../src/pictures/picture-form.js';
import type { PictureReport } from '../../../src/pictures/picture-report.js';
import { readPictures } from '../../../workers/pictures/read-pictures.js';
import { discPicture, flatPicture, madePhotographs, turnedBy } from './made-pictures.js';

const NAMES = ['ant', 'bee', 'cat'];

async function read(files: readonly File[], form = defaultPictureForm, decode?: (blob: Blob) => Promise<Uint8Array>) {
  const told: PictureReport[] = [];
  const { signal } = new AbortController();
  const onPictures = (report: PictureReport) => void told.push(report);
  const pictures = await readPictures(files, {
    form,
    signal,
    onBytes: () => {},
    onPictures,
    ...(decode && { decode }),
  });
  return { ...pictures, told };
}

async function zipped(files: readonly File[]): Promise<File> {
  const contents = await Promise.all(
    files.map(async (file) => [file.name, new Uint8Array(await file.arrayBuffer())] as const),
  );
  return new File([zipSync(Object.fromEntries(contents)) as Uint8Array<ArrayBuffer>], 'animals.zip');
}

const named = (blob: Blob, name: string) => new File([blob], name);

describe('a folder of photographs', () => {
  it('gives the same bytes as a zip of it, and as itself in any order', async () => {
    const files = await madePhotographs(NAMES, 8);
    const folder = await read(files);
    const archive = await read([await zipped(files)]);
    const reversed = await read([...files].reverse());
    expect(folder.classNames).to.deep.equal(NAMES);
    expect(folder.set.count).to.equal(24);
    expect(twoParts({ name: 'x', ...archive }, 7).sha256).to.equal(twoParts({ name: 'x', ...folder }, 7).sha256);
    expect(threeParts({ name: 'x', ...reversed }, 7).sha256).to.equal(threeParts({ name: 'x', ...folder }, 7).sha256);
    expect(twoParts({ name: 'x', ...folder }, 8).sha256).not.to.equal(twoParts({ name: 'x', ...folder }, 7).sha256);
  });

  it('tells the first picture at once, and at the end counts and samples of each class', async () => {
    const { told } = await read(await madePhotographs(NAMES, 5));
    expect(told[0].done).to.equal(1);
    expect(told[0].samples.labels).to.have.length(1);
    const last = told[told.length - 1];
    expect(last.classes).to.deep.equal(NAMES.map((name) => ({ name, count: 5 })));
    expect(last.samples.labels).to.have.length(15);
  });

  it('never has more than two pictures decoded at a time', async () => {
    let [now, most] = [0, 0];
    await read(await madePhotographs(NAMES, 6), defaultPictureForm, async () => {
      most = Math.max(most, ++now);
      await new Promise((resolve) => setTimeout(resolve, 2));
      now--;
      return new Uint8Array(28 * 28 * 3);
    });
    expect(most).to.equal(2);
  });

  it('stands upright however the camera was held', async () => {
    const upright = await Promise.all([0, 1, 2, 3].map(() => flatPicture(96, 64, false)));
    const turned = await Promise.all([0, 1, 2, 3].map(async () => turnedBy(6, await flatPicture(96, 64, true))));
    const files = (blobs: Blob[]) =>
      ['a', 'b'].flatMap((name) => blobs.map((blob, i) => named(blob, `${name}/${i}.jpg`)));
    const form = { ...defaultPictureForm, pictureSize: 32 };
    expect((await read(files(turned), form)).set.pixels).to.deep.equal((await read(files(upright), form)).set.pixels);
  });

  it('adds white edges where it is told to, and gives brightness alone', async () => {
    const files = await madePhotographs(NAMES, 4);
    const { set } = await read(files, { ...defaultPictureForm, pictureFit: 'pad', pictureColour: 'grey' });
    expect(set.channels).to.equal(1);
    expect([...set.pixels.subarray(0, 28 * 3)]).to.deep.equal(Array(84).fill(255));
    expect(set.pixels[14 * 28 + 14]).to.be.below(255);
  });
});

describe('what cannot be used of a folder', () => {
  it('is left out by name and with its reason, and nothing else is lost', async () => {
    const good = await madePhotographs(['ant', 'bee'], 4);
    const bad = [
      named(new Blob(['\xff\xd8\xff', new Uint8Array(400)]), 'animals/ant/damaged.jpg'),
      named(new Blob(['<svg xmlns="http://www.w3.org/2000/svg">', 'x'.repeat(3e6)]), 'animals/ant/huge.svg'),
      named(new Blob(['no picture at all, but text']), 'animals/ant/text.png'),
      named(await discPicture({ hue: 1, seed: 1 }), '../outside/picture.jpg'),
      named(await discPicture({ hue: 1, seed: 1 }), 'animals/dog/only.jpg'),
      named(await bomb(), 'animals/bee/bomb.png'),
      named(await cutShort(), 'animals/bee/cut.png'),
    ];
    const { report, classNames, set } = await read([...good, ...bad]);
    expect(classNames).to.deep.equal(['ant', 'bee']);
    expect(set.count).to.equal(8);
    expect(Object.fromEntries(report.leftOut.map(({ name, reason }) => [name, reason]))).to.deep.equal({
      'animals/ant/damaged.jpg': 'not-a-picture',
      'animals/ant/huge.svg': 'drawing',
      'animals/ant/text.png': 'not-a-picture',
      '../outside/picture.jpg': 'outside',
      'animals/bee/bomb.png': 'too-large',
      'animals/bee/cut.png': 'broken',
      dog: 'too-few',
      outside: 'too-few',
    });
  });

  it('is one entry of an archive that is damaged there', async () => {
    const archive = await zipped(await madePhotographs(['ant', 'bee'], 5));
    const bytes = new Uint8Array(await archive.arrayBuffer());
    bytes.fill(0, 600, 700);
    const { set, report } = await read([new File([bytes], 'animals.zip')]);
    expect(set.count).to.equal(9);
    expect(report.leftOut).to.deep.equal([{ name: 'animals/ant/photo 0.jpg', reason: 'broken' }]);
  });

  it('is refused where no two classes are left', async () => {
    const error = await read(await madePhotographs(['ant'], 6)).catch((caught) => caught);
    expect(error.code).to.equal('classes-too-few');
  });
});

/** A PNG that says it has 30,000 × 30,000 pixels. */
async function bomb(): Promise<Blob> {
  const bytes = new Uint8Array(await (await discPicture({ hue: 1, seed: 1 }, 'image/png')).arrayBuffer());
  new DataView(bytes.buffer).setUint32(16, 30_000);
  new DataView(bytes.buffer).setUint32(20, 30_000);
  return new Blob([bytes]);
}

async function cutShort(): Promise<Blob> {
  return (await discPicture({ hue: 1, seed: 1 }, 'image/png')).slice(0, 60);
}
