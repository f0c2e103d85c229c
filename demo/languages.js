/**
 * The site's languages besides those of labtags itself: one line each, which imports a file that calls
 * `registerLanguage`. The part `site` holds the texts of these pages, as in texts/fa.js.
 */
export {};
