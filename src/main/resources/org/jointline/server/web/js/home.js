/* The first page: what can be run or watched, what goes on, and one's own scenario. */

import {byId, h, setText} from './dom.js';
import {dayAndTime, known, several, span, speed} from './format.js';
import {openLog} from './logs.js';
import {inFolders, startRun, watchLive} from './starting.js';
import * as api from './api.js';

function fail(words) {
  byId('problem').hidden = !words;
  setText(byId('problem'), words ?? '');
}

/** Carries out a click: the button waits, and a failure is said. */
async function attempt(button, action) {
  fail('');
  button.disabled = true;
  try {
    await action();
  } catch (failure) {
    fail(failure.message);
    byId('problem').scrollIntoView({block: 'nearest'});
  } finally {
    button.disabled = false;
  }
}

function button(words, label, cls, action) {
  const element = h('button', {type: 'button', class: cls, 'aria-label': `${words}: ${label}`,
    onclick: () => attempt(element, action)}, words);
  return element;
}

/* ---- scenarios ---- */

async function showScenarios() {
  let all;
  try {
    all = await api.scenarios();
  } catch (failure) {
    fail(failure.message);
    byId('scenarios').replaceChildren();
    return;
  }
  byId('scenarios').replaceChildren(...inFolders(all).map(([folder, list]) => h('div', {class: 'folder'},
    folder ? h('h3', {}, title(folder)) : null, h('ul', {class: 'list'}, list.map(rowOf)))));
  if (!all.length) byId('scenarios').replaceChildren(h('p', {}, 'There are no scenarios here. Paste one below.'));
}

function title(folder) {
  const words = folder.replaceAll('-', ' ').replaceAll('/', ' / ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/* One that cannot be shown must not hide the others. */
function rowOf(scenario) {
  try {
    return scenarioRow(scenario);
  } catch (failure) {
    return faultyRow(scenario.name ?? scenario.id, failure.message);
  }
}

function scenarioRow(scenario) {
  if (scenario.runnable === false) {
    return faultyRow(scenario.name, scenario.problem || 'It cannot be started from here.');
  }
  return h('li', {class: 'item'},
    h('div', {class: 'about'}, h('b', {}, scenario.name),
      scenario.description ? h('p', {}, scenario.description) : null, h('p', {class: 'quiet'}, sizeOf(scenario))),
    h('div', {class: 'row'}, button('Watch live', scenario.name, '', () => watchLive({scenario: scenario.id})),
      button('Run', scenario.name, 'second', () => startRun({scenario: scenario.id}))));
}

/* As much of it as is known. */
function sizeOf({organisations, lines, groups, days}) {
  return [
    organisations?.join(' and '), known(lines) ? several(lines, 'line') : '',
    known(groups) ? several(groups, 'group') : '', known(days) ? span(86400 * days) : ''
  ].filter(Boolean).join(' · ');
}

function faultyRow(name, problem) {
  return h('li', {class: 'item is-faulty'},
    h('div', {class: 'about'}, h('b', {}, name), h('p', {class: 'problem lines'}, problem)),
    h('div', {class: 'row'}, h('span', {class: 'quiet'}, 'cannot be used')));
}

/* ---- sessions ---- */

async function showSessions() {
  if (byId('sure').open) return;
  let lists;
  try {
    lists = await api.sessions();
  } catch (failure) {
    return;
  }
  if (byId('sure').open) return;
  const {sessions = [], saved = []} = lists;
  byId('sessions-part').hidden = !sessions.length;
  byId('saved-part').hidden = !saved.length;
  fill(byId('sessions'), sessions, sessionRow);
  fill(byId('saved'), saved, savedRow);
}

/* Left alone while a reader is in it: a list must not change under a finger. */
function fill(place, items, row) {
  const now = JSON.stringify(items);
  if (place.dataset.now === now || place.contains(document.activeElement)) return;
  place.dataset.now = now;
  place.replaceChildren(...items.map(row));
}

function sessionRow(session) {
  const at = `?session=${encodeURIComponent(session.id)}`;
  const state = session.over ? 'over' : session.paused ? 'paused' : speed(session.speed);
  return h('li', {class: 'item'},
    h('div', {class: 'about'}, h('b', {}, session.name), h('p', {class: 'quiet'}, `${dayAndTime(session.time)}, ${state}`)),
    h('div', {class: 'row'}, h('a', {class: 'button', href: `wallboard.html${at}`}, 'Wallboard'),
      h('a', {class: 'button second', href: `control.html${at}`}, 'Control room'),
      removal('End', session, 'sessions', 'It stops for everybody who watches it, and its log goes with it.')));
}

function savedRow(session) {
  return h('li', {class: 'item'},
    h('div', {class: 'about'}, h('b', {}, session.name),
      h('p', {class: 'quiet'}, session.reached ? `came to ${dayAndTime(session.reached)}` : '')),
    h('div', {class: 'row'}, button('Go on', session.name, 'second', async () => {
      const {id} = await api.resumeSession(session.id);
      location.href = `control.html?session=${encodeURIComponent(id)}`;
    }), removal('Delete', session, 'saved', 'It cannot be gone on with afterwards, and its log goes with it.')));
}

/** A button that asks first; then the session is gone, and the reader is at the head of its list. */
function removal(words, {id, name}, part, means) {
  const element = h('button', {type: 'button', class: 'danger small', 'aria-label': `${words}: ${name}`,
    onclick: async () => {
      if (!await sure(`${words} “${name}”?`, means, words)) return;
      await attempt(element, async () => {
        await api.endSession(id);
        byId(`${part}-head`).focus();
        await showSessions();
        if (byId(`${part}-part`).hidden) byId('scenarios-head').focus();
      });
    }}, words);
  return element;
}

/** Asks, and gives whether the answer was yes. */
function sure(question, means, yes) {
  const dialog = byId('sure');
  setText(byId('sure-head'), question);
  setText(byId('sure-words'), means);
  setText(byId('sure-yes'), yes);
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise((answer) => {
    dialog.addEventListener('close', () => answer(dialog.returnValue === 'yes'), {once: true});
  });
}

/* ---- one's own scenario ---- */

const text = byId('text');

async function check() {
  const place = byId('checked');
  try {
    const {ok, problems = [], warnings = []} = await api.check(text.value);
    allow(ok);
    place.replaceChildren(ok ? h('p', {class: 'done'}, 'Nothing wrong: it can be run.') : problemsOf(problems),
      ...(warnings.length ? [h('ul', {}, warnings.map((w) => h('li', {}, w.message ?? w)))] : []));
  } catch (failure) {
    allow(false);
    place.replaceChildren(h('p', {class: 'problem'}, failure.message));
  }
}

function problemsOf(problems) {
  return h('div', {class: 'problem'}, several(problems.length, 'thing is wrong', 'things are wrong'),
    h('ol', {class: 'problems'}, problems.map((p) => h('li', {},
      p.line ? h('button', {type: 'button', class: 'plain small', onclick: () => goTo(p.line, p.column)},
        `line ${p.line}${p.column ? `, column ${p.column}` : ''}`) : null,
      ' ', p.path ? h('b', {}, p.path) : null, ' ', p.message))));
}

/** Puts the cursor of the text box where the problem is. */
function goTo(line, column = 1) {
  const lines = text.value.split('\n');
  const start = lines.slice(0, line - 1).reduce((n, l) => n + l.length + 1, 0);
  text.focus();
  text.setSelectionRange(start + column - 1, start + (lines[line - 1]?.length ?? 0));
  text.scrollTop = Math.max(0, text.scrollHeight * (line - 4) / lines.length);
}

function allow(ok) {
  byId('run-own').disabled = byId('watch-own').disabled = !ok;
}

async function take(file) {
  if (!file) return;
  text.value = await file.text();
  await check();
}

text.addEventListener('input', () => allow(false));
text.addEventListener('dragover', (event) => { event.preventDefault(); text.classList.add('over'); });
text.addEventListener('dragleave', () => text.classList.remove('over'));
text.addEventListener('drop', (event) => {
  text.classList.remove('over');
  if (!event.dataTransfer.files.length) return;
  event.preventDefault();
  take(event.dataTransfer.files[0]);
});
byId('file').addEventListener('change', async (event) => {
  await take(event.target.files[0]);
  event.target.value = '';
});
byId('check').addEventListener('click', check);
byId('run-own').addEventListener('click', (event) => attempt(event.target, () => startRun({text: text.value})));
byId('watch-own').addEventListener('click', (event) => attempt(event.target, () => watchLive({text: text.value})));
byId('open-log').addEventListener('change', (event) => openLog(event.target, byId('log-answer'), () => text.value));

showScenarios();
showSessions();
setInterval(showSessions, 3000);
