/* The commands a session takes: their words, their fields, and forms made of them. */

import {h, setText} from './dom.js';
import {several} from './format.js';

const DURATIONS = ['5 min', '10 min', '15 min', '30 min', '1 h', '2 h', '4 h', '8 h'];
const DELAYS = ['0 s', '10 s', '20 s', '30 s', '60 s', '2 min', '5 min'];

const group = {kind: 'group', key: 'group', label: 'Group'};
const line = {kind: 'line', key: 'line', label: 'Line'};
const helper = {kind: 'helper', key: 'group', label: 'Group that answers it'};
const agents = (label, first) => ({kind: 'number', key: 'agents', label, min: 0, max: 500, first});

/** Words, fields and a sentence for each command. */
const COMMANDS = {
  'send away': {
    label: 'People go sick or take a break',
    fields: [group, {...agents('How many', 2), min: 1},
      {kind: 'choice', key: 'why', label: 'Why', options: [['sick', 'sick'], ['break', 'a break']]},
      {kind: 'span', key: 'for', label: 'For how long', first: '', none: 'until the end', needs: (c) => c.why === 'break'}],
    says: (c, s) => `${several(c.agents, 'agent')} of ${s.group(c.group)} ${c.why === 'sick' ? 'sick' : 'on a break'}${length(c)}`
  },
  'change staffing': {
    label: 'More or fewer people',
    fields: [group, {kind: 'number', key: 'change', label: 'People more (or − fewer)', min: -500, max: 500, first: 2},
      {kind: 'span', key: 'for', label: 'For how long', first: '2 h', none: 'until the end'},
      {kind: 'text', key: 'reason', label: 'Reason, for the log', first: ''}],
    says: (c, s) => `${several(Math.abs(c.change), 'agent')} ${c.change < 0 ? 'fewer' : 'more'} in ${s.group(c.group)}${length(c)}`
  },
  incident: {
    label: 'Many call about one incident',
    fields: [{...line, urgent: true}, {kind: 'number', key: 'calls', label: 'Calls', min: 1, max: 5000, first: 50},
      {kind: 'span', key: 'over', label: 'Within', first: '15 min'},
      {kind: 'text', key: 'about', label: 'About', first: 'crash on London Wall'}],
    says: (c, s) => `${several(c.calls, 'call')} on ${s.line(c.line)} within ${c.over}${c.about ? `: ${c.about}` : ''}`
  },
  surge: {
    label: 'Everybody calls more (surge)',
    fields: [line, {kind: 'number', key: 'factor', label: 'Times as many calls', min: 1.1, max: 20, step: 0.1, first: 2.5},
      {kind: 'span', key: 'for', label: 'For how long', first: '30 min'}],
    says: (c, s) => `${c.factor} times as many calls on ${s.line(c.line)} for ${c.for}`
  },
  'set overflow': {
    label: 'When a group begins to help',
    fields: [line, helper, {kind: 'span', key: 'after', label: 'After a wait of', first: '30 s', options: DELAYS}],
    says: (c, s) => `${s.group(c.group)} take ${s.line(c.line)} after ${c.after}`
  },
  'set reserve': {
    label: 'How many a group keeps free',
    fields: [line, helper, agents('Agents kept free', 1)],
    says: (c, s) => `${s.group(c.group)} keep ${c.agents} free before taking ${s.line(c.line)}`
  },
  'set mode': {
    label: 'Work together or apart',
    fields: [{kind: 'mode', key: 'mode', label: 'Organisations work'}],
    says: (c) => c.mode === 'joint' ? 'work together, as the scenario says' : 'each organisation answers only its own lines'
  },
  'close line': {label: 'Close a line', fields: [line], says: (c, s) => `close ${s.line(c.line)}`},
  'open line': {label: 'Open a line', fields: [line], says: (c, s) => `open ${s.line(c.line)}`},
  'close site': {
    label: 'Close a site', fields: [{kind: 'groups', key: 'groups', label: 'Groups that work there'}],
    says: (c, s) => `close the site of ${c.groups.map((g) => s.group(g)).join(', ')}`
  },
  'open site': {
    label: 'Open a site again', fields: [{kind: 'groups', key: 'groups', label: 'Groups that work there'}],
    says: (c, s) => `open the site of ${c.groups.map((g) => s.group(g)).join(', ')}`
  }
};

const length = (c) => c.for ? ` for ${c.for}` : ' until the end';

/** Ids turned to names for sentences. */
export function speaker(scenario) {
  const find = (list, id) => list.find((item) => item.id === id)?.name ?? id;
  return {line: (id) => find(scenario.lines, id), group: (id) => find(scenario.groups, id)};
}

/** A command in words. */
export function sentence(command, scenario) {
  return COMMANDS[command.command].says(command, speaker(scenario));
}

/** The line that comes before all others: by its priority, else by the shortest promise. */
export function urgentLine(scenario) {
  const rank = (l) => [l.priority ?? 0, l.target?.within ?? Infinity];
  return [...scenario.lines].sort((a, b) => {
    const [p, w] = rank(a);
    const [q, v] = rank(b);
    return p - q || (w === v ? 0 : w - v);
  })[0];
}

let forms = 0;

/** A form for any command; send(command) is called with what was filled in. */
export class CommandForm {
  #scenario;
  #fields = h('div', {class: 'fields'});
  #kind;
  #answer = h('p', {role: 'alert', hidden: true, class: 'problem'});
  #done = h('p', {role: 'status', hidden: true, class: 'done'});
  #inputs = [];
  #id = `form${++forms}`;
  element;

  constructor(scenario, button, send) {
    this.#scenario = scenario;
    this.#kind = h('select', {id: `${this.#id}-kind`, onchange: () => this.#fill()},
      Object.entries(COMMANDS).map(([key, {label}]) => h('option', {value: key}, label)));
    this.element = h('form', {class: 'command-form', onsubmit: (event) => this.#submit(event, send)},
      h('div', {class: 'field'}, h('label', {for: `${this.#id}-kind`}, 'What happens'), this.#kind),
      this.#fields, h('button', {type: 'submit'}, button), this.#answer, this.#done);
    this.#fill();
  }

  async #submit(event, send) {
    event.preventDefault();
    this.#show(this.#done, '');
    this.#show(this.#answer, '');
    try {
      this.#show(this.#done, await send(this.read()));
    } catch (refusal) {
      this.#show(this.#answer, refusal.message);
    }
  }

  #show(place, words) {
    place.hidden = !words;
    setText(place, words ?? '');
  }

  /** The command as it is filled in. */
  read() {
    const command = {command: this.#kind.value};
    for (const {field, value} of this.#inputs) {
      const v = value();
      if (v !== '' && v !== undefined) command[field.key] = v;
    }
    return command;
  }

  #fill() {
    this.#inputs = COMMANDS[this.#kind.value].fields.map((field, i) => this.#input(field, `${this.#id}-${i}`));
    this.#fields.replaceChildren(...this.#inputs.map(({element}) => element));
    const byKey = (kind) => this.#inputs.find(({field}) => field.kind === kind);
    const helperInput = byKey('helper');
    if (helperInput) {
      const change = () => helperInput.offer(this.#helpers(byKey('line').value()));
      byKey('line').control.addEventListener('change', change);
      change();
    }
    const span = this.#inputs.find(({field}) => field.needs);
    if (span) {
      const change = () => span.require(span.field.needs(this.read()));
      this.#inputs.find(({field}) => field.kind === 'choice').control.addEventListener('change', change);
      change();
    }
  }

  #helpers(lineId) {
    const ids = this.#scenario.lines.find((l) => l.id === lineId)?.groups.map((g) => g.id) ?? [];
    return this.#scenario.groups.filter((g) => ids.includes(g.id));
  }

  #input(field, id) {
    const labelled = (control, more = {}) => ({
      field, control, value: () => control.value,
      element: h('div', {class: 'field'}, h('label', {for: id}, field.label), control), ...more
    });
    const select = (options) => h('select', {id}, options.map(([value, words]) => h('option', {value}, words)));
    const named = (items) => items.map((item) => [item.id, item.name]);
    switch (field.kind) {
      case 'group': return labelled(select(named(this.#scenario.groups)));
      case 'line': {
        const control = select(named(this.#scenario.lines));
        if (field.urgent) control.value = urgentLine(this.#scenario).id;
        return labelled(control);
      }
      case 'helper': {
        const control = select([]);
        const offer = (items) => control.replaceChildren(
          ...named(items).map(([value, words]) => h('option', {value}, words)));
        return labelled(control, {offer});
      }
      case 'choice': return labelled(select(field.options));
      case 'mode': return labelled(select((this.#scenario.modes ?? ['joint', 'independent']).map((mode) =>
        [mode, mode === 'joint' ? 'together' : 'apart, each for itself'])));
      case 'number': {
        const control = h('input', {id, type: 'number', required: true, min: field.min, max: field.max,
          step: field.step ?? 1, value: field.first});
        return labelled(control, {value: () => control.valueAsNumber});
      }
      case 'span': return this.#span(field, id, labelled);
      case 'groups': return this.#groups(field, id);
      default: return labelled(h('input', {id, type: 'text', maxlength: 80, value: field.first}));
    }
  }

  #span(field, id, labelled) {
    const times = field.options ?? DURATIONS;
    const fill = (needed) => [...(field.none && !needed ? [['', field.none]] : []), ...times.map((t) => [t, t])]
      .map(([value, words]) => h('option', {value}, words));
    const control = h('select', {id}, fill(false));
    control.value = field.first;
    return labelled(control, {
      require(needed) {
        const before = control.value;
        control.replaceChildren(...fill(needed));
        control.value = needed && !before ? '15 min' : before;
      }
    });
  }

  #groups(field, id) {
    const boxes = this.#scenario.groups.map((g, i) => [g.id,
      h('input', {type: 'checkbox', id: `${id}-${i}`, ...(i ? {} : {checked: true})}), g.name]);
    return {
      field, value: () => boxes.filter(([, box]) => box.checked).map(([g]) => g),
      element: h('fieldset', {class: 'field'}, h('legend', {class: 'label'}, field.label),
        boxes.map(([, box, name]) => h('div', {}, box, h('label', {for: box.id}, ` ${name}`))))
    };
  }
}
