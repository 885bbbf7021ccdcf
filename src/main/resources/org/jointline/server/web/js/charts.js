/* Pictures drawn by uPlot in the page's colours, each with the same figures as a table. */

import uPlot from '../uplot-1.6.32/uPlot.esm.js';
import {h} from './dom.js';
import {axisTime} from './format.js';

const root = document.documentElement;
const colour = (name) => getComputedStyle(root).getPropertyValue(`--${name}`).trim();
const FONT = '12px system-ui, "Segoe UI", "Liberation Sans", Arial, sans-serif';
const MINUTE_STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 180, 360];

/** Colour with part of its strength: bands under lines. */
function faint(name, strength) {
  return `color-mix(in srgb, ${colour(name)} ${100 * strength}%, transparent)`;
}

function axis(more) {
  return {
    stroke: () => colour('quiet'), font: FONT, size: 44, gap: 4,
    grid: {stroke: () => colour('rule'), width: 1}, ticks: {show: false}, ...more
  };
}

/* Whole minutes of the clock, as many as fit. */
function timeSplits(u, _, min, max) {
  const most = Math.max(2, u.bbox.width / devicePixelRatio / 52);
  const step = 60 * (MINUTE_STEPS.find((m) => (max - min) / 60 / m <= most) ?? 720);
  const splits = [];
  for (let t = Math.ceil(min / step) * step; t <= max; t += step) splits.push(t);
  return splits;
}

export const timeAxis = () => axis({
  size: 28, gap: 7, splits: timeSplits, values: (u, splits) => splits.map(axisTime), grid: {show: false}
});

/** Counts along the foot. */
export const countAxis = () => ({...numberAxis(), size: 28, gap: 7, grid: {show: false}});

export const shareAxis = () => axis({
  values: (u, splits) => splits.map((v) => `${Math.round(100 * v)} %`)
});

/** Whole numbers. */
export const numberAxis = (unit = '') => axis({
  incrs: [1, 2, 5].flatMap((n) => [n, 10 * n, 100 * n, 1000 * n, 10_000 * n, 100_000 * n]).sort((a, b) => a - b),
  values: (u, splits) => splits.map((v) => `${v.toLocaleString('en-GB')}${unit}`)
});

/** Dashed level across the picture with its words. */
function levelPlugin(level) {
  return {
    hooks: {
      draw: (u) => {
        const {value, words} = level();
        if (value === null || value === undefined) return;
        const y = u.valToPos(value, 'y', true);
        if (y < u.bbox.top - 1 || y > u.bbox.top + u.bbox.height) return;
        const ctx = u.ctx;
        ctx.save();
        ctx.strokeStyle = ctx.fillStyle = colour('ink');
        ctx.lineWidth = 1.5 * devicePixelRatio;
        ctx.setLineDash([6 * devicePixelRatio, 4 * devicePixelRatio]);
        ctx.beginPath();
        ctx.moveTo(u.bbox.left, y);
        ctx.lineTo(u.bbox.left + u.bbox.width, y);
        ctx.stroke();
        ctx.font = `${11 * devicePixelRatio}px system-ui, sans-serif`;
        ctx.textAlign = 'right';
        const above = y - u.bbox.top > 16 * devicePixelRatio;
        ctx.textBaseline = above ? 'bottom' : 'top';
        ctx.setLineDash([]);
        ctx.strokeStyle = colour('card');
        ctx.lineWidth = 4 * devicePixelRatio;
        ctx.lineJoin = 'round';
        const place = [u.bbox.left + u.bbox.width - 3, y + (above ? -2 : 3) * devicePixelRatio];
        ctx.strokeText(words, ...place);
        ctx.fillText(words, ...place);
        ctx.restore();
      }
    }
  };
}

/**
 * A picture that follows the width it is given and the colours of the page.
 *
 * options: height, series, bands, axes, scales and level() of uPlot's kind; data: columns.
 */
export class Picture {
  element = h('div', {class: 'picture', role: 'img'});
  #options;
  #plot = null;
  #data = null;
  #width = 0;
  #left = new AbortController();
  #sizes = new ResizeObserver(([entry]) => this.#resize(Math.floor(entry.contentRect.width)));

  constructor(label, options) {
    this.element.setAttribute('aria-label', label);
    this.#options = options;
    this.#sizes.observe(this.element);
    root.addEventListener('themechange', () => this.#redraw(), {signal: this.#left.signal});
  }

  update(data) {
    this.#data = data;
    if (this.#plot) this.#plot.setData(data);
    else this.#redraw();
  }

  /** Lets go of the page, which would keep it for ever otherwise. */
  close() {
    this.#left.abort();
    this.#sizes.disconnect();
    this.#plot?.destroy();
    this.#plot = null;
    this.#data = null;
  }

  say(label) {
    this.element.setAttribute('aria-label', label);
  }

  #resize(width) {
    if (width === this.#width || width < 40) return;
    this.#width = width;
    if (this.#plot) this.#plot.setSize({width, height: this.#options.height});
    else this.#redraw();
  }

  #redraw() {
    if (!this.#data || !this.#width) return;
    this.#plot?.destroy();
    const {height, series, bands, axes, scales, level} = this.#options;
    this.#plot = new uPlot({
      width: this.#width, height, legend: {show: false}, cursor: {show: false}, padding: [8, 20, 0, 0],
      series: [{}, ...series()], bands: bands ? bands() : undefined, axes,
      scales: {y: scales.y, x: {time: false, range: (u) => whole(u.data[0]), ...scales.x}}, plugins: level ? [levelPlugin(level)] : []
    }, this.#data, this.element);
  }
}

/* The library's own range of a single value is wide of the mark. */
function whole(xs) {
  const [first, last] = [xs[0], xs[xs.length - 1]];
  return first < last ? [first, last] : [first - 1, first + 1];
}

/** Line with the points of single values shown. */
export function line(name, more = {}) {
  return {stroke: colour(name), width: 2, points: {show: false}, spanGaps: false, ...more};
}

/** An edge of a band: nothing drawn itself. */
export const edge = () => ({stroke: 'transparent', width: 0, points: {show: false}});

/** Stepped area from the level below. */
export const stepped = (name, more = {}) => line(name, {paths: uPlot.paths.stepped({align: 1}), ...more});

/** Bars. */
export const bars = (name) => ({
  stroke: colour(name), fill: faint(name, .55), width: 1, points: {show: false},
  paths: uPlot.paths.bars({size: [.7, 40], align: 1})
});

export const bandFill = (name, strength) => faint(name, strength);

/** A picture under its heading, and a button that shows its figures instead. */
export class Figure {
  #table;
  #place = h('div', {class: 'figures', hidden: true});
  #pictures = h('div', {class: 'pictures'});
  #button = h('button', {type: 'button', class: 'plain small', 'aria-pressed': 'false', onclick: () => this.#turn()},
    'Show as table');
  element;

  /** table() gives the figures as an element, when asked for. */
  constructor(heading, level, pictures, table) {
    this.#table = table;
    this.#pictures.append(...pictures);
    this.element = h('figure', {class: 'figure'},
      h('div', {class: 'figure-head'}, heading ? h(level, {}, heading) : h('span'), this.#button),
      this.#pictures, this.#place);
  }

  refresh() {
    if (!this.#place.hidden) this.#place.replaceChildren(this.#table());
  }

  #turn() {
    const shows = this.#place.hidden;
    this.#place.hidden = !shows;
    this.#pictures.hidden = shows;
    this.#button.setAttribute('aria-pressed', String(shows));
    this.refresh();
  }
}
