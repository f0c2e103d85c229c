/** An element with properties and children, in one line. */
export function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

export function code(text) {
  return element('code', {}, text);
}
