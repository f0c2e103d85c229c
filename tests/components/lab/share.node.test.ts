import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LabSettings } from '../../../components/lab/settings.js';
import { shareLink, shareTag } from '../../../components/lab/share.js';
import { defaultTripletSettings, tripletFields } from '../../../src/triplet/triplet-settings.js';

const nothingLocked = () => false;

/** The link that a lab on this page gives, with the page's and the student's settings. */
function linkOf({ page = {}, student = {}, address = 'https://example.org/lab.html' }) {
  const lab = new LabSettings(tripletFields);
  for (const [key, value] of Object.entries(page)) lab.setFromPage(key, value);
  for (const [key, value] of Object.entries(student)) lab.setFromStudent(key, String(value));
  const link = shareLink(address, {
    name: 'triplet',
    fields: tripletFields,
    settings: lab.values(),
    pageValue: (key) => lab.pageValue(key),
  });
  return { link, settings: lab.values() };
}

describe('sharing', () => {
  it('gives a link that brings the same settings back on the same page', () => {
    const page = { source: 'mnist', epochs: 3 };
    const { link, settings } = linkOf({ page, student: { seed: 12, mining: 'semi-hard', source: 'drawn', epochs: 5 } });
    const opened = new LabSettings(tripletFields);
    for (const [key, value] of Object.entries(page)) opened.setFromPage(key, value);
    assert.equal(opened.readLink(new URL(link).hash, 'triplet', nothingLocked), true);
    assert.deepEqual(opened.values(), settings);
    assert.deepEqual(opened.notices, []);
  });

  it('leaves out what is as the defaults are, and always says the seed', () => {
    assert.equal(linkOf({}).link, 'https://example.org/lab.html#triplet=v1&seed=7');
  });

  it('replaces its own part of the hash and leaves those of other labs', () => {
    const address = 'https://example.org/lab.html#second=v1&seed=2&triplet=v1&seed=9&epochs=2&third=v1&seed=4';
    assert.equal(
      linkOf({ address }).link,
      'https://example.org/lab.html#second=v1&seed=2&third=v1&seed=4&triplet=v1&seed=7',
    );
  });

  it('gives a link where the hash cannot be decoded, and where a setting holds half a character', () => {
    const address = 'https://example.org/lab.html#%E0%A4%A=v1';
    assert.equal(linkOf({ address }).link, `${address}&triplet=v1&seed=7`);
    assert.match(linkOf({ page: { source: 'data/\ud83d/' } }).link, /src=data%2F%EF%BF%BD%2F$/);
  });

  it('writes a tag with what differs from the defaults, safe to paste', () => {
    const settings = { ...defaultTripletSettings, mining: 'semi-hard' as const, source: 'a"b<c&d/' };
    assert.equal(
      shareTag('triplet-demo', tripletFields, settings),
      '<triplet-demo src="a&quot;b&lt;c&amp;d/" mining="semi-hard"></triplet-demo>',
    );
  });
});
