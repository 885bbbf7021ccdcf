/* Reads out what changed for somebody to act on: a promise missed or kept again, and what was done. */

import {standing} from './standing.js';

export class Alerts {
  #place;
  #standings = null;
  #newest = -1;

  /** place: a polite live region. */
  constructor(place) {
    this.#place = place;
  }

  see(frame) {
    const now = new Map(frame.lines.map((line) => [line.id, standing(line)]));
    const said = [];
    if (this.#standings) {
      for (const line of frame.lines) {
        const {key, word} = now.get(line.id);
        const before = this.#standings.get(line.id)?.key;
        if (before !== key && (key === 'missed' || before === 'missed')) said.push(`${line.name}: ${word}.`);
      }
      for (const event of frame.events) {
        if (event.tick > this.#newest) said.push(event.text);
      }
    }
    this.#standings = now;
    this.#newest = Math.max(this.#newest, frame.tick, ...frame.events.map((event) => event.tick));
    if (said.length) this.#place.textContent = said.join(' ');
  }
}
