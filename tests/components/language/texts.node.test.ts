import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tripletTexts } from '../../../components/labs/triplet/texts.js';
import type { TripletTexts } from '../../../components/labs/triplet/words.js';
import { commonTexts } from '../../../components/language/common.js';
import { english } from '../../../components/language/english.js';
import { languageOf, registerLanguage, Texts } from '../../../components/language/index.js';
import type { CommonTexts } from '../../../components/language/words.js';

interface Greetings {
  readonly hello: string;
  readonly farewell: { readonly short: string; readonly long: string };
  count(things: number): string;
}

const greetings = (part: string) =>
  new Texts<Greetings & { number(value: number): string }, Greetings>(part, {
    english: { hello: 'Hello', farewell: { short: 'Bye', long: 'Farewell' }, count: (things) => `${things} things` },
  });

describe('the registry of languages', () => {
  it('falls from a region to its language, and to English where we do not speak it', () => {
    const tags = ['fa-IR', 'FA', 'en-US', 'xx', ''].map((tag) => languageOf(tag).tag);
    assert.deepEqual(tags, ['fa', 'fa', 'en', 'en', 'en']);
  });

  it('prefers a registered region, whose texts fall back to its language and then to English, text by text', async () => {
    registerLanguage('ar', {
      direction: 'rtl',
      load: (part) => (part === 'greetings' ? { hello: 'مرحبا', farewell: { short: 'سلام' } } : undefined),
    });
    registerLanguage('ar-EG', { load: async () => ({ hello: 'أهلا' }) });
    const { hello, farewell, count, number } = await greetings('greetings').in('ar-EG');
    assert.deepEqual([hello, farewell, count(2)], ['أهلا', { short: 'سلام', long: 'Farewell' }, '2 things']);
    assert.equal(number(1234.5), '١٬٢٣٤٫٥');
    assert.deepEqual(
      ['ar-EG', 'ar-SA', 'ar'].map((tag) => [languageOf(tag).tag, languageOf(tag).direction]),
      [
        ['ar-EG', 'rtl'],
        ['ar', 'rtl'],
        ['ar', 'rtl'],
      ],
    );
  });

  it('adds to a language that is there, and the last word counts', async () => {
    registerLanguage('fa', { load: (part) => (part === 'common' ? { actions: { run: 'شروع' } } : undefined) });
    const { actions, direction } = await commonTexts.in('fa');
    assert.deepEqual([actions.run, actions.pause, direction], ['شروع', 'مکث', 'rtl']);
  });

  it('refuses what is no tag of a language', () => {
    assert.throws(() => registerLanguage('not a tag', {}), RangeError);
  });

  it('asks again for texts that could not be loaded', async () => {
    let asked = 0;
    registerLanguage('eo', {
      load: async () => {
        asked++;
        if (asked === 1) throw new Error('offline');
        return { hello: 'Saluton' };
      },
    });
    const texts = greetings('greetings');
    await assert.rejects(Promise.resolve(texts.in('eo')));
    assert.equal((await texts.in('eo')).hello, 'Saluton');
    assert.equal((texts.in('eo') as Greetings).hello, 'Saluton');
  });

  it('gives the same words for the same language, at once in English', () => {
    const words = tripletTexts.in('en');
    assert.ok(!(words instanceof Promise));
    assert.equal(words, tripletTexts.in('en-GB'));
  });

  it('does not compile a shipped language that lacks a text', () => {
    const { drawing: _, ...others } = english;
    // @ts-expect-error `drawing` is missing.
    const common: CommonTexts = others;
    const phases = (texts: TripletTexts) => {
      const { phases: __, ...status } = texts.status;
      // @ts-expect-error `status.phases` is missing.
      const lacking: TripletTexts = { ...texts, status };
      return lacking;
    };
    assert.ok(common && phases);
  });
});
