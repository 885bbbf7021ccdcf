/* Reads out what changed for somebody to act on: a promise missed or kept again, and what was done. */

import {standing} from './standing.js';

export class Alerts {
  #place;
  #standings = null;
  #seen = [];

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
      for (const event of frame.events.slice(0, arrived(frame.events, this.#seen))) said.push(event.text);
    }
    this.#standings = now;
    this.#seen = frame.events;
    if (said.length) this.#place.textContent = said.join(' ');
  }
}

/* Newest first, both: how many came after those seen. While paused, many come at one tick. */
function arrived(events, seen) {
  if (!seen.length) return events.length;
  const same = (event, i) => i >= seen.length || (event.tick === seen[i].tick && event.text === seen[i].text);
  for (let n = 0; n < events.length; n++) {
    if (events.slice(n).every(same)) return n;
  }
  return events.length;
}
