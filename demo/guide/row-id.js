/**
 * Where a row of a tag's tables stands on its page; the search leads there.
 *
 * @param {string} tag
 * @param {string} list
 * @param {string} name
 */
export function rowId(tag, list, name) {
  return `${tag}-${list}-${name}`.replace(/[^\w-]+/g, '-');
}
