/* The last two hours: service and longest wait of each line beside its promise, and what agents did. */

import {h, table} from './dom.js';
import {bandFill, bars, Figure, line, numberAxis, Picture, shareAxis, stepped, timeAxis} from './charts.js';
import {axisTime, localSeconds, share, span} from './format.js';
import {worstFirst} from './standing.js';

const MOST_LINES = 6;
const SLICE_SECONDS = 300;

/* Two hours and the slice that still runs, however young the session is. */
const twoHours = (last) => [last - 24 * SLICE_SECONDS, last + SLICE_SECONDS];
const TWO_HOURS = {range: (u) => twoHours(u.data[0][u.data[0].length - 1])};

export class Past {
  #scenario;
  #lines = h('div', {class: 'past-lines'});
  #note = h('p', {class: 'quiet'});
  #figures = new Map();
  #agents;

  constructor(place, scenario) {
    this.#scenario = scenario;
    this.#agents = new AgentsOverTime(scenario);
    place.append(this.#note, this.#lines, this.#agents.element);
  }

  update({slices}, frame) {
    const xs = rising(slices.map((slice) => localSeconds(slice.time)));
    const shown = frame.lines.length <= MOST_LINES ? frame.lines : this.#worst(frame.lines);
    this.#note.textContent = shown.length < frame.lines.length
      ? `The ${shown.length} of ${frame.lines.length} lines that are in most trouble.` : '';
    for (const [id, figure] of this.#figures) {
      if (shown.some((l) => l.id === id)) continue;
      figure.element.remove();
      figure.close();
      this.#figures.delete(id);
    }
    for (const {id} of shown) {
      const about = this.#scenario.lines.find((l) => l.id === id);
      if (!this.#figures.has(id)) {
        const figure = new LineOverTime(about);
        this.#figures.set(id, figure);
        this.#lines.append(figure.element);
      }
      this.#figures.get(id).update(xs, slices.map((slice) => slice.lines.find((l) => l.id === id)));
    }
    this.#agents.update(xs, slices);
  }

  /* Lines that are shown stay while they are among the worst: pictures do not come and go. */
  #worst(lines) {
    const worst = worstFirst(lines).slice(0, 2 * MOST_LINES);
    const kept = worst.filter((l) => this.#figures.has(l.id));
    return [...kept, ...worst.filter((l) => !kept.includes(l))].slice(0, MOST_LINES);
  }
}

/* When clocks go back an hour comes twice; the axis only goes on. */
function rising(xs) {
  for (let i = 1; i < xs.length; i++) xs[i] = Math.max(xs[i], xs[i - 1] + 1);
  return xs;
}

class LineOverTime {
  #xs = [];
  #values = [];
  #figure;
  #service;
  #waits;
  element;

  constructor(about) {
    const {target} = about;
    const promise = target ? `promise ${share(target.share)}` : '';
    this.#service = new Picture(`${about.name}: share answered in time in each 5 minutes`, {
      height: 130, axes: [timeAxis(), shareAxis()], scales: {x: TWO_HOURS, y: {range: [0, 1]}},
      series: () => [line('c0', {points: {show: true, size: 5, fill: 'transparent'}, spanGaps: true})],
      level: () => ({value: target?.share, words: promise})
    });
    this.#waits = new Picture(`${about.name}: longest wait in each 5 minutes`, {
      height: 110, axes: [timeAxis(), numberAxis(' s')],
      scales: {x: TWO_HOURS, y: {range: (u, low, high) => [0, Math.max(high * 1.1, target ? target.within * 2 : 10)]}},
      series: () => [bars('c1')],
      level: () => ({value: target?.within, words: target ? `promise ${span(target.within)}` : ''})
    });
    this.#figure = new Figure(about.name, 'h3', [
      h('p', {class: 'axis-name'}, target ? `answered within ${span(target.within)}` : 'no promise'), this.#service.element,
      h('p', {class: 'axis-name'}, 'longest wait'), this.#waits.element
    ], () => table(about.name, ['from', 'calls', 'in time', 'gave up', 'longest wait'],
      this.#values.map((v, i) => [axisTime(this.#xs[i]), v.offered, share(v.serviceLevel), v.abandoned, span(v.maxWait)])));
    this.element = this.#figure.element;
  }

  update(xs, values) {
    this.#xs = xs;
    this.#values = values;
    this.#service.update([xs, values.map((v) => v.serviceLevel)]);
    this.#waits.update([xs, values.map((v) => v.maxWait)]);
    this.#figure.refresh();
  }

  close() {
    this.#service.close();
    this.#waits.close();
  }
}

const STACK = [['talking', 'talking', 'c0', .75], ['afterCall', 'after call', 'c1', .6], ['idle', 'free', 'free', .45]];

class AgentsOverTime {
  #groups;
  #choice;
  #picture;
  #figure;
  #xs = [];
  #slices = [];
  element;

  constructor({groups}) {
    this.#groups = groups;
    this.#choice = h('select', {id: 'past-group', onchange: () => this.#draw()},
      h('option', {value: ''}, 'all groups'), groups.map((g) => h('option', {value: g.id}, g.name)));
    this.#picture = new Picture('Agents talking, in after-call work and free, over the last two hours', {
      height: 190, axes: [timeAxis(), numberAxis()],
      scales: {x: {range: (u) => twoHours(u.data[0][u.data[0].length - 1] - SLICE_SECONDS)},
        y: {range: (u, low, high) => [0, Math.max(1, high) * 1.08]}},
      series: () => [...STACK].reverse().map(([, , name, strength]) => stepped(name, {fill: bandFill(name, strength)}))
    });
    const key = h('p', {class: 'quiet key'}, STACK.map(([id, word]) =>
      [h('span', {class: `swatch is-${id}`}), ` ${word} `]).flat());
    this.#figure = new Figure('Agents on the phones', 'h3', [key, this.#picture.element], () => this.#table());
    this.element = h('div', {class: 'past-agents'},
      h('div', {class: 'field inline'}, h('label', {for: 'past-group'}, 'Agents of'), this.#choice), this.#figure.element);
  }

  update(xs, slices) {
    this.#xs = xs;
    this.#slices = slices;
    this.#draw();
  }

  #sums(key) {
    const chosen = this.#choice.value;
    return this.#slices.map((slice) => slice.groups.filter((g) => !chosen || g.id === chosen)
      .reduce((n, g) => n + g[key], 0));
  }

  #draw() {
    let below = this.#xs.map(() => 0);
    const levels = STACK.map(([key]) => {
      below = this.#sums(key).map((n, i) => n + below[i]);
      return below;
    });
    // the last slice reaches to its end
    const last = this.#xs[this.#xs.length - 1];
    this.#picture.update([[...this.#xs, last + SLICE_SECONDS], ...levels.reverse().map((l) => [...l, l[l.length - 1]])]);
    this.#figure.refresh();
  }

  #table() {
    const columns = STACK.map(([key]) => this.#sums(key));
    return table('Agents, averaged over each 5 minutes', ['from', ...STACK.map(([, word]) => word)],
      this.#xs.map((x, i) => [axisTime(x), ...columns.map((c) => c[i].toFixed(1))]));
  }
}
