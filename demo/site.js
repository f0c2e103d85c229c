/**
 * The language switch: one button for every language that the page is not in. `?lang=fa` opens a page in Persian;
 * links inside the site keep it.
 */
import { languages, nameOfLanguage } from './language.js';
import { inLanguage, speak, trusted } from './texts.js';

await turnTo(new URLSearchParams(location.search).get('lang') ?? 'en');

// Once the page itself has all it needs. Nothing is kept for those who save data, nor where the browser forbids it.
if ('serviceWorker' in navigator && !navigator.connection?.saveData) {
  const register = () => navigator.serviceWorker.register(trusted.createScriptURL('service-worker.js')).catch(() => {});
  if (document.readyState === 'complete') register();
  else addEventListener('load', register);
}

async function turnTo(asked) {
  const { tag } = await speak(asked);
  for (const place of document.querySelectorAll('.languages')) showSwitch(place, tag);
  for (const link of document.querySelectorAll('a[href$=".html"], a[href*=".html?"], a[href*=".html#"]')) {
    if (new URL(link.href).origin === location.origin) link.href = inLanguage(link.href, tag);
  }
}

function showSwitch(place, shown) {
  const hadFocus = place.contains(document.activeElement);
  const others = languages().filter(({ tag }) => tag !== shown);
  place.replaceChildren(...others.map(({ tag, direction }) => languageButton(tag, direction)));
  if (hadFocus) place.querySelector('button')?.focus();
}

function languageButton(lang, dir) {
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'language', lang, dir });
  button.textContent = nameOfLanguage(lang);
  button.addEventListener('click', () => {
    history.replaceState(history.state, '', inLanguage(location.href, lang));
    void turnTo(lang);
  });
  return button;
}
