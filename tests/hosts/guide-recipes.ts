import { readFile } from 'node:fs/promises';
import { parseHTML } from 'linkedom';
import { site as persian } from '../../demo/texts/fa.js';

/** A recipe of demo/guide/hosts.html as an author reads it. */
export interface Recipe {
  /** File → what the recipe says is in it. */
  readonly files: Readonly<Record<string, string>>;
  /** All of its code, in order. */
  readonly code: readonly string[];
  /** What stands as code in the English text and in the Persian text. */
  readonly named: { readonly en: readonly string[]; readonly fa: readonly string[] };
}

/** The articles' ids, without `on-`. */
export async function recipeNames(): Promise<string[]> {
  const { document } = await guide();
  return [...document.querySelectorAll('article')].map(({ id }) => id.replace(/^on-/, ''));
}

/** @param name one of {@link recipeNames} */
export async function readRecipe(name: string): Promise<Recipe> {
  const { document } = await guide();
  const article = document.querySelector(`#on-${name}`);
  if (!article) throw new Error(`The guide has no recipe “on-${name}”.`);
  const textsOf = (selector: string) => [...article.querySelectorAll(selector)].map(textOf);
  const files = [...article.querySelectorAll('pre[data-file]')].map((pre) => [
    pre.getAttribute('data-file'),
    textOf(pre),
  ]);
  return {
    files: Object.fromEntries(files),
    code: textsOf('pre > code'),
    named: { en: textsOf('p code'), fa: persianOf(article).flatMap((html) => codeIn(html)) },
  };
}

/** What its paragraphs say in Persian. */
function persianOf(article: Element): string[] {
  const keys = [...article.querySelectorAll('p[data-text]')].map((place) => place.getAttribute('data-text') ?? '');
  return keys.map((key) => (persian as Readonly<Record<string, string>>)[key] ?? '');
}

function codeIn(html: string): string[] {
  const { document } = parseHTML(`<body>${html}</body>`);
  return [...document.querySelectorAll('code')].map(textOf);
}

async function guide() {
  return parseHTML(await readFile('demo/guide/hosts.html', 'utf8'));
}

function textOf(element: { textContent: string | null }): string {
  return element.textContent ?? '';
}
