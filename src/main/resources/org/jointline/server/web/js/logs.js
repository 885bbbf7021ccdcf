/* Opens a downloaded log again: a session that goes where the log ends. */

import {setText} from './dom.js';
import * as api from './api.js';

/**
 * Reads the chosen file and goes to the session made of it, or says why not.
 *
 * text() gives a scenario's text to play it with, where the one it names is not here.
 */
export async function openLog(input, problem, text = () => '') {
  const [file] = input.files;
  if (!file) return;
  problem.hidden = true;
  try {
    const {id} = await api.startSession(await request(await file.text(), text()));
    location.href = `control.html?session=${encodeURIComponent(id)}`;
  } catch (failure) {
    problem.hidden = false;
    setText(problem, failure.message);
  } finally {
    input.value = '';
  }
}

/* A log is played with the very scenario it was made with, else with the text at hand, else with one of its name. */
async function request(log, text) {
  let head;
  try {
    head = JSON.parse(log.slice(0, log.indexOf('\n') < 0 ? undefined : log.indexOf('\n')));
  } catch (failure) {
    throw new Error('This file is not a log of a session.');
  }
  if (!head['jointline log']) throw new Error('This file is not a log of a session.');
  const named = (await api.scenarios())
    .filter((s) => s.runnable !== false && (s.name === head.scenario || s.id === head.scenario));
  const found = await ofHash(named, head.hash);
  if (found) return {scenario: found.id, log};
  if (text.trim()) return {text, log};
  if (named.length) return {scenario: named[0].id, log};
  throw new Error(`The log belongs to the scenario “${head.scenario}”, which is not here. `
    + 'Paste its text on the first page, then open the log there.');
}

async function ofHash(scenarios, hash) {
  const hashes = await Promise.all(scenarios.map((s) => api.scenario(s.id).then((full) => full.hash, () => null)));
  return hash ? scenarios[hashes.indexOf(hash)] : undefined;
}
