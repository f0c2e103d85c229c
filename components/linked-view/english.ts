import type { InAnyLanguage } from '../language/words.js';

/** Ids of the labs on the page and names of parts are listed with commas between; empty where there are none. */
export const linkedViewEnglish = {
  noLab: (id: string, known: string) =>
    `There is no lab with the id “${id}” on this page. ${known ? `Ids of labs here: ${known}.` : 'Give a lab an id.'}`,
  noFor: (known: string) =>
    `Say which lab this view belongs to: for="ID OF THE LAB". ${known ? `Ids here: ${known}.` : 'Give a lab an id.'}`,
  notALab: (id: string, tag: string) => `“${id}” is <${tag}>, which is no lab.`,
  noPart: (part: string, known: string) =>
    part === ''
      ? `Say what to show: show="…", one or more of ${known}.`
      : `This lab has no part “${part}”. It has: ${known}.`,
  notLoaded: 'A part of labtags could not be loaded. Check the connection and reload the page.',
  waiting: 'This is shown as soon as the lab has something for it.',
} as const;

/** What `<lab-view>` says itself; everything else is said by the lab. */
export type LinkedViewWords = InAnyLanguage<typeof linkedViewEnglish>;
