import { escapeAttribute } from '../lab/share.js';
import type { Attribute } from './state.js';

/** What an author takes away: each is a whole, to be pasted. */
export interface LessonCode {
  readonly link: string;
  readonly tag: string;
  readonly iframe: string;
  readonly command: string;
}

export interface LessonPlace {
  /** As the site’s pages and the command name it. */
  readonly lab: string;
  readonly tag: string;
  readonly attributes: readonly Attribute[];
  /** Address of the site that serves labtags, with its last slash. */
  readonly site: string;
  /** For those who do not see the frame. */
  readonly title: string;
}

export function lessonCode(place: LessonPlace): LessonCode {
  const link = linkOf(place);
  const script = `<script type="module" src="${escapeAttribute(`${place.site}dist/labtags.js`)}"></script>`;
  const frame = `src="${escapeAttribute(link)}" title="${escapeAttribute(place.title)}" loading="lazy"`;
  return {
    link,
    tag: `${script}\n${lessonTag(place)}`,
    iframe: `<iframe ${frame} width="100%" height="900"></iframe>`,
    command: `npx labtags page --lab ${place.lab}${place.attributes.map((attribute) => option(attribute, place.site)).join('')} > lesson.html`,
  };
}

/** The tag alone: all that is known of a lab that labtags does not ship. */
export function lessonTag({ tag, attributes }: Pick<LessonPlace, 'tag' | 'attributes'>): string {
  const written = attributes.map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`).join('');
  return `<${tag}${written}></${tag}>`;
}

/** The lab's own page; its query is the tag's attributes. */
function linkOf({ lab, site, attributes }: LessonPlace): string {
  const query = attributes.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
  return `${site}embed/${lab}.html${query === '' ? '' : `?${query}`}`;
}

/** What a page asks a server for, the command puts inside: a known set from where `npx labtags data` wrote it. */
function option([name, value]: Attribute, site: string): string {
  if (name === 'src' && /^[\w-]+$/.test(value)) return ` --data data/${value}`;
  if (name === 'recording')
    return ` --recording ${shellWord(URL.canParse(value, site) ? new URL(value, site).href : value)}`;
  return ` --${name} ${shellWord(value)}`;
}

/** One word for a POSIX shell, whatever is in it. */
function shellWord(text: string): string {
  return /^[\w.,:/@%+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
