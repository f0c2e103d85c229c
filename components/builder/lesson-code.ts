import { htmlText } from '../../src/writing/html.js';
import { shellOption } from '../../src/writing/shell.js';
import { wellFormed } from '../../src/writing/well-formed.js';
import { isWhole } from './site-folder.js';
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
  /** Where labtags lies as the author’s page sees it, with its last slash: `labtags/`, or a whole address. */
  readonly folder: string;
  /** A whole address of a site that serves labtags, with its last slash. */
  readonly site: string;
  readonly said: LessonSaid;
}

/** What the code says by itself, in the lesson’s language. */
export interface LessonSaid {
  readonly language: string;
  /** For those who do not see the frame. */
  readonly title: string;
  /** Seen until the lab is there, and for good where it cannot come. */
  readonly fallback: string;
}

/** Makes frames as high as the lab in them; where scripts are stripped, they keep their height. */
const RESIZING = `<script>
  addEventListener('message', ({ data, source }) => {
    if (data?.type !== 'labtags-height') return;
    for (const frame of document.querySelectorAll('iframe')) {
      if (frame.contentWindow === source) frame.height = data.height;
    }
  });
</script>`;

export function lessonCode(place: LessonPlace): LessonCode {
  const { lab, attributes, folder, site, said } = place;
  const script = `<script type="module" src="${htmlText(`${folder}labtags.js`)}"></script>`;
  const title = `title="${htmlText(said.title)}" lang="${htmlText(said.language)}"`;
  return {
    link: pageOf(place, site),
    tag: `${script}\n${lessonTag({ ...place, attributes: attributes.map((one) => asPageSees(one, folder)) })}`,
    iframe: `<iframe src="${htmlText(pageOf(place, folder))}" ${title} loading="lazy" width="100%" height="900"></iframe>\n${RESIZING}`,
    command: `npx labtags page --lab ${lab}${attributes.map((attribute) => option(attribute, site)).join('')} > lesson.html`,
  };
}

/** The tag alone: all that is known of a lab that labtags does not ship. */
export function lessonTag({
  tag,
  attributes,
  said,
}: Pick<LessonPlace, 'tag' | 'attributes'> & { readonly said?: LessonSaid }): string {
  const written = attributes.map(([name, value]) => ` ${name}="${htmlText(value)}"`).join('');
  const fallback = said ? `\n  <p slot="fallback">${htmlText(said.fallback)}</p>\n` : '';
  return `<${tag}${written}>${fallback}</${tag}>`;
}

/** The lab's own page in a folder; its query is the tag's attributes. */
function pageOf({ lab, attributes }: LessonPlace, folder: string): string {
  const query = attributes.map(([name, value]) => `${name}=${encodeURIComponent(wellFormed(value))}`).join('&');
  return `${folder}embed/${lab}.html${query === '' ? '' : `?${query}`}`;
}

/** A known set lies beside the page; where labtags comes from another server, the data do too. */
function asPageSees([name, value]: Attribute, folder: string): Attribute {
  return isKnownName([name, value]) && isWhole(folder) ? [name, `${folder}data/${value}/`] : [name, value];
}

function isKnownName([name, value]: Attribute): boolean {
  return name === 'src' && /^[\w-]+$/.test(value);
}

/** What a page asks a server for, the command puts inside: a known set from where `npx labtags data` wrote it. */
function option([name, value]: Attribute, site: string): string {
  if (isKnownName([name, value])) return ` --data data/${value}`;
  const absolute = name === 'recording' && URL.canParse(value, site) ? new URL(value, site).href : value;
  return ` ${shellOption(name, absolute)}`;
}
