/**
 * The language switch: every text stands on the page in English (`.en`) and Persian (`.fa`), and the
 * root's `lang` shows one of them. `?lang=fa` opens a page in Persian; links inside the site keep it.
 */
const DIRECTIONS = { en: 'ltr', fa: 'rtl' };

const asked = new URLSearchParams(location.search).get('lang');
setLanguage(asked === 'fa' ? 'fa' : 'en');

for (const button of document.querySelectorAll('button.language')) {
  button.addEventListener('click', () => {
    const language = document.documentElement.lang === 'fa' ? 'en' : 'fa';
    setLanguage(language);
    history.replaceState(history.state, '', withLanguage(location.href, language));
  });
}

// Once the page itself has all it needs. Nothing is kept for those who save data, nor where the browser forbids it.
if ('serviceWorker' in navigator && !navigator.connection?.saveData) {
  addEventListener('load', () => navigator.serviceWorker.register(trusted('service-worker.js')).catch(() => {}));
}

/** A page with Trusted Types lets only a named policy say which scripts may run. */
function trusted(address) {
  const policy = globalThis.trustedTypes?.createPolicy('labtags-site', { createScriptURL: (url) => url });
  return policy?.createScriptURL(address) ?? address;
}

function setLanguage(language) {
  document.documentElement.lang = language;
  document.documentElement.dir = DIRECTIONS[language];
  for (const lab of document.querySelectorAll('triplet-demo')) lab.setAttribute('lang', language);
  for (const link of document.querySelectorAll('a[href$=".html"], a[href*=".html?"]')) {
    if (new URL(link.href).origin === location.origin) link.href = withLanguage(link.href, language);
  }
}

function withLanguage(address, language) {
  const url = new URL(address);
  if (language === 'en') url.searchParams.delete('lang');
  else url.searchParams.set('lang', language);
  return url.href;
}
