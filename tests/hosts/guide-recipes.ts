import { readFile } from 'node:fs/promises';
import { parseHTML } from 'linkedom';

/** A recipe of demo/guide.html as an author reads it. */
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
  return [...document.querySelectorAll('#hosts article')].map(({ id }) => id.replace(/^on-/, ''));
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
    named: { en: textsOf('p.en code'), fa: textsOf('p.fa code') },
  };
}

async function guide() {
  return parseHTML(await readFile('demo/guide.html', 'utf8'));
}

function textOf(element: { textContent: string | null }): string {
  return element.textContent ?? '';
}
