/* Chances and differences in words a manager would use. */

import {known, points, share} from './format.js';

/** "23 in 100 futures miss 90 %". */
export function missInWords(line) {
  if (!known(line.target)) return 'No promise.';
  if (!known(line.miss)) return 'Nobody calls.';
  const target = share(line.target);
  if (line.miss === 0) return `None of the futures misses ${target}.`;
  if (line.miss === 1) return `Every future misses ${target}.`;
  const n = Math.round(100 * line.miss);
  if (n === 0) return `Fewer than 1 in 100 futures miss ${target}.`;
  if (n === 100) return `More than 99 in 100 futures miss ${target}.`;
  return `${n} in 100 futures ${n === 1 ? 'misses' : 'miss'} ${target}.`;
}

/** How a difference of shares stands: better, worse or too close to tell, with its interval. */
export function againstInWords({against}) {
  if (!against || !known(against.mean)) return {};
  const range = known(against.low) ? ` (between ${points(against.low)} and ${points(against.high)})` : '';
  const words = `${points(against.mean)} points in time${range}`;
  if (!known(against.low) || against.low <= 0 && against.high >= 0) return {mark: '=', word: 'no clear difference', words};
  return against.mean > 0 ? {mark: '▲', word: 'better', words} : {mark: '▼', word: 'worse', words};
}
