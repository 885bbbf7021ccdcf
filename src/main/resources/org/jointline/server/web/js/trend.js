/* A small line of the last two hours with the promise as a dashed level. */

import {svg} from './dom.js';

const WIDE = 120;
const HIGH = 30;

export class Trend {
  #line = svg('polyline', {class: 'trend-line'});
  #promise = svg('line', {class: 'trend-promise', x1: 0, x2: WIDE});
  element = svg('svg', {
    class: 'trend-picture', viewBox: `0 0 ${WIDE} ${HIGH}`, preserveAspectRatio: 'none', 'aria-hidden': 'true'
  }, this.#promise, this.#line);
  #values = null;

  /** values: oldest first; promise: the level to compare with, or none. */
  show(values, promise) {
    if (!values || values === this.#values || values.length < 2) return;
    this.#values = values;
    const top = Math.max(...values, promise ? 1.6 * promise : 1);
    const y = (value) => HIGH - 1 - (HIGH - 2) * value / top;
    this.#line.setAttribute('points',
      values.map((value, i) => `${WIDE * i / (values.length - 1)},${y(value)}`).join(' '));
    for (const end of ['y1', 'y2']) this.#promise.setAttribute(end, promise ? y(promise) : -5);
  }
}
