const TOKENS = [
  ...['--lab-color-accent', '--lab-color-on-accent', '--lab-color-text', '--lab-color-muted'],
  ...['--lab-color-surface', '--lab-color-border', '--lab-font', '--lab-radius', 'color-scheme'],
];

/** Makes a view look like its lab where the page has given the lab colours of its own. */
export function followTheme(view: HTMLElement, lab: HTMLElement): void {
  for (const token of TOKENS) view.style.removeProperty(token);
  const [ours, theirs] = [getComputedStyle(view), getComputedStyle(lab)];
  for (const token of TOKENS) {
    const value = theirs.getPropertyValue(token);
    if (value !== '' && value !== ours.getPropertyValue(token)) view.style.setProperty(token, value);
  }
}
