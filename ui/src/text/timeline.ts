// The sentences of an account's stream.

import type { StageChange, TimelineEntry, TimelineKind } from '../api';
import { shortDay } from '../lib/dates';
import { label, quarter, word } from './catalogue';
import { list, LOCALE, plural } from './words';

const KINDS: Record<TimelineKind, string> = {
  touchpoint: 'Touchpoints',
  survey: 'Surveys',
  commitment: 'Commitments',
  value: 'Value',
  review: 'QBRs',
  incident: 'Incidents',
  stage: 'Stages',
};

const stageWord = (field: string, stage: string | null) => (stage === null ? 'unknown' : word(field, stage));
const stage = ({ field, from, to }: StageChange) =>
  `${label('account', field)}: ${stageWord(field, from)} → ${stageWord(field, to)}`;

/** What an entry is, and what there is beside it. */
function sayEntry(entry: TimelineEntry): { title: string; about: string } {
  const { detail, theirs, ours, on } = entry;
  const say = (title: string, about: (string | null | false | undefined)[]) => ({
    title,
    about: about.filter(Boolean).join(', '),
  });
  switch (detail.of) {
    case 'touchpoint':
      return say(theirs.length > 0 ? list(theirs) : 'Nobody named', [
        entry.ahead && 'planned',
        detail.qbr ? 'QBR' : word('kind', detail.kind),
        word('channel', detail.channel),
        detail.direction === 'theirs' && 'from them',
        detail.answered === false && detail.direction === 'ours' && 'not answered',
        ours.length > 0 && list(ours),
      ]);
    case 'survey':
      return say(`${word('kind', detail.asked)} ${detail.score} of ${detail.scale}`, [
        detail.n !== null && `${detail.n.toLocaleString(LOCALE)} ${plural(detail.n, 'answer')}`,
        list(theirs),
      ]);
    case 'commitment': {
      const whose = detail.by === 'us' ? 'of ours' : 'of theirs';
      const late = detail.days_late !== null && `${detail.days_late} ${plural(detail.days_late, 'day')} late`;
      const state = { kept: late ? `kept ${late}` : 'kept', open: 'open', late: late || 'missed' }[detail.state];
      return say(`Commitment ${whose}`, [
        state,
        detail.due !== null && detail.due !== on && `due ${shortDay(detail.due, on)}`,
        list([...ours, ...theirs]),
      ]);
    }
    case 'value':
      return say(detail.amount ?? 'Value', [detail.amount !== null && 'value', word('evidence', detail.evidence)]);
    case 'review':
      return say(`QBR of the ${quarter(detail.quarter)}`, [word('status', detail.status), list([...theirs, ...ours])]);
    case 'incident':
      return say('Incident', [detail.closed_on === null ? 'open' : `closed ${shortDay(detail.closed_on, on)}`]);
    case 'stage':
      return say(detail.changes.map(stage).join('; '), ['recorded that day']);
  }
}

export const timeline = {
  key: 'touchpoints and what else happened',
  list: 'Touchpoints and what else happened',
  everything: 'Everything',
  kinds: 'Kinds of entry',
  kind: (kind: TimelineKind) => KINDS[kind],
  person: 'Person',
  find: 'Find in the stream',
  ahead: 'Still to come',
  entry: sayEntry,
  add: 'New touchpoint',
  open: 'open the record',
  none: 'Nothing here fits what is asked for.',
  onlyNewest: 'More records hold these words than were looked through: the newest are shown.',
  loading: 'Reading on…',
  emptyTitle: 'What happens with this client appears here.',
  emptyWhy: 'Contacts, answers, promises, value, reviews. Begin with the last call: one line is enough.',
};
