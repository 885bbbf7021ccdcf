/* How lines stand to their promises: in words, with a shape, and worst first. */

import {known} from './format.js';

const STANDINGS = {
  missed: {mark: '▲', word: 'Missed', rank: 0},
  risk: {mark: '◆', word: 'At risk', rank: 1},
  closed: {mark: '■', word: 'Closed', rank: 2},
  ok: {mark: '✓', word: 'On target', rank: 3},
  none: {mark: '·', word: 'No promise', rank: 4}
};

/** Key, mark, word and rank of a line. */
export function standing(line) {
  const key = !line.open && !line.waiting ? 'closed' : line.target ? line.state : 'none';
  return {key, ...STANDINGS[key]};
}

/** Share answered in time of late, less the promise; as good as can be where nobody called. */
export function margin(line) {
  if (!line.target || !known(line.recent.serviceLevel)) return Infinity;
  return line.recent.serviceLevel - line.target.share;
}

const impatience = (line) => line.longestWait / (line.target?.within ?? 60);

export function worstFirst(lines) {
  return [...lines].sort((a, b) => standing(a).rank - standing(b).rank
    || compare(margin(a), margin(b)) || impatience(b) - impatience(a));
}

function compare(a, b) {
  return a === b ? 0 : a - b;
}
