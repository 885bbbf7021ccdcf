/* Opens a downloaded log again: a session that goes where the log ends. */

import {setText} from './dom.js';
import * as api from './api.js';

/** Reads the chosen file and goes to the session made of it, or says why not. */
export async function openLog(input, problem) {
  const [file] = input.files;
  if (!file) return;
  problem.hidden = true;
  try {
    const {id} = await api.startSession(await request(await file.text()));
    location.href = `control.html?session=${encodeURIComponent(id)}`;
  } catch (failure) {
    problem.hidden = false;
    setText(problem, failure.message);
  } finally {
    input.value = '';
  }
}

/* A log names its scenario; the one here of that name is what it is played with. */
async function request(log) {
  let head;
  try {
    head = JSON.parse(log.slice(0, log.indexOf('\n') < 0 ? undefined : log.indexOf('\n')));
  } catch (failure) {
    throw new Error('This file is not a log of a session.');
  }
  if (!head['jointline log']) throw new Error('This file is not a log of a session.');
  const found = (await api.scenarios()).find((s) => s.name === head.scenario || s.id === head.scenario);
  if (!found) throw new Error(`The log belongs to the scenario “${head.scenario}”, which is not here.`);
  return {scenario: found.id, log};
}
