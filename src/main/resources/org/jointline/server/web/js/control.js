/* The control room: what goes on, what can be done about it, and what may follow. */

import {byId, h, Rows, setText} from './dom.js';
import {shortNames, dayAndTime} from './format.js';
import {Frames} from './frames.js';
import {gone, sessionOfPage, showClock, showConnection, showFault} from './session.js';
import {Alerts} from './alerts.js';
import {Agents} from './agents.js';
import {CommandForm} from './commands.js';
import {exercises} from './exercises.js';
import {openLog} from './logs.js';
import {Past} from './past.js';
import {Queues} from './queues.js';
import {WhatIfPanel} from './fork.js';
import * as api from './api.js';

const SPEEDS = [[1, '1×'], [10, '10×'], [60, '60×'], [600, '600×'], [3600, '3600×'], ['max', 'max']];
const HISTORY_MILLIS = 2000;
const MOST_EVENTS = 200;
const session = sessionOfPage();
const alerts = new Alerts(byId('alerts'));
const events = new Rows(byId('events'), eventRow);
let scenario = null;
let latest = null;
let panels = null;
let drawnTick = -1;

/* ---- frames ---- */

function show(frame) {
  latest = frame;
  showClock(frame);
  showPace(frame);
  alerts.see(frame);
  showEvents(frame.events);
  if (!panels && scenario) panels = build(frame);
  panels?.queues.update(frame.lines);
  panels?.agents.update(frame.groups, panels.lineNames);
  showStop(showFault(frame));
}

/* What would change a session that cannot go on is not offered; the page is made anew if it goes on after all. */
const CHANGES = '.pace-buttons button, #exercises button, #command :is(button, input, select), '
  + '#ahead :is(button, input, select):not(#fans *)';
let stopped = false;

function showStop(now) {
  if (stopped && !now) location.reload();
  stopped = now;
  if (!stopped) return;
  for (const control of document.querySelectorAll(CHANGES)) control.disabled = true;
}

function build(frame) {
  const names = shortNames(scenario.organisations);
  const built = {
    queues: new Queues(byId('queues'), names),
    agents: new Agents(byId('groups'), names),
    past: new Past(byId('past'), scenario),
    lineNames: new Map(scenario.lines.map((line) => [line.id, line.name]))
  };
  const form = new CommandForm(scenario, 'Do it now', async (command) => (await api.command(session, command)).text);
  byId('command').append(form.element);
  showExercises(frame);
  const lend = exercises(scenario, frame).find((exercise) => exercise.commands.length && exercise.id === 'lend');
  new WhatIfPanel(byId('ahead'), session, scenario, lend);
  lookBack();
  return built;
}

/* The server sends the last few; here they stay as long as the page is open. */
let kept = [];
let lastEvent = 0;

/* Told apart by their place: the same may be done twice at one moment. */
function showEvents(newest) {
  byId('events').classList.toggle('empty', !kept.length && !newest.length);
  const more = unseen([...newest].reverse());
  if (!more.length) return;
  kept = [...kept, ...more.map((event) => ({...event, id: ++lastEvent}))].slice(-MOST_EVENTS);
  events.update([...kept].reverse());
}

/* What of them, oldest first, comes after those that are kept. */
function unseen(sent) {
  const same = (from, many) => sent.slice(0, many).every((event, i) =>
    event.tick === kept[from + i].tick && event.text === kept[from + i].text);
  for (let from = 0; from <= kept.length; from++) {
    const many = Math.min(sent.length, kept.length - from);
    if (same(from, many)) return sent.slice(many);
  }
  return sent;
}

function eventRow(event) {
  return {
    element: h('li', {class: `event is-${event.kind}`}, h('b', {}, dayAndTime(event.time)), ' ', event.text),
    update() {}
  };
}

async function lookBack() {
  if (!panels || !latest || latest.tick === drawnTick) return;
  drawnTick = latest.tick;
  try {
    panels.past.update(await api.history(session), latest);
  } catch (failure) {
    drawnTick = -1;
  }
}

/* ---- pace ---- */

const speedButtons = SPEEDS.map(([value, words]) => h('button', {
  type: 'button', class: 'plain', 'aria-pressed': 'false', onclick: () => pace({speed: value, paused: false})
}, words));
byId('speeds').append(...speedButtons);
byId('pause').addEventListener('click', () => pace({paused: !latest?.paused}));
byId('step').addEventListener('click', () => pace({step: '5 min'}));

function showPace(frame) {
  setText(byId('pause'), frame.paused ? '▶ Go on' : '❚❚ Pause');
  speedButtons.forEach((button, i) => {
    const [value] = SPEEDS[i];
    const now = value === 'max' ? !Number.isFinite(frame.speed) || frame.speed >= 1e6 : frame.speed === value;
    button.setAttribute('aria-pressed', String(now));
  });
}

async function pace(what) {
  const problem = byId('pace-problem');
  problem.hidden = true;
  try {
    await api.pace(session, what);
  } catch (failure) {
    problem.hidden = false;
    setText(problem, failure.message);
  }
}

/* ---- exercises ---- */

function showExercises(frame) {
  byId('exercises').replaceChildren(...exercises(scenario, frame).map((exercise) => h('li', {},
    h('button', {type: 'button', id: `exercise-${exercise.id}`, disabled: exercise.commands.length === 0,
      'aria-describedby': `about-${exercise.id}`, onclick: () => doExercise(exercise.id)}, exercise.name),
    h('span', {class: 'quiet', id: `about-${exercise.id}`}, exercise.why ?? exercise.words))));
}

/* Made anew at the click: who can be lent depends on who is there. */
async function doExercise(id) {
  const answer = byId('exercise-answer');
  const {name, commands} = exercises(scenario, latest).find((exercise) => exercise.id === id);
  try {
    for (const command of commands) await api.command(session, command);
    answer.className = 'done';
    setText(answer, `${name}: begun.`);
  } catch (refusal) {
    answer.className = 'problem';
    setText(answer, refusal.message);
  }
}

/* ---- logs and the end ---- */

if (session) byId('download').href = api.sessionPath(session, 'log');
byId('open-log').addEventListener('change', (event) => openLog(event.target, byId('log-answer')));
byId('end').addEventListener('click', () => byId('end-dialog').showModal());
byId('end-dialog').addEventListener('close', async () => {
  if (byId('end-dialog').returnValue !== 'end') return;
  await api.endSession(session).catch(() => {});
  location.href = '/';
});

/* ---- start ---- */

async function start() {
  try {
    scenario = await api.sessionScenario(session);
  } catch (failure) {
    if (failure.status === 404) gone('This session has ended, or the server was started anew.');
    else setTimeout(start, 2000);
    return;
  }
  if (latest) show(latest);
}

if (session) {
  start();
  new Frames(session, show, showConnection);
  setInterval(lookBack, HISTORY_MILLIS);
  setInterval(() => { if (scenario && latest && panels) refreshLending(); }, 5000);
}

/* How many can be lent changes over the day; a button keeps its place and its focus. */
function refreshLending() {
  for (const exercise of exercises(scenario, latest)) {
    setText(byId(`exercise-${exercise.id}`), exercise.name);
    setText(byId(`about-${exercise.id}`), exercise.why ?? exercise.words);
  }
}
