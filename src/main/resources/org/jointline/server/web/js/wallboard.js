/* The wallboard: a few large figures, each beside its promise, and what needs somebody now. */

import {byId, h, Rows, setClass, setText, svg} from './dom.js';
import {clock, count, known, several, share, shareBeside, shortNames, span} from './format.js';
import {Frames} from './frames.js';
import {sessionOfPage, showClock, showConnection, showFault} from './session.js';
import {standing, worstFirst} from './standing.js';
import {Alerts} from './alerts.js';
import {Trend} from './trend.js';
import * as api from './api.js';

const SORT_MILLIS = 5000;
const session = sessionOfPage();
const alerts = new Alerts(byId('alerts'));
const strips = new Rows(byId('lines'), strip);
const employers = new Rows(byId('employers'), employer);
const flows = new Rows(byId('flows'), flow);
let order = [];
let sorted = 0;
let standings = '';
let names = new Map();
let past = null;

function show(frame) {
  names = shortNames(frame.organisations);
  showClock(frame);
  showFault(frame);
  tiles(frame);
  strips.update(inOrder(frame.lines));
  employers.update(frame.organisations.map((party) => ({...party, ...state(frame, party.id)})));
  showFlows(frame);
  alerts.see(frame);
}

/* Rows change places only when a standing changes or after a while, so that eyes can find them. */
function inOrder(lines) {
  const now = lines.map((line) => standing(line).key).join();
  if (now !== standings || performance.now() - sorted > SORT_MILLIS) {
    standings = now;
    sorted = performance.now();
    order = worstFirst(lines).map((line) => line.id);
  }
  return order.map((id) => lines.find((line) => line.id === id)).filter(Boolean);
}

function sum(items, key) {
  return items.reduce((total, item) => total + key(item), 0);
}

function tiles({lines, groups}) {
  const worst = worstFirst(lines.filter((line) => line.target && known(line.recent.serviceLevel)))[0];
  const longest = [...lines].sort((a, b) => b.longestWait - a.longestWait)[0];
  setText(byId('waiting'), count(sum(lines, (line) => line.waiting)));
  setText(byId('waiting-under'), waitingWhere(lines));
  longestTile(longest);
  serviceTile(worst);
  setText(byId('idle'), count(sum(groups, (group) => group.idle)));
  setText(byId('talking'), count(sum(groups, (group) => group.talking)));
  setText(byId('after'), count(sum(groups, (group) => group.afterCall)));
  setText(byId('abandoned'), count(sum(lines, (line) => line.recent.abandoned)));
  setText(byId('abandoned-under'), `in 30 min, ${count(sum(lines, (line) => line.today.abandoned))} today`);
}

function waitingWhere(lines) {
  const n = lines.filter((line) => line.waiting).length;
  return n ? `calls, on ${several(n, 'line')}` : 'calls';
}

function longestTile(line) {
  const waits = line && line.waiting > 0;
  const late = waits && line.target && line.longestWait > line.target.within;
  setText(byId('longest'), waits ? clock(line.longestWait) : '0:00');
  setText(byId('longest-under'), !waits ? 'nobody waits'
    : line.target ? `${line.name}, ${late ? '▲ over' : 'promise'} ${span(line.target.within)}` : line.name);
  setClass(byId('longest-tile'), 'is-', late ? 'missed' : 'ok');
}

function serviceTile(line) {
  const {key, mark, word} = line ? standing(line) : {key: 'none', mark: '', word: ''};
  setText(byId('service-head'), line ? `${line.name}: within ${span(line.target.within)}` : 'Answered in time');
  setText(byId('service'), line ? shareBeside(line.recent.serviceLevel, line.target.share) : '–');
  setText(byId('service-stand'), line ? `${mark} ${word}` : '');
  setText(byId('service-under'), line
    ? `promise ${share(line.target.share)}; weakest line, last 30 min` : 'no line has a promise yet');
  setClass(byId('service-tile'), 'is-', key);
}

function strip(first) {
  const parts = {
    stand: h('span', {class: 'stand'}),
    name: h('b', {}, first.name),
    owner: h('span', {class: 'quiet'}),
    waiting: h('b', {class: 'large'}),
    longest: h('b', {class: 'large'}),
    service: h('b', {class: 'large'}),
    promise: h('span', {class: 'quiet'}),
    gaveUp: h('b', {class: 'large'})
  };
  const level = new Level();
  const trend = new Trend();
  const element = h('li', {class: 'strip'},
    h('div', {class: 'who'}, parts.name, parts.owner),
    parts.stand,
    h('div', {class: 'cell'}, h('span', {class: 'head'}, 'waiting'), parts.waiting),
    h('div', {class: 'cell'}, h('span', {class: 'head'}, 'longest wait'), parts.longest),
    h('div', {class: 'cell service'}, h('span', {class: 'head'}, 'in time, last 30 min'),
      h('span', {class: 'pair'}, parts.service, parts.promise), level.element),
    h('div', {class: 'cell'}, h('span', {class: 'head'}, 'gave up'), parts.gaveUp),
    h('div', {class: 'cell trend'}, h('span', {class: 'head'}, 'longest wait, 2 h'), trend.element));
  let before = null;
  return {
    element,
    update(line) {
      const {key, mark, word} = standing(line);
      setText(parts.stand, `${mark} ${word}`);
      setText(parts.owner, names.get(line.owner) ?? '');
      setText(parts.waiting, count(line.waiting));
      setText(parts.longest, line.waiting ? clock(line.longestWait) : '–');
      setText(parts.service, shareBeside(line.recent.serviceLevel, line.target?.share));
      setText(parts.promise, line.target ? `of ${share(line.target.share)} in ${span(line.target.within)}` : '');
      setText(parts.gaveUp, count(line.recent.abandoned));
      level.show(line.recent.serviceLevel, line.target?.share);
      trend.show(past?.get(line.id), line.target?.within);
      setClass(element, 'is-', key);
      if (before !== null && before !== key) mark5(element);
      before = key;
    }
  };
}

/* The change mark: a heavier edge for a while. */
function mark5(element) {
  element.classList.add('fresh');
  clearTimeout(element.mark);
  element.mark = setTimeout(() => element.classList.remove('fresh'), 5000);
}

/** A bar up to the share answered in time, with a notch at the promise. */
class Level {
  #bar = svg('rect', {class: 'level-now', x: 0, y: 3, height: 8, width: 0});
  #notch = svg('rect', {class: 'level-promise', y: 0, height: 14, width: 1.2});
  element = svg('svg', {class: 'level', viewBox: '0 0 100 14', preserveAspectRatio: 'none', 'aria-hidden': 'true'},
    svg('rect', {class: 'level-all', x: 0, y: 3, height: 8, width: 100}), this.#bar, this.#notch);

  show(value, promise) {
    this.#bar.setAttribute('width', known(value) ? 100 * value : 0);
    this.#notch.setAttribute('x', known(promise) ? Math.min(98.8, 100 * promise - 0.6) : -10);
  }
}

function state({groups}, id) {
  const own = groups.filter((group) => group.employer === id);
  return {
    talking: sum(own, (group) => group.talking), afterCall: sum(own, (group) => group.afterCall),
    extra: sum(own, (group) => group.extra)
  };
}

function employer(first) {
  const counts = ['idle', 'talking', 'afterCall'].map((key) => [key, h('b', {class: 'large'})]);
  const words = ['free', 'talking', 'after call'];
  const about = h('p', {class: 'quiet'});
  const element = h('li', {class: 'employer'},
    h('b', {class: 'who'}, first.name),
    h('ul', {class: 'three'}, counts.map(([, number], i) => h('li', {}, number, ` ${words[i]}`))), about);
  return {
    element,
    update(party) {
      for (const [key, number] of counts) setText(number, count(party[key]));
      setText(about, [
        several(party.waiting, 'own caller waits', 'own callers wait'),
        known(party.serviceLevel) ? `${share(party.serviceLevel)} answered in time` : '',
        party.extra ? `${several(Math.abs(party.extra), 'person', 'people')} ${party.extra < 0 ? 'fewer' : 'more'} than planned` : ''
      ].filter(Boolean).join(', '));
    }
  };
}

function showFlows(frame) {
  const between = frame.flows.filter((f) => f.owner !== f.employer);
  byId('flows-part').hidden = between.length === 0;
  const all = new Map();
  for (const f of frame.flows) all.set(f.owner, (all.get(f.owner) ?? 0) + f.today);
  flows.update(between.sort((a, b) => b.today - a.today || (a.owner < b.owner ? -1 : 1)).slice(0, 6)
    .map((f) => ({...f, id: `${f.owner}\n${f.employer}`, of: all.get(f.owner)})));
}

function flow(first) {
  const recent = h('b', {class: 'large'});
  const today = h('span', {class: 'quiet'});
  const element = h('li', {class: 'flow'},
    h('span', {class: 'from'}, `${names.get(first.owner)} callers`),
    h('span', {class: 'arrow', 'aria-label': 'answered by'}, '──▶'),
    h('span', {class: 'to'}, `${names.get(first.employer)} agents`),
    recent, today);
  return {
    element,
    update(f) {
      setText(recent, count(f.recent));
      setText(today, `calls in 30 min; ${count(f.today)} today${f.of ? `, ${share(f.today / f.of)} of all theirs` : ''}`);
    }
  };
}

/* The longest wait of each slice of the last two hours, by line. */
async function lookBack() {
  try {
    const {slices} = await api.history(session);
    past = new Map();
    for (const slice of slices) {
      for (const line of slice.lines) {
        if (!past.has(line.id)) past.set(line.id, []);
        past.get(line.id).push(line.maxWait);
      }
    }
  } catch (failure) {
    past ??= new Map();
  }
}

byId('full').addEventListener('click', () => {
  if (document.fullscreenElement) document.exitFullscreen();
  else document.documentElement.requestFullscreen();
});

if (session) {
  lookBack();
  setInterval(lookBack, 3000);
  new Frames(session, show, showConnection);
}
