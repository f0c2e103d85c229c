/** What every page of the guide has besides its text: the way to the others, and the search over all of them. */
import { element } from './element.js';
import { PAGES } from './pages.js';
import { startSearch } from './search.js';

const main = document.querySelector('main');
const here = PAGES.find(({ name }) => location.pathname.endsWith(`/guide/${name}.html`));
// Before the site's script says all texts in the page's language.
if (here) main.after(contents());
startSearch(main);

function contents() {
  const nav = element('nav', { className: 'contents' }, element('ul', {}, ...PAGES.map(pageItem)));
  const name = document.querySelector('header a[href="guide.html"]');
  name.id = 'guide';
  nav.setAttribute('aria-labelledby', name.id);
  return nav;
}

/** The open page names its parts too. */
function pageItem({ name, title, key }) {
  const link = element('a', { href: `guide/${name}.html`, textContent: title });
  link.dataset.text = key;
  const item = element('li', {}, link);
  if (name !== here.name) return item;
  link.setAttribute('aria-current', 'page');
  const parts = [...document.querySelectorAll('article[id]')].map(partItem);
  if (parts.length > 1) item.append(element('ul', {}, ...parts));
  return item;
}

function partItem(article) {
  const link = element('a', { href: `guide/${here.name}.html#${article.id}` });
  const heading = article.querySelector('h2').cloneNode(true);
  const { text } = heading.dataset;
  if (text) link.dataset.text = text;
  link.append(...heading.childNodes);
  return element('li', {}, link);
}
