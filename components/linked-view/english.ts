import type { LinkedViewWords } from './words.js';

export const linkedViewEnglish: LinkedViewWords = {
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
};
