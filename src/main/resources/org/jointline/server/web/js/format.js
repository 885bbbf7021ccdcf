/* Figures and times as people here read them. */

/** What stands where there is no figure. */
export const NONE = '–';

export const count = (n) => n.toLocaleString('en-GB');

/** 0.914 as "91 %". */
export function share(value, digits = 0) {
  return known(value) ? `${(100 * value).toFixed(digits)} %` : NONE;
}

/** The same, but never rounded onto or over the target that it misses: 89.7 % beside 90 %. */
export function shareBeside(value, target) {
  if (!known(value)) return NONE;
  const rounded = Math.round(100 * value);
  const flips = known(target) && (rounded >= 100 * target) !== (value >= target);
  const whole = rounded === 100 && value < 1;
  return share(value, flips || whole ? 1 : 0);
}

/** Seconds as on a clock: 0:41, 12:05, 1:02:03. */
export function clock(seconds) {
  const s = Math.floor(seconds);
  const pad = (n) => String(n).padStart(2, '0');
  const hours = Math.floor(s / 3600);
  const minutes = Math.floor(s / 60) % 60;
  return hours ? `${hours}:${pad(minutes)}:${pad(s % 60)}` : `${minutes}:${pad(s % 60)}`;
}

/** Seconds in words: 45 s, 1 min 30 s, 2 h, 1 day 3 h. */
export function span(seconds) {
  const units = [['day', 86400], ['h', 3600], ['min', 60], ['s', 1]];
  let left = Math.round(seconds);
  const parts = [];
  for (const [unit, size] of units) {
    const n = Math.floor(left / size);
    left -= n * size;
    if (n) parts.push(`${n} ${unit === 'day' && n > 1 ? 'days' : unit}`);
  }
  return parts.slice(0, 2).join(' ') || '0 s';
}

/** A difference of shares: "+4.1 points". */
export function points(difference) {
  const size = Math.abs(100 * difference).toFixed(1);
  return `${size === '0.0' ? '±' : difference < 0 ? '−' : '+'}${size}`;
}

/** "1 call", "3 calls". */
export const several = (n, one, many = `${one}s`) => `${count(n)} ${n === 1 ? one : many}`;

/* Times come with the place's own offset; the wall clock there is what stands before it. */
const local = (iso) => new Date(`${iso.slice(0, 19)}Z`);

/** Seconds of the scenario's own wall clock, for axes. */
export const localSeconds = (iso) => local(iso).getTime() / 1000;

export const timeOfDay = (iso) => iso.slice(11, 19);

export const shortTime = (iso) => iso.slice(11, 16);

/** "Mon 7 Sept 2026". */
export const day = (iso) => local(iso).toLocaleDateString('en-GB',
  {weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC'});

/** "Mon 09:12". */
export const dayAndTime = (iso) =>
  `${local(iso).toLocaleDateString('en-GB', {weekday: 'short', timeZone: 'UTC'})} ${shortTime(iso)}`;

/** Local seconds as "09:12". */
export const axisTime = (seconds) => new Date(seconds * 1000).toISOString().slice(11, 16);

export function speed(value) {
  if (value === 'max' || !Number.isFinite(value) || value >= 1e6) return 'as fast as it can';
  return `${count(Math.round(value * 10) / 10)} × real time`;
}

export function known(value) {
  return value !== null && value !== undefined && !Number.isNaN(value);
}

/** "answered within 10 s". */
export const within = (target) => `answered within ${span(target.within)}`;

/** Names without the words that all of them begin with: "Police", "Corporation". */
export function shortNames(parties) {
  const words = parties.map((party) => party.name.split(' '));
  let same = 0;
  if (words.length > 1) {
    while (words.every((w) => w.length > same + 1 && w[same] === words[0][same])) same++;
  }
  return new Map(parties.map((party, i) => [party.id, words[i].slice(same).join(' ')]));
}
