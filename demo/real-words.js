/**
 * The word lab of this site begins with real vectors where `npx labtags data glove` has written them, unless the address
 * says what it shall show.
 */
const NAME = 'glove';

const answer = await fetch('data/index.json').catch(() => null);
const names = answer?.ok ? await answer.json() : [];
if (names.includes(NAME)) {
  for (const place of document.querySelectorAll('[data-real]')) place.hidden = place.dataset.real !== 'here';
  if (!/[#&]words=/.test(location.hash)) document.querySelector('word-vectors-demo').setAttribute('src', NAME);
}
