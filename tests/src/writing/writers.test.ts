import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { parseHTML } from 'linkedom';
import { lessonCode } from '../../../components/builder/lesson-code.js';
import { shareLink, shareTag } from '../../../components/lab/share.js';
import { readPermalink } from '../../../src/settings/permalink.js';
import { tripletFields } from '../../../src/triplet/triplet-settings.js';
import { csvFile, csvText } from '../../../src/writing/csv.js';
import { htmlText } from '../../../src/writing/html.js';
import { markdownName } from '../../../src/writing/markdown.js';
import { plainName } from '../../../src/writing/plain-name.js';
import { shellOption, shellWord } from '../../../src/writing/shell.js';
import { wellFormed } from '../../../src/writing/well-formed.js';
import { allowedInXml } from '../../../src/writing/xml.js';
import { HOSTILE_TEXTS } from './hostile-texts.js';
import { askPython } from './python.js';

/** What no terminal shall get by pasting. */
const CONTROLS = /(?![\t\n])\p{Cc}/gu;

describe('a hostile text', () => {
  it('in HTML is one attribute and one text, and no tag', () => {
    for (const text of HOSTILE_TEXTS.filter((text) => text.length < 10_000)) {
      const { document } = parseHTML(`<html><body><p title="${htmlText(text)}">${htmlText(text)}</p></body></html>`);
      assert.equal(document.querySelectorAll('body *').length, 1);
      assert.equal(document.querySelector('p')?.getAttribute('title'), text);
      assert.equal(document.querySelector('p')?.textContent, text);
    }
  });

  it('in a lab’s tag, link and lesson’s code stays a setting', () => {
    const [seed] = tripletFields;
    for (const text of HOSTILE_TEXTS.filter((text) => text.length < 500)) {
      const settings = { source: text, seed: 7 };
      const { document } = parseHTML(`<html><body>${shareTag('triplet-demo', tripletFields, settings)}</body></html>`);
      assert.equal(document.querySelector('triplet-demo')?.getAttribute('src') ?? 'drawn', text);
      const lab = { name: 'triplet', fields: tripletFields, settings, pageValue: () => '' };
      const link = shareLink('https://example.org/a.html#%E0%A4%A=v1&other=v1', lab);
      assert.ok(URL.canParse(link));
      const read = readPermalink(new URL(link).hash, 'triplet', tripletFields);
      assert.equal(read?.values.source, wellFormed(text));
      const code = lessonCode({
        ...{ lab: 'triplet', tag: 'triplet-demo', site: 'https://example.org/', folder: 'labtags/' },
        said: { language: 'en', title: text, fallback: text },
        attributes: [
          ['src', text],
          [seed.attribute, '7'],
        ],
      });
      const { document: lesson } = parseHTML(`<html><body>${code.tag}${code.iframe}</body></html>`);
      assert.deepEqual(
        [...lesson.querySelectorAll('body *')].map(({ localName }) => localName),
        ['script', 'triplet-demo', 'p', 'iframe', 'script'],
      );
      assert.equal(new URL(code.link).searchParams.get('src'), wellFormed(text));
    }
  });

  it('on a command line is one word of it', () => {
    const texts = HOSTILE_TEXTS.filter((text) => text.length < 10_000);
    const words = texts.map((text) => shellWord(text));
    const run = spawnSync('/bin/sh', ['-c', `printf '%s\\0' ${words.join(' ')}`], { encoding: 'utf8' });
    assert.deepEqual(
      run.stdout.split('\0').slice(0, -1),
      texts.map((text) => wellFormed(text).replace(CONTROLS, '')),
    );
    assert.equal(shellOption('title', '-x'), "--title='-x'");
    assert.equal(shellOption('title', 'a b'), "--title 'a b'");
  });

  it('in a table is one cell, which no spreadsheet computes', (t) => {
    const table = csvText({ columns: ['name', 'n'], rows: HOSTILE_TEXTS.map((text, i) => [text, i]) });
    const told = askPython(t, READ_CSV, table);
    if (told === null) return;
    const [, ...rows]: [string, string][] = JSON.parse(told);
    rows.forEach(([cell, place], i) => {
      const text = wellFormed(HOSTILE_TEXTS[i]).replaceAll('\0', '\ufffd');
      assert.deepEqual([cell, place], [/^[=+\-@\t\r\n＝]/.test(text) ? `'${text}` : text, String(i)]);
    });
  });

  it('in XML leaves a file that can be read', (t) => {
    const source = HOSTILE_TEXTS.map((text) => `<t>${htmlText(text)}</t>`).join('');
    const told = askPython(
      t,
      'import sys, xml.etree.ElementTree as e; print(len(e.fromstring(sys.stdin.buffer.read())))',
      allowedInXml(`<svg>${source}</svg>`),
    );
    if (told) assert.equal(Number(told), HOSTILE_TEXTS.length);
  });

  it('in Markdown and in a terminal is one short line of plain letters', () => {
    for (const text of HOSTILE_TEXTS) {
      assert.match(plainName(text), /^\P{C}{0,81}$/u);
      assert.doesNotMatch(markdownName(text), /(^|[^\\])[[\]<>!`*_#|(]|[\n\u2028]/);
    }
    assert.equal(plainName('my data.idx'), 'my data.idx');
  });
});

describe('a table as a file', () => {
  it('says that it is UTF-8, and has lines by RFC 4180', async () => {
    const bytes = new Uint8Array(await csvFile(csvText({ columns: ['نام'], rows: [['آدا']] })).arrayBuffer());
    assert.deepEqual([...bytes.slice(0, 3)], [0xef, 0xbb, 0xbf]);
    assert.equal(new TextDecoder().decode(bytes), 'نام\r\nآدا\r\n');
  });
});

const READ_CSV = `
import csv, io, json, sys
csv.field_size_limit(1 << 28)
print(json.dumps(list(csv.reader(io.StringIO(sys.stdin.buffer.read().decode("utf8"), newline="")))))`;
