/* What there is to start, in order, and starting it: a session or a run, and on to its page. */

import * as api from './api.js';

const BUSY_HOUR = 'Mon 09:30';
const SPEED = 60;
const FIRST = ['city-jccr-2015', 'city-2012', 'examples'];
const LAST = ['benchmarks'];

/** Scenarios by their folder, [[folder, scenarios]], those to begin with first. */
export function inFolders(scenarios) {
  const folders = new Map();
  for (const scenario of scenarios) {
    const folder = scenario.id.includes('/') ? scenario.id.slice(0, scenario.id.lastIndexOf('/')) : '';
    folders.set(folder, [...(folders.get(folder) ?? []), scenario]);
  }
  const rank = (folder) => FIRST.includes(folder) ? FIRST.indexOf(folder) : LAST.includes(folder) ? 99 : 50;
  return [...folders].sort(([a], [b]) => rank(a) - rank(b));
}

/** what: {scenario} or {text}; on to the wallboard, at a busy hour where the calendar has it. */
export async function watchLive(what) {
  let session;
  try {
    session = await api.startSession({...what, at: BUSY_HOUR, speed: SPEED});
  } catch (failure) {
    if (failure.status !== 400 && failure.status !== 422) throw failure;
    session = await api.startSession({...what, speed: SPEED});
  }
  location.href = `wallboard.html?session=${encodeURIComponent(session.id)}`;
}

/** what: {scenario} or {text}, with replications and seed if they are not to be the usual ones. */
export async function startRun(what) {
  const {id} = await api.startRun(what);
  location.href = `runs.html?run=${encodeURIComponent(id)}`;
}
