/* What if: alternatives made of commands, and the fans of what may follow, beside doing nothing. */

import {h, setText, table} from './dom.js';
import {bandFill, edge, Figure, line, numberAxis, Picture, shareAxis, timeAxis} from './charts.js';
import {CommandForm, sentence} from './commands.js';
import {axisTime, localSeconds, NONE, share, shortTime} from './format.js';
import {againstInWords, missInWords} from './verdict.js';
import * as api from './api.js';

const MOST = 3;
const HORIZONS = ['30 min', '1 h', '2 h', '4 h', '8 h'];
const FUTURES = [100, 200, 500, 1000];

export class WhatIfPanel {
  #session;
  #scenario;
  #alternatives = [];
  #list = h('ol', {class: 'alternatives'});
  #add = h('button', {type: 'button', class: 'second small', onclick: () => this.#another()}, 'Add an alternative');
  #horizon = h('select', {id: 'horizon'}, HORIZONS.map((t) => h('option', {value: t}, t)));
  #futures = h('select', {id: 'futures'}, FUTURES.map((n) => h('option', {value: n}, `${n} times`)));
  #go = h('button', {type: 'button', id: 'look', onclick: () => this.#look()}, 'Look ahead');
  #answer = h('p', {class: 'problem', role: 'alert', hidden: true});
  #state = h('p', {role: 'status', class: 'quiet'});
  #pictures = [];
  #result = h('div', {id: 'fans', class: 'fans'});

  /** first: an alternative to begin with, {name, commands}. */
  constructor(place, session, scenario, first) {
    this.#session = session;
    this.#scenario = scenario;
    this.#horizon.value = '2 h';
    this.#futures.value = '500';
    place.append(this.#list, this.#add,
      h('div', {class: 'row ask'},
        h('div', {class: 'field'}, h('label', {for: 'horizon'}, 'How far ahead'), this.#horizon),
        h('div', {class: 'field'}, h('label', {for: 'futures'}, 'Play each'), this.#futures), this.#go),
      this.#answer, this.#state, this.#result);
    this.#another(first);
  }

  #another(first = {name: '', commands: []}) {
    const alternative = new Alternative(this.#scenario, first, () => {
      this.#alternatives = this.#alternatives.filter((a) => a !== alternative);
      alternative.element.remove();
      this.#number();
    }, () => this.#doNow(alternative));
    this.#alternatives.push(alternative);
    this.#list.append(alternative.element);
    this.#number();
  }

  #number() {
    this.#alternatives.forEach((a, i) => a.number(i + 1));
    this.#add.disabled = this.#alternatives.length >= MOST;
  }

  async #look() {
    this.#fail('');
    const asked = this.#alternatives.map((a) => a.read()).filter((a) => a.commands.length);
    this.#go.disabled = true;
    setText(this.#state, 'Playing the futures …');
    try {
      const fans = await api.whatIf(this.#session,
        {horizon: this.#horizon.value, futures: Number(this.#futures.value), alternatives: asked});
      setText(this.#state, `Seen at ${shortTime(fans.time)}: ${fans.branches.length} × ${fans.futures} futures of the next `
        + `${this.#horizon.value}, in ${fans.seconds.toFixed(1)} s.`);
      this.#draw(fans);
    } catch (refusal) {
      setText(this.#state, '');
      this.#fail(refusal.message);
    } finally {
      this.#go.disabled = false;
    }
  }

  #draw(fans) {
    for (const picture of this.#pictures) picture.close();
    this.#pictures = [];
    this.#result.replaceChildren(...resultOf(fans, (picture) => this.#pictures.push(picture)));
  }

  async #doNow(alternative) {
    const {name, commands} = alternative.read();
    let done = 0;
    try {
      for (const command of commands) {
        await api.command(this.#session, command);
        done++;
      }
      alternative.say(`Done now: ${name}.`, '');
    } catch (refusal) {
      alternative.say('', `${done ? `${done} of ${commands.length} done, then refused: ` : ''}${refusal.message}`);
    }
  }

  #fail(words) {
    this.#answer.hidden = !words;
    setText(this.#answer, words);
  }
}

let alternatives = 0;

class Alternative {
  #scenario;
  #commands;
  #id = `alternative${++alternatives}`;
  #name;
  #head = h('h3', {});
  #list = h('ul', {class: 'chosen'});
  #done = h('p', {role: 'status', class: 'done', hidden: true});
  #problem = h('p', {role: 'alert', class: 'problem', hidden: true});
  #now;
  #place = 1;
  element;

  constructor(scenario, {name, commands}, remove, doNow) {
    this.#scenario = scenario;
    this.#commands = [...commands];
    this.#name = h('input', {type: 'text', id: `${this.#id}-name`, maxlength: 60, value: name, placeholder: 'what to call it'});
    this.#now = h('button', {type: 'button', class: 'second small', onclick: doNow}, 'Do this now');
    const form = new CommandForm(scenario, 'Add to this alternative', (command) => this.#add(command));
    this.element = h('li', {class: 'alternative'},
      h('div', {class: 'row'}, this.#head,
        h('button', {type: 'button', class: 'plain small', onclick: remove}, 'Remove')),
      h('div', {class: 'field'}, h('label', {for: `${this.#id}-name`}, 'Name'), this.#name),
      this.#list,
      h('details', {open: commands.length === 0}, h('summary', {}, 'Add something to do'), form.element),
      h('div', {class: 'row'}, this.#now), this.#done, this.#problem);
    this.#draw();
  }

  number(n) {
    this.#place = n;
    setText(this.#head, `Alternative ${n}`);
  }

  read() {
    return {name: this.#name.value.trim() || `alternative ${this.#place}`, commands: this.#commands};
  }

  say(done, problem) {
    this.#done.hidden = !done;
    this.#problem.hidden = !problem;
    setText(this.#done, done);
    setText(this.#problem, problem);
  }

  #add(command) {
    this.#commands.push(command);
    if (!this.#name.value) this.#name.value = sentence(command, this.#scenario).slice(0, 60);
    this.#draw();
  }

  #draw() {
    this.#now.disabled = this.#commands.length === 0;
    this.#list.replaceChildren(...this.#commands.map((command, i) => h('li', {},
      sentence(command, this.#scenario), ' ',
      h('button', {type: 'button', class: 'plain small', 'aria-label': `Take out: ${sentence(command, this.#scenario)}`,
        onclick: () => { this.#commands.splice(i, 1); this.#draw(); }}, '✕'))));
    if (!this.#commands.length) this.#list.append(h('li', {class: 'quiet'}, 'Nothing yet: add something to do.'));
  }
}

/* ---- the answer ---- */

/* drawn(picture) is told of each picture, which is to be closed in the end. */
function resultOf(fans, drawn) {
  const [nothing] = fans.branches;
  return [verdicts(fans), h('p', {class: 'quiet key'},
    h('span', {class: 'swatch is-wide'}), ' 8 in 10 futures ', h('span', {class: 'swatch is-narrow'}), ' half of them ',
    h('span', {class: 'swatch is-middle'}), ' the middle one ', h('span', {class: 'swatch is-dashed'}), ' the middle one when doing nothing'),
  ...nothing.lines.map((line, i) => lineFans(fans, i, drawn))];
}

function verdicts(fans) {
  const [nothing, ...others] = fans.branches;
  return h('div', {class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'In words'},
    h('table', {class: 'words verdicts'},
      h('caption', {}, 'In words'),
      h('thead', {}, h('tr', {}, h('th', {scope: 'col'}, 'Line'), fans.branches.map((b, i) =>
        h('th', {scope: 'col'}, i ? b.name : 'Doing nothing')))),
      h('tbody', {}, nothing.lines.map((line, i) => h('tr', {},
        h('th', {scope: 'row'}, line.name),
        h('td', {}, missInWords(line)),
        others.map((branch) => {
          const other = branch.lines[i];
          const {word, mark, words} = againstInWords(other);
          return h('td', {}, h('p', {}, missInWords(other)),
            word ? h('p', {class: `verdict is-${word}`}, h('b', {}, `${mark} ${word}`), ` ${words}`) : '');
        }))))));
}

function lineFans(fans, i, drawn) {
  const [{lines: {[i]: nothing}}] = fans.branches;
  const start = localSeconds(fans.time);
  const steps = nothing.waiting.p50.length;
  const xs = Array.from({length: steps}, (_, k) => start + (k + 1) * fans.step);
  const rows = fans.branches.map((branch) => ({name: branch.name, line: branch.lines[i]}));
  const low = serviceFloor(rows);
  const high = Math.max(4, ...rows.flatMap(({line}) => line.waiting.p90.filter((v) => v !== null)));
  const draw = (...what) => {
    const picture = fanPicture(...what);
    drawn(picture);
    return picture.element;
  };
  const cells = rows.map(({name, line}, k) => h('div', {class: 'fan'},
    h('h4', {}, k ? name : 'Doing nothing'),
    line.serviceLevel ? draw(`${line.name}, ${name}: share answered in time`, 140, xs, line.serviceLevel,
      k ? nothing.serviceLevel : null, shareAxis(), [low, 1], {value: line.target, words: `promise ${share(line.target)}`}) : '',
    draw(`${line.name}, ${name}: calls waiting`, 110, xs, line.waiting,
      k ? nothing.waiting : null, numberAxis(), [0, 1.08 * high], {value: null})));
  const what = nothing.serviceLevel ? 'answered in time (above) and calls waiting (below)' : 'calls waiting';
  return new Figure(`${nothing.name}: ${what}`, 'h3', [h('div', {class: 'fan-row'}, cells)], () => fanTable(rows, xs)).element;
}

/* All branches of a line are drawn to one scale, from a round share below the lowest band. */
function serviceFloor(rows) {
  const lows = rows.flatMap(({line}) => line.serviceLevel?.p10.filter((v) => v !== null) ?? []);
  return Math.max(0, Math.floor(10 * Math.min(.8, ...lows, (rows[0].line.target ?? 1) - .1)) / 10);
}

function fanPicture(label, height, xs, fan, nothing, valueAxis, range, level) {
  const picture = new Picture(label, {
    height, axes: [timeAxis(), valueAxis], scales: {y: {range}}, level: () => level,
    series: () => [edge(), edge(), line('c0', {width: 2.5}), edge(), edge(),
      ...(nothing ? [line('quiet', {dash: [5, 4], width: 1.5})] : [])],
    bands: () => [{series: [5, 1], fill: bandFill('band', .2)}, {series: [4, 2], fill: bandFill('band', .3)}]
  });
  picture.update([xs, fan.p10, fan.p25, fan.p50, fan.p75, fan.p90, ...(nothing ? [nothing.p50] : [])]);
  return picture;
}

function fanTable(rows, xs) {
  const heads = ['at', ...rows.flatMap(({name}) => [`${name}: in time, middle (8 in 10)`, `${name}: waiting, middle (8 in 10)`])];
  const at = (fan, k, show) => !fan || fan.p50[k] === null ? NONE
    : `${show(fan.p50[k])} (${show(fan.p10[k])} to ${show(fan.p90[k])})`;
  return table('What may follow', heads, xs.map((x, k) => [axisTime(x), ...rows.flatMap(({line}) =>
    [at(line.serviceLevel, k, share), at(line.waiting, k, (v) => v.toFixed(0))])]));
}
