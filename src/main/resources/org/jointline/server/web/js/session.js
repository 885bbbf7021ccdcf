/* What the two pages of a session share: which session, its links, its clock and its connection. */

import {byId, setText, setClass} from './dom.js';
import {day, speed, timeOfDay} from './format.js';

/** The session that the address names, or none: then the page says where to find one. */
export function sessionOfPage() {
  const id = new URLSearchParams(location.search).get('session');
  for (const link of document.querySelectorAll('a[data-session]')) {
    link.href = `${link.getAttribute('href')}?session=${encodeURIComponent(id ?? '')}`;
  }
  if (!id) gone('This page needs a session. Start one from the first page.');
  return id;
}

/** Says that there is nothing to show, and why. */
export function gone(why) {
  document.body.classList.add('gone');
  byId('gone').hidden = false;
  setText(byId('gone-why'), why);
}

/** Simulated time, pace and name. */
export function showClock(frame) {
  setText(byId('name'), frame.name);
  document.title = `${frame.name} · ${byId('page').textContent}`;
  setText(byId('day'), day(frame.time));
  setText(byId('clock'), timeOfDay(frame.time));
  setText(byId('pace-now'), paceInWords(frame));
  setClass(byId('pace-now'), 'is-', frame.over || frame.paused || frame.fault ? 'still' : 'running');
}

function paceInWords(frame) {
  if (frame.fault) return '✕ Stopped';
  if (frame.over) return '■ Over';
  if (frame.paused) return '❚❚ Paused';
  const late = frame.lag >= 1 ? `, ${Math.round(frame.lag)} s behind` : '';
  return `▶ ${speed(frame.speed)}${late}`;
}

/** Says why the session cannot go on, where it cannot; tells whether that is so. */
export function showFault({fault}) {
  byId('fault').hidden = !fault;
  setText(byId('fault'), fault ? `This session has stopped: ${fault.replace(/^the session cannot go on: /, '')}` : '');
  document.body.classList.toggle('faulty', Boolean(fault));
  return Boolean(fault);
}

/** How old the news is; old news dims the page and is said once. */
export function showConnection({kind, age}) {
  const stale = kind === 'stale';
  document.body.classList.toggle('stale', stale);
  byId('stale').hidden = !stale;
  if (stale) setText(byId('stale-age'), Math.floor(age));
  setText(byId('connection'), {
    connecting: '○ Connecting …',
    live: `● Connected, news ${age < 1 ? 'under 1 s' : `${Math.floor(age)} s`} old`,
    stale: `✕ No news for ${Math.floor(age)} s, trying again`,
    gone: '✕ This session has ended'
  }[kind]);
  if (kind === 'gone') gone('This session has ended, or the server was started anew.');
}
