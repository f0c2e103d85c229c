import type { LanguageCode } from '../language/words.js';

/** What `<lab-view>` says itself; everything else is said by the lab. */
export interface LinkedViewWords {
  /** @param known ids of the labs on the page, with commas between; empty where there are none */
  noLab(id: string, known: string): string;
  noFor(known: string): string;
  notALab(id: string, tag: string): string;
  noPart(part: string, known: string): string;
  readonly notLoaded: string;
  /** Before there is anything to show. */
  readonly waiting: string;
}

export const LINKED_VIEW_WORDS: Readonly<Record<LanguageCode, LinkedViewWords>> = {
  en: {
    noLab: (id, known) =>
      `There is no lab with the id “${id}” on this page. ${known ? `Ids of labs here: ${known}.` : 'Give a lab an id.'}`,
    noFor: (known) =>
      `Say which lab this view belongs to: for="ID OF THE LAB". ${known ? `Ids here: ${known}.` : 'Give a lab an id.'}`,
    notALab: (id, tag) => `“${id}” is <${tag}>, which is no lab.`,
    noPart: (part, known) =>
      part === ''
        ? `Say what to show: show="…", one or more of ${known}.`
        : `This lab has no part “${part}”. It has: ${known}.`,
    notLoaded: 'A part of labtags could not be loaded. Check the connection and reload the page.',
    waiting: 'This is shown as soon as the lab has something for it.',
  },
  fa: {
    noLab: (id, known) =>
      `در این صفحه آزمایشی با شناسهٔ «\u2066${id}\u2069» نیست. ${known ? `شناسه‌های موجود: \u2066${known}\u2069.` : 'به یک آزمایش شناسه (id) بدهید.'}`,
    noFor: (known) =>
      `بگویید این نما از آنِ کدام آزمایش است: \u2066for="…"\u2069. ${known ? `شناسه‌های موجود: \u2066${known}\u2069.` : 'به یک آزمایش شناسه (id) بدهید.'}`,
    notALab: (id, tag) => `«\u2066${id}\u2069» عنصر \u2066<${tag}>\u2069 است و آزمایش نیست.`,
    noPart: (part, known) =>
      part === ''
        ? `بگویید چه نشان داده شود: \u2066show="…"\u2069، یکی یا چند تا از \u2066${known}\u2069.`
        : `این آزمایش بخشی به نام «\u2066${part}\u2069» ندارد. بخش‌ها: \u2066${known}\u2069.`,
    notLoaded: 'بخشی از labtags بارگذاری نشد. اتصال را بررسی و صفحه را دوباره باز کنید.',
    waiting: 'همین که آزمایش چیزی برای این بخش داشته باشد نشان داده می‌شود.',
  },
};
