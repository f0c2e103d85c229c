import type { DebianTool } from './installed-tools.js';

/** A tool that makes a site of an author's texts, and a small site to put the recipe into. */
export interface SiteGenerator {
  /** Of the recipe in the guide. */
  readonly recipe: string;
  /** Packages of Debian, or the folder of tests/hosts with its package.json. */
  readonly tools: readonly DebianTool[] | 'vitepress' | 'docusaurus';
  /** Where the recipe puts the scripts. */
  readonly scripts: string;
  /** What the author has already; `RECIPE` is where a file of the recipe goes into one of theirs. */
  readonly own?: Readonly<Record<string, string>>;
  /** Writes a file of the recipe elsewhere, say into a folder, to see that the page finds the scripts from there. */
  readonly moved?: Readonly<Record<string, string>>;
  /** Changes what the recipe says, where it lets authors choose. */
  readonly change?: (text: string) => string;
  readonly command: readonly string[];
  /** Where the tool writes the site. */
  readonly out: string;
  /** Where the site is served. */
  readonly base: string;
  readonly page: string;
  /** The page that leads to it by a link, where the tool changes pages without loading them. */
  readonly from?: string;
}

const HUGO_PAGE = '<!doctype html><title>{{ .Title }}</title><main>{{ .Content }}</main>';

/** As Jupyter Book 1 runs Sphinx: settings from _config.yml, and each script in _static/ goes into every page. */
const JUPYTER_BOOK = `
import pathlib, yaml
extensions = ['myst_parser']
html_static_path = ['_static']
globals().update(yaml.safe_load(pathlib.Path('_config.yml').read_text())['sphinx']['config'])
def setup(app):
    for script in pathlib.Path('_static').rglob('*.js'):
        app.add_js_file(script.relative_to('_static').as_posix())
`;

const MKDOCS = {
  recipe: 'mkdocs',
  scripts: 'docs/labtags/',
  moved: { 'docs/page.md': 'docs/unit/page.md' },
  own: { 'mkdocs.yml': 'site_name: Course\nRECIPE', 'docs/index.md': '# Course\n' },
  command: ['mkdocs', 'build', '--quiet'],
  out: 'site',
  base: '/notes/',
  page: 'unit/page/',
} as const;

/** The one that takes longest to install comes last: the others are built while npm is at work. */
export const SITE_GENERATORS: Readonly<Record<string, SiteGenerator>> = {
  Hugo: {
    recipe: 'hugo',
    tools: ['hugo'],
    scripts: 'static/labtags/',
    own: {
      'hugo.toml': "baseURL = 'https://course.example/notes/'\ntitle = 'Course'\n",
      'layouts/_default/single.html': HUGO_PAGE,
      'layouts/_default/list.html': HUGO_PAGE,
    },
    moved: { 'content/page.md': 'content/unit/page.md' },
    command: ['hugo', '--quiet'],
    out: 'public',
    base: '/notes/',
    page: 'unit/page/',
  },
  Jekyll: {
    recipe: 'jekyll',
    tools: ['jekyll'],
    scripts: 'labtags/',
    own: { '_config.yml': 'baseurl: /notes\n' },
    moved: { 'page.md': 'unit/page.md' },
    command: ['jekyll', 'build', '--quiet'],
    out: '_site',
    base: '/notes/',
    page: 'unit/page.html',
  },
  MkDocs: {
    ...MKDOCS,
    tools: ['mkdocs'],
    // It would come from another server.
    change: (text) => text.replace('name: mkdocs', 'name: mkdocs\n  highlightjs: false'),
  },
  'MkDocs with the theme Material': {
    ...MKDOCS,
    tools: ['mkdocs', 'mkdocs-material'],
    // They would come from another server.
    change: (text) => text.replace('name: mkdocs', 'name: material\n  font: false'),
  },
  'Sphinx, as Jupyter Book 1 runs it': {
    recipe: 'jupyter',
    tools: ['python3-sphinx', 'python3-myst-parser'],
    scripts: 'public/labtags/',
    own: {
      'conf.py': JUPYTER_BOOK,
      'index.md': '# Course\n\n```{toctree}\nunit/page\n```\n',
      'unit/page.md': '# Triplet loss\n\nRECIPE',
      '_static/own.js': 'document.documentElement.dataset.own = "yes";',
    },
    moved: { 'page.md': 'unit/page.md' },
    command: ['sphinx-build', '-q', '.', 'out'],
    out: 'out',
    base: '/notes/',
    page: 'unit/page.html',
  },
  'Pandoc, by which Quarto makes its pages': {
    recipe: 'quarto',
    tools: ['pandoc'],
    scripts: 'labtags/',
    command: ['pandoc', '--standalone', '--from=markdown', '--output=page.html', '--metadata=title:Course', 'page.qmd'],
    out: '.',
    base: '/notes/',
    page: 'page.html',
  },
  VitePress: {
    recipe: 'vitepress',
    tools: 'vitepress',
    scripts: 'public/labtags/',
    own: { 'index.md': '# Course\n\n[Triplet loss](unit/page.md)\n' },
    moved: { 'page.md': 'unit/page.md' },
    command: ['vitepress', 'build'],
    out: '.vitepress/dist',
    base: '/',
    page: 'unit/page.html',
    from: 'index.html',
  },
  Docusaurus: {
    recipe: 'docusaurus',
    tools: 'docusaurus',
    scripts: 'static/labtags/',
    own: { 'docs/index.md': '---\nslug: /\n---\n\n# Course\n\n[Triplet loss](unit/page.mdx)\n' },
    moved: { 'docs/page.mdx': 'docs/unit/page.mdx' },
    change: (text) =>
      text.replace(
        '// … your own settings',
        "title: 'Course', url: 'https://course.example', baseUrl: '/'," +
          "presets: [['classic', { docs: { routeBasePath: '/' }, blog: false }]],",
      ),
    command: ['docusaurus', 'build', '--no-minify'],
    out: 'build',
    base: '/',
    page: 'unit/page/',
    from: '',
  },
};
