/* Builds and changes elements. Text is always set as text, never as markup. */

const SVG = 'http://www.w3.org/2000/svg';

/** An element with properties, attributes and children: h('button', {class: 'x', onclick: f}, 'Go'). */
export function h(name, attributes = {}, ...children) {
  return filled(document.createElement(name), attributes, children);
}

/** The same for drawings. */
export function svg(name, attributes = {}, ...children) {
  return filled(document.createElementNS(SVG, name), attributes, children);
}

function filled(element, attributes, children) {
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else if (key === 'value') element.value = value;
    else element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

/** The element of the page with this id. */
export const byId = (id) => document.getElementById(id);

/** Sets text only where it differs, so that nothing is drawn or read out twice; says if it did. */
export function setText(element, text) {
  const words = String(text);
  if (element.textContent === words) return false;
  element.textContent = words;
  return true;
}

/** Sets one of several classes that begin alike: setClass(e, 'is-', 'missed'). */
export function setClass(element, prefix, name) {
  const wanted = prefix + name;
  if (element.classList.contains(wanted)) return false;
  for (const old of [...element.classList]) {
    if (old.startsWith(prefix)) element.classList.remove(old);
  }
  element.classList.add(wanted);
  return true;
}

/** Keeps one row for each item, by id, in order; rows are made once and then changed. */
export class Rows {
  #parent;
  #make;
  #rows = new Map();

  /** make(item) gives {element, update(item)}. */
  constructor(parent, make) {
    this.#parent = parent;
    this.#make = make;
  }

  update(items, id = (item) => item.id) {
    const kept = new Set(items.map(id));
    for (const [key, row] of this.#rows) {
      if (kept.has(key)) continue;
      row.element.remove();
      this.#rows.delete(key);
    }
    items.forEach((item, place) => {
      const key = id(item);
      if (!this.#rows.has(key)) this.#rows.set(key, this.#make(item));
      const row = this.#rows.get(key);
      if (this.#parent.children[place] !== row.element) {
        this.#parent.insertBefore(row.element, this.#parent.children[place] ?? null);
      }
      row.update(item);
    });
  }
}

/** A table from column heads and rows of text; the first cell of a row heads it. */
export function table(caption, heads, rows) {
  return h('div', {class: 'scroll', tabindex: 0, role: 'region', 'aria-label': caption},
    h('table', {},
      h('caption', {}, caption),
      h('thead', {}, h('tr', {}, heads.map((head) => h('th', {scope: 'col'}, head)))),
      h('tbody', {}, rows.map(([first, ...others]) =>
        h('tr', {}, h('th', {scope: 'row'}, first), others.map((cell) => h('td', {}, cell)))))));
}
