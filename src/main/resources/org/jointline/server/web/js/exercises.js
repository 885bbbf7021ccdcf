/* Three exercises ready to go, made to fit the scenario at hand. */

import {shortNames} from './format.js';
import {sentence, urgentLine} from './commands.js';

const LENT = 4;

/** Name, commands and what they are in words; or why not, where the scenario has nobody for it. */
export function exercises(scenario, frame) {
  return [sick(scenario, frame), crash(scenario), lend(scenario, frame)]
    .map((exercise) => ({...exercise, words: exercise.commands.map((c) => sentence(c, scenario)).join('; ')}));
}

function largest(groups) {
  return [...groups].sort((a, b) => b.onDuty - a.onDuty)[0];
}

function sick(scenario, frame) {
  const urgent = urgentLine(scenario);
  const own = frame.groups.filter((g) => g.employer === urgent.owner);
  const group = largest(own.length ? own : frame.groups);
  return {
    id: 'sick', name: 'Two go sick',
    commands: [{command: 'send away', group: group.id, agents: 2, why: 'sick'}]
  };
}

function crash(scenario) {
  return {
    id: 'crash', name: 'A crash on London Wall',
    commands: [{command: 'incident', line: urgentLine(scenario).id, calls: 50, over: '15 min', about: 'crash on London Wall'}]
  };
}

/* People go to the group that the urgent line's owner calls in last: the first stay with what only they may take. */
function lend(scenario, frame) {
  const urgent = urgentLine(scenario);
  const names = shortNames(scenario.organisations);
  const own = urgent.groups.map((g) => frame.groups.find((group) => group.id === g.id))
    .filter((group) => group && group.employer === urgent.owner);
  const others = frame.groups.filter((group) => group.employer !== urgent.owner);
  const from = largest(others.filter((group) => group.open));
  const to = own[own.length - 1];
  if (!from || !to) {
    return {id: 'lend', name: 'Another organisation lends four', commands: [], why: 'There is only one organisation here.'};
  }
  const many = Math.max(1, Math.min(LENT, from.onDuty || LENT));
  const [giver, taker] = [names.get(from.employer), names.get(to.employer)];
  return {
    id: 'lend', name: `${giver} lends ${['', 'one', 'two', 'three', 'four'][many]}`,
    commands: [
      {command: 'change staffing', group: from.id, change: -many, for: '2 h', reason: `lent to ${taker}`},
      {command: 'change staffing', group: to.id, change: many, for: '2 h', reason: `lent by ${giver}`}
    ]
  };
}
