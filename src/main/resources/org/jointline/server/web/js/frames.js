/* The stream of a session's frames: connects again by itself and knows when its news is old. */

import * as api from './api.js';

const STALE_SECONDS = 3;
const LONGEST_PAUSE_MILLIS = 10_000;

const standsStill = (frame) => frame.paused || frame.over || Boolean(frame.fault);

export class Frames {
  #session;
  #onFrame;
  #onState;
  #source = null;
  #news = performance.now();
  #pause = 500;
  #last = null;
  #asking = false;
  #heard = false;
  #retry = 0;
  #state = {kind: 'connecting', age: 0};

  /** onFrame(frame) for each frame; onState({kind, age}) twice a second: connecting, live, stale or gone. */
  constructor(session, onFrame, onState) {
    this.#session = session;
    this.#onFrame = onFrame;
    this.#onState = onState;
    this.#connect();
    setInterval(() => this.#watch(), 500);
    document.addEventListener('visibilitychange', () => this.#turn());
    addEventListener('pagehide', () => this.#leave());
    addEventListener('pageshow', (event) => { if (event.persisted) this.#turn(); });
  }

  /* A browser keeps few connections to a server: a page that nobody sees leaves its own to others. */
  #turn() {
    if (this.#state.kind === 'gone') return;
    this.#leave();
    this.#heard = false;
    this.#news = performance.now();
    this.#tell('connecting', 0);
    this.#connect();
  }

  #leave() {
    clearTimeout(this.#retry);
    this.#source?.close();
    this.#source = null;
  }

  #connect() {
    this.#leave();
    if (document.hidden) return;
    const source = new EventSource(api.sessionPath(this.#session, 'frames'));
    this.#source = source;
    source.addEventListener('frame', (event) => this.#take(JSON.parse(event.data)));
    source.addEventListener('error', () => {
      if (source.readyState === EventSource.CLOSED && source === this.#source) this.#later();
    });
  }

  /* The browser gives up after an answer that is no stream; then this tries, ever more slowly. */
  #later() {
    if (this.#state.kind === 'gone') return;
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => this.#connect(), this.#pause);
    this.#pause = Math.min(2 * this.#pause, LONGEST_PAUSE_MILLIS);
    this.#ask();
  }

  #take(frame) {
    this.#news = performance.now();
    this.#pause = 500;
    this.#last = frame;
    this.#heard = true;
    this.#onFrame(frame);
    if (this.#state.kind !== 'live') this.#tell('live', 0);
  }

  #watch() {
    if (this.#state.kind === 'gone' || document.hidden) return;
    const age = (performance.now() - this.#news) / 1000;
    const still = this.#last && standsStill(this.#last);
    if (age > 1.5 && (still || age > STALE_SECONDS)) this.#ask();
    this.#tell(age >= STALE_SECONDS ? 'stale' : this.#heard ? 'live' : 'connecting', age);
  }

  /* A session that stands still may have nothing to send, and one that ended has nobody to send it. */
  async #ask() {
    if (this.#asking) return;
    this.#asking = true;
    try {
      const frame = await api.frame(this.#session);
      if (standsStill(frame)) this.#take(frame);
    } catch (failure) {
      if (failure.status === 404) {
        this.#leave();
        this.#tell('gone', 0);
      }
    } finally {
      this.#asking = false;
    }
  }

  #tell(kind, age) {
    this.#state = {kind, age};
    this.#onState(this.#state);
  }
}
