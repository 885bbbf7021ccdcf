/* Runs: start one, watch its figures grow surer, open its report, compare two. */

import {byId, h, Rows, setClass, setText, table} from './dom.js';
import {bandFill, countAxis, edge, Figure, line, Picture, shareAxis} from './charts.js';
import {count, known, points, share} from './format.js';
import {inFolders} from './starting.js';
import * as api from './api.js';

const STATES = {
  queued: '… waiting its turn', running: '▶ running', done: '✓ done', cancelled: '■ stopped', failed: '✕ failed'
};
const rows = new Rows(byId('runs'), runRow);
const ticked = new Set();
let all = [];
let shown = new URLSearchParams(location.search).get('run');
let stream = null;
let pictures = new Map();

function fail(words) {
  byId('problem').hidden = !words;
  setText(byId('problem'), words ?? '');
}

async function attempt(action) {
  fail('');
  try {
    await action();
  } catch (failure) {
    fail(failure.message);
  }
}

/* ---- the list ---- */

async function refresh() {
  try {
    all = await api.runs();
  } catch (failure) {
    fail(failure.message);
    return;
  }
  show();
}

function show() {
  byId('none').hidden = all.length > 0;
  for (const id of ticked) {
    if (!all.some((run) => run.id === id)) ticked.delete(id);
  }
  rows.update([...all].reverse());
  allowCompare();
  const run = all.find((r) => r.id === shown);
  byId('shown-part').hidden = !run;
  if (run) setText(byId('shown-head'), `${run.name}: how sure the figures are`);
}

/* Two that have come to their end. */
function allowCompare() {
  const done = all.filter((run) => ticked.has(run.id) && run.state === 'done');
  byId('compare').disabled = ticked.size !== 2 || done.length !== 2;
}

const going = (run) => run.state === 'running' || run.state === 'queued';

function runRow(first) {
  const state = h('span', {class: 'stand'});
  const progress = h('progress', {max: 1, 'aria-label': 'Plays done'});
  const words = h('span', {class: 'quiet'});
  const figures = h('div', {class: 'scroll', tabindex: 0, role: 'region', 'aria-label': `Figures of ${first.name}`});
  const box = h('input', {type: 'checkbox', id: `tick-${first.id}`, onchange: () => {
    if (box.checked) ticked.add(first.id);
    else ticked.delete(first.id);
    allowCompare();
  }});
  const watch = h('button', {type: 'button', class: 'second small', onclick: () => follow(first.id)}, 'Show how sure');
  const stop = h('button', {type: 'button', class: 'plain small', onclick: () => attempt(async () => {
    await api.stopRun(first.id);
    await refresh();
  })});
  const link = (file, text, more) => h('a', {class: 'button second small', href: api.runPath(first.id, file), ...more}, text);
  const results = [link('report.html', 'Open the report', {target: '_blank', rel: 'noopener'}),
    link('results.json', 'JSON', {download: true}), link('results.csv', 'CSV', {download: true})];
  const problem = h('p', {class: 'problem', hidden: true});
  const element = h('li', {class: 'item run'},
    h('div', {class: 'about'},
      h('div', {class: 'run-head'}, h('b', {}, first.name), state),
      h('div', {class: 'run-progress'}, progress, words), figures, problem),
    h('div', {class: 'row'}, h('span', {}, box, h('label', {for: box.id}, ' compare')), watch, ...results, stop));
  return {
    element,
    update(run) {
      setText(state, STATES[run.state] ?? run.state);
      setClass(element, 'is-', run.state);
      progress.value = run.planned ? run.done / run.planned : 0;
      setText(words, `${count(run.done)} of ${count(run.planned)} plays`
        + (known(run.rate) && run.rate > 0 ? `, ${count(Math.round(run.rate))} a second` : ''));
      setText(stop, going(run) ? 'Stop' : 'Remove');
      for (const result of results) result.hidden = run.state !== 'done';
      problem.hidden = !run.problem;
      setText(problem, typeof run.problem === 'string' ? run.problem : run.problem?.detail ?? '');
      const now = JSON.stringify(run.lines);
      if (figures.dataset.now !== now) {
        figures.dataset.now = now;
        figures.replaceChildren(...(run.lines?.length ? [lineTable(run)] : []));
      }
      element.classList.toggle('is-shown', run.id === shown);
    }
  };
}

function lineTable({lines}) {
  return h('table', {}, h('thead', {}, h('tr', {}, ['Line', 'answered in time', 'likely between', 'promise', '']
    .map((head) => h('th', {scope: 'col'}, head)))),
  h('tbody', {}, lines.map((l) => h('tr', {}, h('th', {scope: 'row'}, l.name),
    h('td', {}, h('b', {}, exactBeside(l.serviceLevel, l.target))),
    h('td', {}, known(l.low) ? `${share(l.low, 1)} to ${share(l.high, 1)}` : ''),
    h('td', {}, share(l.target)), h('td', {}, against(l))))));
}

/* With one more figure where one would hide on which side of the promise it is. */
function exactBeside(value, target) {
  return known(value) && known(target) && (share(value, 1) === share(target, 1)) ? share(value, 2) : share(value, 1);
}

/* Whether the promise is kept is said only once the whole interval says so. */
function against({low, high, serviceLevel, target}) {
  if (!known(target) || !known(serviceLevel)) return '';
  if (known(low) && low >= target) return '✓ kept';
  if (known(high) && high < target) return '▲ missed';
  return '◆ too close to tell';
}

/* ---- one run, as it goes ---- */

async function follow(id) {
  shown = id;
  history.replaceState(null, '', `runs.html?run=${encodeURIComponent(id)}`);
  stream?.close();
  for (const picture of pictures.values()) picture.close();
  pictures = new Map();
  byId('shown').replaceChildren();
  show();
  await drawConvergence();
  if (!going(all.find((run) => run.id === id) ?? {})) return;
  stream = new EventSource(api.runPath(id, 'events'));
  stream.addEventListener('run', (event) => take(JSON.parse(event.data)));
}

let drawn = 0;

function take(run) {
  const known = all.findIndex((r) => r.id === run.id);
  if (known >= 0) all[known] = {...all[known], ...run};
  else all.push(run);
  show();
  if (performance.now() - drawn > 500 || !going(run)) {
    drawn = performance.now();
    drawConvergence();
  }
  if (going(run)) return;
  stream?.close();
  setText(byId('alerts'), `${run.name}: ${STATES[run.state] ?? run.state}`);
}

async function drawConvergence() {
  const id = shown;
  const points = await api.convergence(id).catch(() => []);
  const run = all.find((r) => r.id === id);
  if (id !== shown || !run || !points.length) return;
  for (const {id: lineId} of points[points.length - 1].lines) {
    const about = run.lines.find((l) => l.id === lineId) ?? {name: lineId};
    if (!pictures.has(lineId)) {
      const picture = new Convergence(about, run.planned);
      pictures.set(lineId, picture);
      byId('shown').append(picture.element);
    }
    pictures.get(lineId).update(points.map((p) => ({done: p.done, ...p.lines.find((l) => l.id === lineId)})));
  }
}

class Convergence {
  #points = [];
  #picture;
  #figure;
  #words = h('p', {class: 'axis-name'});
  element;

  constructor({name, target}, planned) {
    this.#picture = new Picture(`${name}: estimate of the share answered in time, with its interval`, {
      height: 180, axes: [countAxis(), {...shareAxis(), size: 54, values: (u, splits) => splits.map((v) => share(v, 1))}],
      scales: {x: {range: [0, planned]}, y: {range: () => this.#range(target)}},
      series: () => [edge(), line('c0', {width: 2.5}), edge()],
      bands: () => [{series: [3, 1], fill: bandFill('band', .28)}],
      level: () => ({value: target, words: known(target) ? `promise ${share(target)}` : ''})
    });
    this.#figure = new Figure(name, 'h3', [this.#words, this.#picture.element,
      h('p', {class: 'axis-name', 'aria-hidden': 'true'}, 'plays done →')],
    () => table(name, ['plays', 'answered in time', 'from', 'to'],
      this.#points.map((p) => [count(p.done), share(p.serviceLevel, 2), share(p.low, 2), share(p.high, 2)])));
    this.element = this.#figure.element;
  }

  /* Room for the band after the first wild guesses, and for the promise where it is near. */
  #range(target) {
    const settled = this.#points.slice(Math.min(3, Math.floor(this.#points.length / 4)));
    const values = settled.flatMap((p) => [p.low, p.high, p.serviceLevel]).filter(known);
    if (!values.length) return [0, 1];
    let low = Math.min(...values);
    let high = Math.max(...values);
    if (known(target) && Math.abs(target - (low + high) / 2) < .15) {
      low = Math.min(low, target);
      high = Math.max(high, target);
    }
    const room = Math.max(.004, .12 * (high - low));
    return [Math.max(0, low - room), Math.min(1.002, high + room)];
  }

  update(points) {
    this.#points = points;
    const at = (key) => points.map((p) => p[key] ?? null);
    const last = points[points.length - 1];
    const half = known(last.low) ? (last.high - last.low) / 2 : null;
    setText(this.#words, `answered in time: ${share(last.serviceLevel, 1)}`
      + (known(half) ? `, give or take ${(100 * half).toFixed(1)} points` : ''));
    this.#picture.update([points.map((p) => p.done), at('low'), at('serviceLevel'), at('high')]);
    this.#figure.refresh();
  }

  close() {
    this.#picture.close();
  }
}

/* ---- two beside each other ---- */

async function compareTwo() {
  const {runs, lines} = await api.compare([...ticked]);
  const same = runs.every((run) => run.name === runs[0].name);
  const names = runs.map((run) => same ? `${run.name} (${run.id})` : run.name);
  const cell = (v) => known(v?.serviceLevel)
    ? `${share(v.serviceLevel, 1)} (${share(v.low, 1)} to ${share(v.high, 1)})${known(v.asa) ? `, mean wait ${v.asa.toFixed(0)} s` : ''}` : '–';
  byId('compared').replaceChildren(h('div', {class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Two runs side by side'},
    h('table', {class: 'words'},
      h('caption', {}, 'Answered in time'),
      h('thead', {}, h('tr', {}, ['Line', ...names, 'The second against the first'].map((head) => h('th', {scope: 'col'}, head)))),
      h('tbody', {}, lines.map((l) => h('tr', {}, h('th', {scope: 'row'}, l.name),
        l.values.map((v) => h('td', {}, cell(v))), h('td', {}, difference(l.values))))))));
  byId('compared-part').hidden = false;
  byId('compared-part').scrollIntoView({block: 'nearest'});
}

/* Two runs are not paired; they differ clearly where their intervals lie apart. */
function difference([a, b]) {
  if (!known(a?.serviceLevel) || !known(b?.serviceLevel)) return '–';
  const by = `${points(b.serviceLevel - a.serviceLevel)} points`;
  if (!known(a.low) || !known(b.low) || b.low <= a.high && a.low <= b.high) return `${by}: too close to tell`;
  return b.serviceLevel > a.serviceLevel ? `${by}: ▲ more in time` : `${by}: ▼ fewer in time`;
}

/* ---- start ---- */

async function fillScenarios() {
  const wanted = new URLSearchParams(location.search).get('scenario');
  const list = inFolders(await api.scenarios()).flatMap(([, inside]) => inside).filter((s) => s.runnable !== false);
  byId('scenario').replaceChildren(...list.map((s) => h('option', {value: s.id}, s.name)));
  if (wanted) byId('scenario').value = wanted;
}

byId('new').addEventListener('submit', (event) => {
  event.preventDefault();
  attempt(async () => {
    const what = {scenario: byId('scenario').value};
    for (const key of ['replications', 'seed']) {
      if (byId(key).value) what[key] = byId(key).valueAsNumber;
    }
    const {id} = await api.startRun(what);
    await refresh();
    await follow(id);
  });
});
byId('compare').addEventListener('click', () => attempt(compareTwo));

attempt(fillScenarios);
refresh().then(() => { if (shown && all.some((run) => run.id === shown)) follow(shown); });
setInterval(() => { if (all.some(going) || !all.length) refresh(); }, 1500);
