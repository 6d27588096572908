// The sentences of the stakeholder map.

import type { MapChange, StakeholderRole } from '../api';
import { word } from './catalogue';
import { count, Count, LOCALE, plural } from './words';

const MARKS: Record<MapChange, string> = {
  joined: 'Joined',
  left: 'Left',
  removed: 'Removed',
  moved: 'Moved',
  warmer: 'Warmer',
  cooler: 'Cooler',
};

const people = (n: number) => `${count(n)} ${plural(n, 'person', 'people')}`;

export const map = {
  title: 'Stakeholder map',
  keys: 'In the map',
  key: 'stakeholder map',
  arrangements: 'How the people are arranged',
  arrangement: {
    organisation: 'Organisation',
    power_interest: 'Power × interest',
    coverage: 'Coverage',
    table: 'Table',
  },
  show: (what: string) => `show: ${what}`,
  never: 'no contact',
  lastContact: 'Last contact',
  role: (role: StakeholderRole | null) => (role ? word('role', role) : 'no role'),
  strength: (strength: string | null) => (strength ? word('strength', strength) : 'strength unknown'),
  line: (kind: string) => (kind === 'reports_to' ? 'reports to' : word('kind', kind)),
  leftOn: (day: string) => `left ${day}`,
  toBeFound: 'to be found',
  thoughtAway: (sentence: string) => `Thought away: ${sentence}`,

  // The tools.
  filters: { role: 'Role', strength: 'Strength', unit: 'Unit', silent: 'Not met for' },
  silent: { month: 'a month', quarter: 'a quarter', half: 'half a year', year: 'a year' },
  find: 'Find a person',
  found: (n: number, of: number) => `${n.toLocaleString(LOCALE)} of ${of.toLocaleString(LOCALE)} people`,
  everyone: 'Show everyone',
  add: 'Add a person',
  align: 'Align',
  aligns: {
    left: 'Left edges',
    centre: 'Centres',
    right: 'Right edges',
    top: 'Upper edges',
    middle: 'Middles',
    bottom: 'Lower edges',
  },
  chosen: (n: number) => `${Count(n)} chosen`,
  save: 'Save the map',
  saveKey: 'save the map',
  saved: (file: string) => `The map is in ${file}.`,

  // Moving about.
  move: 'from person to person',
  first: 'first and last person',
  nudge: 'move the person',
  more: 'choose more people',
  all: 'choose everyone',
  edit: 'edit the name',
  line_: 'begin a line',
  details: 'all about the person',
  away: 'what if the person leaves',
  remove: 'remove',
  copy: 'copy the people',
  cut: 'cut the people',
  paste: 'paste people',
  larger: 'larger',
  smaller: 'smaller',
  fit: 'see everyone',
  fitAt: (percent: number) => `${percent}%: see everyone`,
  leave: 'leave the map',
  giveUp: 'give up the move',
  zoom: (percent: number) => `${percent}%`,
  overview: 'The whole map, and the part of it that is seen',
  drawLine: 'Draw a line from here',

  // Editing.
  name: 'Name',
  nameOf: (name: string) => `Name of ${name}`,
  newName: 'Name of the new person',
  added: (name: string) => `Added ${name}.`,
  moved: (n: number, name: string) => (n === 1 ? `Moved ${name}.` : `Moved ${people(n)}.`),
  removedSome: (n: number) => `Removed ${people(n)}.`,
  copied: (n: number) => `Copied ${people(n)}.`,
  pasted: (n: number) => `Added ${people(n)}.`,
  lineTo: (from: string, to: string) => `A line from ${from} to ${to}`,
  lineFrom: (from: string) =>
    `A line from ${from}: the arrows choose to whom, Enter takes the person, Esc gives it up.`,
  which: (from: string, to: string) => `${from} and ${to}`,
  lineTitle: 'A line',
  drawIt: 'Draw the line',
  kinds: {
    reports_to: (from: string, to: string) => `${from} reports to ${to}`,
    advises: (from: string, to: string) => `${from} advises ${to}`,
    gatekeeps: (from: string, to: string) => `${from} is the gatekeeper of ${to}`,
    informal: (from: string, to: string) => `${from} sways ${to} informally`,
    conflicts: (from: string, to: string) => `${from} is in conflict with ${to}`,
  },
  lineMade: (sentence: string) => `${sentence}.`,
  lineGone: 'The line is gone.',
  removeLine: (sentence: string) => `Remove the line: ${sentence}`,

  // Power and interest.
  influence: 'Influence',
  interest: 'Interest',
  ungraded: 'Not graded',
  graded: (name: string) => `${name} is graded anew.`,

  // Empty.
  emptyTitle: 'The people at the client stand here, and what connects them.',
  emptyWhy:
    'Who decides, who speaks for us, who does not, and whom nobody of ours knows. Begin with the one you know best.',
  emptyHow: 'Double-click on the ground, or press n.',
  emptyThen: 'Nobody was recorded yet on that day.',

  // The legend.
  legend: 'What the signs mean',
  influences: 'influences',
  conflict: 'conflict',
  informal: 'informal',
  executive: 'executive',

  // What the map says by itself.
  findings: (n: number) => `${Count(n)} ${plural(n, 'finding')}`,
  moreFindings: (n: number) => `and ${count(n)} more`,
  allFindings: 'What to do',

  // Through time.
  today: 'Today',
  people,
  slider: 'The day of the map',
  compare: 'Compare two dates',
  compareKey: 'compare two dates',
  findingsKey: 'what the map says',

  changes: {
    title: 'Two days compared',
    since: 'Since',
    until: (day: string) => `until ${day}`,
    sum: (before: number, now: number) =>
      before === now
        ? `${Count(now)} at the client on both days.`
        : `${Count(before)} at the client then, ${count(now)} now.`,
    none: 'Nobody joined, left or moved, and no relationship is judged otherwise.',
  },
  mark: (mark: MapChange) => MARKS[mark],

  // All about a person.
  person: {
    youSay: 'You say',
    logSays: 'The log',
    since: (day: string) => `since ${day}`,
    points: (points: number) => `${points} of 100`,
    pointsOf: (points: number, of: number) => `${points} of ${of}`,
    notMet: 'no contact',
    unanswered: (n: number) =>
      `${Count(n)} ${plural(n, 'message')} of ours since the last contact ${plural(n, 'is', 'are')} not answered.`,
    never: 'no contact',
    quarter: 'Last quarter',
    contacts: (n: number, theirs: number) =>
      n === 0
        ? 'no contact'
        : `${count(n)} ${plural(n, 'contact')}${theirs === 0 ? '' : `, ${theirs === n ? 'begun' : `${count(theirs)} begun`} by them`}`,
    strategic: 'Strategic',
    inPerson: 'In person',
    reachesOut: 'Reaches out',
    reach: (name: string, times: number) => `${name} (${times.toLocaleString(LOCALE)})`,
    introduced: 'Introduced',
    score: (score: string, scale: number) => `${score} of ${scale}`,
    scoreOf: (kind: string, score: string, scale: number) => `${kind} ${score} of ${scale}: its history`,
    hanging: 'What hangs on them',
    touchpoints: 'Touchpoints',
    noAnswer: 'not answered',
    due: (day: string) => `due ${day}`,
    lateSince: (day: string) => `late since ${day}`,
    lines: 'Lines',
    before: 'What was said before',
    log: 'Log a contact',
    away: 'What if they leave?',
  },
  accepted: (what: string) => `It is a task now: ${what}.`,
  isTask: (what: string) => `A task already: ${what}`,
  take: (what: string) => `Make it a task: ${what}`,

  // The drill.
  drill: {
    title: (name: string) => `What if ${name} leaves?`,
    handOver: 'To be handed over',
    score: 'Score',
    becomes: 'becomes',
    gates: 'Gates that close',
    renewals: 'Renewals',
    atRisk: 'at risk',
    hanging: (n: number) => (n === 0 ? 'What hangs on them' : `${Count(n)} open ${plural(n, 'matter')}`),
    nothing: 'Nothing open hangs on them.',
    reports: 'Who reports to them',
    coverage: 'What ours are to them',
    findings: 'What the map would say',
  },

  // Coverage.
  coverage: {
    title: 'Coverage',
    keys: 'In the coverage',
    theirs: 'Theirs',
    move: 'from cell to cell',
    level: 'what ours is to them now',
    want: 'what is wanted',
    gap: 'make the gap a task',
    task: 'Make it a task',
    clear: 'not judged',
    nobody: 'Nobody of ours is on this account yet.',
    nobodyWhy: 'Name who of ours works here in the plan, and the grid is there.',
    wanted: (level: string) => `wanted: ${level}`,
    now: (level: string | null) => (level ? word('level', level) : 'not judged'),
    contacts: (n: number) => (n === 0 ? '' : `${n.toLocaleString(LOCALE)} ${plural(n, 'contact')}`),
    cell: (member: string, person: string) => `${member} and ${person}: not judged. No contact on record.`,
    set: (member: string, person: string, level: string) => `${member} and ${person}: ${word('level', level)}.`,
    cleared: (member: string, person: string) => `${member} and ${person}: not judged.`,
    wantedSet: (member: string, person: string, level: string) =>
      `${member} and ${person}: wanted ${word('level', level)}.`,
  },
};
