import { readFileSync } from 'node:fs';

interface Declaration {
  readonly tagName?: string;
  readonly attributes?: readonly { readonly name: string }[];
}

const { modules } = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as {
  readonly modules: readonly { readonly declarations?: readonly Declaration[] }[];
};
const declared = modules.flatMap(({ declarations = [] }) => declarations);

/** The attributes of a tag by the manifest; null where there is no such tag. */
export function knownAttributes(tag: string): readonly string[] | null {
  const found = declared.find(({ tagName }) => tagName === tag);
  return found ? (found.attributes ?? []).map(({ name }) => name) : null;
}
