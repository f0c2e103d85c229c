import { htmlText } from '../writing/html.js';
import type { ScormVersion } from './manifest.js';

export interface LessonPageFacts {
  readonly version: ScormVersion;
  readonly tag: string;
  /** What registers the tag, without its ending. */
  readonly script: string;
  readonly attributes: Iterable<readonly [name: string, value: string]>;
  readonly title: string;
  readonly language: string;
  readonly direction: string;
}

/** Names of the package's own files, beside what the lab loads. */
export const PACKAGE_PAGE = 'index.html';
export const PACKAGE_STYLE = 'lesson.css';
export const PACKAGE_BRIDGE = 'gradebook.js';

/** Nothing of the page is inline, and nothing is asked of another server. */
const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; worker-src 'self'; img-src 'self' blob: data:";

/** A SCORM package's one page: the lab, what is told of its recording, and a button for the settings of last time. */
export function lessonPage({ version, tag, script, attributes, title, language, direction }: LessonPageFacts): string {
  const written = [...attributes].map(([name, value]) => ` ${name}="${htmlText(value)}"`).join('');
  return `<!doctype html>
<html lang="${htmlText(language)}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${htmlText(title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${PACKAGE_STYLE}">
<script type="module" src="${script}.js"></script>
<script type="module" src="${PACKAGE_BRIDGE}"></script>
</head>
<body>
<main data-scorm="${version}">
<${tag}${written}><p slot="fallback">…</p></${tag}>
<p role="status"></p>
<button type="button" hidden></button>
</main>
</body>
</html>
`;
}

export const lessonStyle = `:root { color-scheme: light dark; font-family: system-ui, sans-serif; }
body { margin: 0; }
main { display: flex; flex-direction: column; gap: .5rem; max-inline-size: 70rem; margin-inline: auto; padding: 1rem; }
[role="status"], button { order: -1; align-self: start; margin: 0; font: inherit; }
`;
