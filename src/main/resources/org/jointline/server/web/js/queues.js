/* The lines, each with its waiting callers as bars that grow towards the promise and past it. */

import {h, Rows, setClass, setText, svg} from './dom.js';
import {clock, count, share, shareBeside, span} from './format.js';
import {standing} from './standing.js';

const HIGH = 60;
const MOST_BARS = 50;

export class Queues {
  #rows;
  #names;

  /** names: of organisations by id. */
  constructor(place, names) {
    this.#names = names;
    this.#rows = new Rows(place, (line) => this.#row(line));
  }

  update(lines) {
    this.#rows.update(lines);
  }

  #row(first) {
    const stand = h('span', {class: 'stand'});
    const waiting = h('b', {class: 'figure-now'});
    const longest = h('b', {class: 'figure-now'});
    const service = h('b', {class: 'figure-now'});
    const gaveUp = h('b', {class: 'figure-now'});
    const past = h('span', {class: 'quiet'});
    const bars = new WaitBars(first.target?.within);
    const promise = first.target
      ? `promise: ${share(first.target.share)} answered within ${span(first.target.within)}` : 'no promise';
    const element = h('li', {class: 'queue'},
      h('div', {class: 'queue-head'}, h('h3', {}, first.name), stand,
        h('span', {class: 'quiet'}, [this.#names.get(first.owner), promise].filter(Boolean).join(', '))),
      h('dl', {class: 'now-row'},
        pair('Waiting', waiting), pair('Longest', longest),
        pair('In time', service), pair('Gave up', gaveUp)),
      bars.element, past);
    return {
      element,
      update(line) {
        const {key, mark, word} = standing(line);
        setClass(element, 'is-', key);
        setText(stand, `${mark} ${word}${line.open ? '' : line.waiting ? ', closed to new callers' : ''}`);
        setText(waiting, count(line.waiting));
        setText(longest, line.waiting ? clock(line.longestWait) : '–');
        setText(service, shareBeside(line.recent.serviceLevel, line.target?.share));
        setText(gaveUp, count(line.recent.abandoned));
        bars.show(line);
        setText(past, pastInWords(line));
      }
    };
  }
}

function pair(name, value) {
  return h('div', {}, h('dt', {}, name), h('dd', {}, value));
}

function pastInWords(line) {
  if (!line.waiting) return 'Nobody waits.';
  const hidden = line.waiting - line.waits.length;
  const more = hidden > 0 ? ` The ${line.waits.length} longest are drawn.` : '';
  if (!line.target) return `${line.waiting} waiting.${more}`;
  const late = line.waits.filter((wait) => wait > line.target.within).length;
  return `${late} of ${line.waiting} past ${span(line.target.within)}.${more}`;
}

let hatches = 0;

/** Bars of waits, longest first, against the promised time. */
class WaitBars {
  #bars = [];
  #within;
  #hatch = `late${++hatches}`;
  #level = svg('line', {class: 'wait-promise', x1: 0, x2: 400});
  element;

  constructor(within) {
    this.#within = within;
    this.element = svg('svg', {class: 'waits', viewBox: `0 0 400 ${HIGH}`, preserveAspectRatio: 'none', 'aria-hidden': 'true'},
      svg('defs', {}, svg('pattern', {id: this.#hatch, width: 4, height: 6, patternUnits: 'userSpaceOnUse'},
        svg('rect', {class: 'late-ground', width: 4, height: 6}), svg('path', {class: 'late-stripe', d: 'M0 1.2 H4'}))),
      this.#level);
  }

  show(line) {
    const waits = line.waits.slice(0, MOST_BARS);
    const top = Math.max(this.#within ? 2 * this.#within : 60, waits[0] ?? 0);
    const y = HIGH - HIGH * (this.#within ?? -1) / top;
    this.#level.setAttribute('y1', y);
    this.#level.setAttribute('y2', y);
    while (this.#bars.length < waits.length) {
      const bar = svg('rect', {x: 8 * this.#bars.length + 1, width: 6});
      this.#bars.push(bar);
      this.element.insertBefore(bar, this.#level);
    }
    this.#bars.forEach((bar, i) => {
      const high = i < waits.length ? Math.max(2, HIGH * waits[i] / top) : 0;
      bar.setAttribute('height', high);
      bar.setAttribute('y', HIGH - high);
      bar.setAttribute('fill', this.#within && waits[i] > this.#within ? `url(#${this.#hatch})` : 'currentColor');
    });
  }
}
