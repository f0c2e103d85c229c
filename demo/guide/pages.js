/** The guide's pages in their order: each file's name, its title, and the title's key in the other languages. */
export const PAGES = [
  { name: 'triplet', title: 'Triplet loss', key: 'triplet-loss' },
  { name: 'words', title: 'Word vectors', key: 'word-vectors' },
  { name: 'imbalance', title: 'Unbalanced classes', key: 'unbalanced-classes' },
  { name: 'tuner', title: 'Hyperparameter search', key: 'hyperparameter-search' },
  { name: 'install', title: 'Download and install', key: 'download-install' },
  { name: 'hosts', title: 'On your site', key: 'your-site' },
  { name: 'data', title: 'Data', key: 'data-their-names' },
  { name: 'trouble', title: 'If something is wrong', key: 'if-something-wrong' },
  { name: 'lessons', title: 'Lessons and tasks', key: 'lessons-tasks' },
  { name: 'recorded', title: 'Recorded runs', key: 'recorded-runs' },
  { name: 'command', title: 'The command', key: 'command' },
  { name: 'about', title: 'Privacy and citing', key: 'privacy-citing' },
];
