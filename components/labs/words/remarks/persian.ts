import type { SenseName, ShownSense } from '../../../../src/words/word-senses.js';
import { leftToRight, isolated as word } from '../../../language/persian.js';
import { quantitiesIn } from '../../../language/quantities.js';
import type { WordsTexts } from '../words.js';

const { number, percent, fixed } = quantitiesIn('fa');
const score = (value: number) => fixed(value, 3);

const listed = (texts: readonly string[]) => texts.map(word).join('، ');

/** Up to here a twin stands at the top of a list. */
const TOP = 3;

const SENSES: Readonly<Record<SenseName, string>> = {
  plant: 'گیاهی که سرما را تاب می‌آورد',
  name: 'نام یک شخص',
  comedian: `کمدینِ ${leftToRight('Laurel and Hardy')}`,
  destroy: 'شکستن چیزی',
  series: `سریال تلویزیونی ${leftToRight('Breaking Bad')}`,
  milk: 'شیرِ خوراکی',
  lion: 'شیرِ درنده',
  garlic: 'سیرِ خوراکی',
  full: 'سیر، در برابر گرسنه',
};

export const remarksPersian: WordsTexts['remarks'] = {
  twin: (given, { word: twin, place }) =>
    place <= TOP
      ? `${word(given)} و ${word(twin)} همزادند: صورت دیگر واژه در فهرست آن شمارهٔ ${number(place)} است.`
      : `${word(given)} در بالای فهرست همزادی ندارد: ${word(twin)} تازه شمارهٔ ${number(place)} است.`,
  near: ({ first, second, places: [ofSecond, ofFirst] }, count) =>
    Math.max(ofSecond, ofFirst) <= count
      ? `${word(first)} و ${word(second)} در فهرست یکدیگرند: ${word(second)} شمارهٔ ${number(ofSecond)} در فهرست ${word(first)} است و ${word(first)} شمارهٔ ${number(ofFirst)} در فهرست ${word(second)}.`
      : `${word(second)} شمارهٔ ${number(ofSecond)} در فهرست ${word(first)} است، اما ${word(first)} شمارهٔ ${number(ofFirst)} در فهرست ${word(second)}: جاها در دو سو لزوماً یکی نیستند.`,
  senses: sensesText,
  slip: ({ from, to, like }, first, place) =>
    `فرمول نادرست پرسش دیگری می‌پرسد: نسبت ${word(to)} به ${word(like)} را چه واژه‌ای با ${word(from)} دارد؟ ${
      place === 1
        ? `با این همه، نخستین پاسخ آن نیز ${word(first)} است.`
        : `در آنجا ${word(first)}، نخستین پاسخ فرمول درست، شمارهٔ ${number(place)} است.`
    }`,
  play: 'نمایش حرکت محاسبه',
  neighbours: ({ of, share, chance }) =>
    `نقشه از ${number(of)} همسایهٔ نزدیکِ هر واژه در همهٔ بُعدها ${percent(share)} را نگه می‌دارد؛ اگر واژه‌ها تصادفی چیده می‌شدند ${percent(chance)} می‌ماند.`,
  clusters: (verdict, silhouette) =>
    `ضریب نیم‌رخِ همهٔ واژه‌ها در همهٔ بُعدها: ${score(silhouette)}. ${
      {
        apart: 'هر واژه به گروه خود نزدیک‌تر است: بردارها این گروه‌ها را می‌شناسند.',
        loose: 'گروه‌ها کنار هم می‌مانند، اما نه چندان محکم.',
        mixed: 'بردارها این گروه‌ها را نمی‌شناسند.',
      }[verdict]
    }`,
  strays: (words) =>
    words.length === 0
      ? 'هیچ واژه‌ای به گروه دیگری نزدیک‌تر نیست.'
      : `نزدیک‌تر به گروهی دیگر: ${words.map(({ word: given, other }) => `${word(given)} (به ${word(other)})`).join('، ')}.`,
  flatters: (how, onMap, inAll) =>
    ({
      more: `ضریب نیم‌رخ روی نقشه ${score(onMap)} است: گروه‌ها دورتر از آنچه هستند (${score(inAll)}) به نظر می‌رسند.`,
      less: `ضریب نیم‌رخ روی نقشه ${score(onMap)} است: گروه‌ها نزدیک‌تر از آنچه هستند (${score(inAll)}) به نظر می‌رسند.`,
      alike: `ضریب نیم‌رخ روی نقشه ${score(onMap)} است، کمابیش همان که در همهٔ بُعدهاست.`,
    })[how],
  sets: (first, second) =>
    `دستهٔ ${first >= second ? 'نخست' : 'دوم'} بهتر از هم جدا می‌ماند: ${score(Math.max(first, second))} در برابر ${score(Math.min(first, second))}.`,
};

function sensesText(given: string, senses: readonly ShownSense[]): string {
  const shown = senses.filter(({ found }) => found.length > 0);
  const missing = senses.filter(({ found }) => found.length === 0);
  const first =
    shown.length === 0
      ? `فهرست ${word(given)} هیچ‌یک از معناهای آن را نشان نمی‌دهد.`
      : `برای این بردارها ${word(given)} یعنی ${shown.map(({ name, found }) => `${SENSES[name]} (${listed(found)})`).join(' و نیز ')}.`;
  return [first, ...missing.map(({ name, nearest }) => missingText(SENSES[name], nearest))].join(' ');
}

function missingText(sense: string, { word: first, place }: ShownSense['nearest']): string {
  return `معنای «${sense}» غایب است: نخستین واژه از آن معنا، ${word(first)}، شمارهٔ ${number(place)} است.`;
}
