/* The groups, each agent a mark by what they are doing, and the same in figures. */

import {h, Rows, setText} from './dom.js';
import {several} from './format.js';

const MOST_MARKS = 40;
const STATES = [['talking', 'talking'], ['afterCall', 'after call'], ['idle', 'free'], ['leaving', 'leaving']];
const CLASSES = {talking: 'is-talking', afterCall: 'is-after', idle: 'is-idle', leaving: 'is-leaving'};

export class Agents {
  #rows;
  #names;

  /** names: of organisations by id. */
  constructor(place, names) {
    this.#names = names;
    this.#rows = new Rows(place, (group) => this.#row(group));
  }

  update(groups, lineNames) {
    this.#rows.update(groups.map((group) => ({...group, lineNames})));
  }

  #row(first) {
    const marks = h('span', {class: 'marks', 'aria-hidden': 'true'});
    const figures = h('span', {});
    const plan = h('span', {class: 'quiet'});
    const calls = h('span', {class: 'quiet'});
    const element = h('li', {class: 'group'},
      h('div', {class: 'group-head'}, h('h3', {}, first.name),
        h('span', {class: 'quiet'}, this.#names.get(first.employer) ?? ''), plan),
      marks, figures, calls);
    return {
      element,
      update(group) {
        draw(marks, group);
        setText(figures, STATES.filter(([key]) => key !== 'leaving' || group.leaving)
          .map(([key, word]) => `${group[key]} ${word}`).join(' · '));
        setText(plan, planInWords(group));
        setText(calls, onCalls(group));
        element.classList.toggle('is-full', group.onDuty > 0 && group.idle === 0);
      }
    };
  }
}

function planInWords(group) {
  if (!group.open) return '■ Site closed';
  const change = group.extra ? `, ${Math.abs(group.extra)} ${group.extra < 0 ? 'fewer' : 'more'} by command` : '';
  return `${group.onDuty} on the phones, ${group.planned} planned${change}`;
}

function onCalls(group) {
  const parts = Object.entries(group.onCalls).filter(([, n]) => n > 0)
    .map(([id, n]) => `${n} on ${group.lineNames.get(id) ?? id}`);
  return parts.length ? `Calls: ${parts.join(', ')}` : `${several(0, 'call')} in hand`;
}

/* One mark an agent; in large groups one mark stands for several. */
function draw(place, group) {
  const all = STATES.reduce((n, [key]) => n + group[key], 0);
  const per = Math.ceil(all / MOST_MARKS) || 1;
  const wanted = STATES.flatMap(([key]) => Array(Math.round(group[key] / per)).fill(CLASSES[key]));
  while (place.children.length < wanted.length) place.append(h('span'));
  while (place.children.length > wanted.length) place.lastChild.remove();
  wanted.forEach((name, i) => {
    const cls = `agent ${name}`;
    if (place.children[i].className !== cls) place.children[i].className = cls;
  });
}
