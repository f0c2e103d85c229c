import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { LabSettings } from '../../../components/lab/settings.js';
import { tripletFields } from '../../../src/triplet/triplet-settings.js';

const nothingLocked = () => false;

describe("a lab's settings", () => {
  let lab: LabSettings;

  beforeEach(() => {
    lab = new LabSettings(tripletFields);
  });

  it('are the defaults until somebody says otherwise', () => {
    assert.equal(lab.get('margin'), 0.4);
    assert.equal(lab.isGiven('triplets'), false);
    lab.setFromPage('triplets', 10_000);
    assert.equal(lab.isGiven('triplets'), true);
  });

  it("let a link go over the page, and a page's script over the link", () => {
    lab.setFromPage('epochs', '3');
    lab.readLink('#triplet=v1&epochs=4', 'triplet', nothingLocked);
    assert.equal(lab.get('epochs'), 4);
    lab.setFromPage('epochs', 2);
    assert.equal(lab.get('epochs'), 2);
  });

  it('take a new link in place of the whole of the old one', () => {
    lab.readLink('#triplet=v1&epochs=4&margin=1', 'triplet', nothingLocked);
    lab.readLink('#triplet=v1&mining=batch-hard', 'triplet', nothingLocked);
    assert.deepEqual([lab.get('epochs'), lab.get('margin'), lab.get('mining')], [5, 0.4, 'batch-hard']);
  });

  it('do not care for a link that speaks of another lab', () => {
    lab.setFromStudent('epochs', '2');
    assert.equal(lab.readLink('#second=v1&epochs=4', 'triplet', nothingLocked), false);
    assert.equal(lab.get('epochs'), 2);
  });

  it('clamp or ignore what cannot be, and say so', () => {
    lab.readLink('#triplet=v1&epochs=999&mining=best&colour=red', 'triplet', nothingLocked);
    assert.deepEqual([lab.get('epochs'), lab.get('mining')], [50, 'random']);
    assert.deepEqual(
      lab.notices.map(({ code, key }) => `${code} ${key}`),
      ['clamped epochs', 'ignored mining', 'unknown-key colour'],
    );
  });

  it('name the value that is really used where a link is ignored: the page’s', () => {
    lab.setFromPage('mining', 'semi-hard');
    lab.readLink('#triplet=v1&mining=best', 'triplet', nothingLocked);
    assert.equal(lab.get('mining'), 'semi-hard');
    assert.equal(lab.notices[0].used, 'semi-hard');
  });

  it('do not let a link change what the author has locked', () => {
    lab.setFromPage('margin', 1);
    lab.readLink('#triplet=v1&margin=2', 'triplet', (attribute) => attribute === 'margin');
    assert.equal(lab.get('margin'), 1);
    assert.deepEqual(lab.notices, [{ code: 'ignored', key: 'margin', given: '2', used: '1' }]);
  });

  it('forget a notice when a good value follows', () => {
    lab.setFromPage('epochs', 'many');
    assert.equal(lab.notices.length, 1);
    lab.setFromPage('epochs', 3);
    assert.equal(lab.notices.length, 0);
  });

  it('keep the former value when the form is given nonsense', () => {
    lab.setFromStudent('seed', '5');
    lab.setFromStudent('seed', '');
    assert.equal(lab.get('seed'), 5);
  });

  it('go back to what the page says', () => {
    lab.setFromPage('seed', 3);
    lab.setFromStudent('seed', '5');
    assert.equal(lab.chosen, true);
    lab.restore();
    assert.deepEqual([lab.get('seed'), lab.chosen], [3, false]);
  });
});
