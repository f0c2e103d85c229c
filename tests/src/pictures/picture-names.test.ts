import assert from 'node:assert/strict';
import { test } from 'node:test';
import { classesOfPictures, isHidden, leadsOutside } from '../../../src/pictures/picture-names.js';

const classes = (paths: readonly string[]) => classesOfPictures(paths).map(({ className }) => className);

test('the folder of a picture is its class', () => {
  assert.deepEqual(classes(['set/cat/1.jpg', 'set/dog/cat_2.jpg']), ['cat', 'dog']);
  assert.deepEqual(classes(['cat/1.jpg', 'dog/1.jpg']), ['cat', 'dog']);
});

test('in one folder, what the name has before its number is the class', () => {
  assert.deepEqual(classes(['all/cat_01.jpg', 'all/big dog (2).PNG', 'all/IMG.png', 'all/0001.png']), [
    ...['cat', 'big dog', null, null],
  ]);
  assert.deepEqual(classes(['گربه_۱.jpg', 'گربه 12.jpg']), [null, 'گربه']);
});

test('the same letters stored in two ways are one class', () => {
  const [first, second] = classes(['caf\u00e9/1.jpg', 'cafe\u0301/2.jpg', 'tea/3.jpg']);
  assert.equal(first, second);
});

test('what systems put beside pictures is not looked at, and what leads outside is known', () => {
  const hidden = ['__MACOSX/cat/._1.jpg', '.DS_Store', 'cat/Thumbs.db', 'cat/.hidden.jpg'];
  assert.ok(hidden.every(isHidden));
  assert.ok(!['cat/1.jpg', '../cat/1.jpg', './cat/1.jpg'].some(isHidden));
  assert.ok(['../a.jpg', 'a/../../b.jpg', '/etc/a.jpg', 'C:\\a.jpg', 'a\\..\\b.jpg'].every(leadsOutside));
  assert.ok(!['a..b/c.jpg', 'cat/1..jpg'].some(leadsOutside));
});
