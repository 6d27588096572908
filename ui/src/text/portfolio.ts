// The sentences of the portfolio's measures: what each is, what is missing where one is unknown, what an account brings.

import type { MeasureApart, MeasureKey, MeasureView, PortfolioMeasure } from '../api';
import { formula, said, word } from './catalogue';
import { plural } from './words';

interface Words {
  /** Why it is unknown, where it is. */
  unknown: string;
  /** What an account brings to it. */
  brings: (part: string, of: string) => string;
  /** What it is counted over, for a number of them. */
  over: (n: number) => string;
}

const accounts = (n: number) => `${n} ${plural(n, 'account')}`;
const answers = (n: number) => `${n} ${plural(n, 'answer')}`;
const contracts = (n: number) => `${n} ${plural(n, 'contract')}`;
const ofWhole = (part: string, of: string) => `${part} of ${of}`;

const WORDS: Record<PortfolioMeasure, Words> = {
  retention: {
    unknown: 'No contract that was running twelve months ago has a known outcome.',
    brings: (part) => (part === '0' ? 'left' : 'stayed'),
    over: accounts,
  },
  gross_retention: {
    unknown: 'No recurring contract with yearly fees that was running twelve months ago has a known outcome.',
    brings: ofWhole,
    over: accounts,
  },
  net_retention: {
    unknown: 'No recurring contract with yearly fees that was running twelve months ago has a known outcome.',
    brings: ofWhole,
    over: accounts,
  },
  expansion: {
    unknown: 'No recurring contract with yearly fees that was running twelve months ago has a known outcome.',
    brings: (part, of) => `${part} on top of ${of}`,
    over: accounts,
  },
  revenue: {
    unknown: 'No recurring contract with yearly fees is running.',
    brings: (part) => part,
    over: accounts,
  },
  concentration: {
    unknown: 'No recurring contract with yearly fees is running.',
    brings: ofWhole,
    over: accounts,
  },
  nps: {
    unknown: 'Nobody answered an NPS question in the last twelve months.',
    brings: (part, of) => `${part} net, of ${of} ${of === '1' ? 'answer' : 'answers'}`,
    over: answers,
  },
  csat: {
    unknown: 'Nobody answered a satisfaction question in the last twelve months.',
    brings: (part, of) => `${part} points in ${of} ${of === '1' ? 'answer' : 'answers'}`,
    over: answers,
  },
  qbrs_on_time: {
    unknown: 'No account that is owed a QBR has had one yet.',
    brings: (part) => (part === '0' ? 'late' : 'on time'),
    over: accounts,
  },
  cadence_kept: {
    unknown: 'No contact that is owed again and again is on record.',
    brings: (part, of) => `${part} of ${of} kept`,
    over: accounts,
  },
  tenure: {
    unknown: 'No client has the day it became one on record.',
    brings: (part) => `${part} ${part === '1' ? 'year' : 'years'}`,
    over: accounts,
  },
  breadth: {
    unknown: 'No client has people on record.',
    brings: (part) => `${part} ${part === '1' ? 'person' : 'people'}`,
    over: accounts,
  },
  renewal_rate: {
    unknown: 'No contract came to its day in the last twelve months of which it is known what became of it.',
    brings: (part, of) => `${part} of ${of} renewed`,
    over: contracts,
  },
  renewed_fees: {
    unknown: 'No contract with fees followed another in the last twelve months.',
    brings: (part, of) => `${part} after ${of}`,
    over: accounts,
  },
  contract_value: {
    unknown: 'No recurring contract with yearly fees is running.',
    brings: (part) => part,
    over: accounts,
  },
  share_of_wallet: {
    unknown: 'No account says what the client spends a year on services like ours.',
    brings: ofWhole,
    over: accounts,
  },
  margin: {
    unknown: 'No running contract has fees and our margin on record.',
    brings: ofWhole,
    over: accounts,
  },
  referrals: {
    unknown: 'No referral with a value was won in the last twelve months.',
    brings: (part) => part,
    over: accounts,
  },
  cross_sales: {
    unknown: 'No other service and no other part of a client with a value was won in the last twelve months.',
    brings: (part) => part,
    over: accounts,
  },
  time_to_close: {
    unknown: 'No opportunity was won in the last twelve months of which it is known when it was seen and closed.',
    brings: (part, of) => `${part} ${part === '1' ? 'day' : 'days'} in ${of}`,
    over: (n) => `${n} ${plural(n, 'opportunity', 'opportunities')}`,
  },
  first_value: {
    unknown: 'No client has a value record.',
    brings: (part) => `${part} ${part === '1' ? 'day' : 'days'}`,
    over: accounts,
  },
  accounts_per_owner: {
    unknown: 'No client has an owner.',
    brings: () => '',
    over: accounts,
  },
  executive_access: {
    unknown: 'No client has people on record.',
    brings: (part) => (part === '0' ? 'no executive in contact' : 'an executive in contact'),
    over: accounts,
  },
};

const isMoney: PortfolioMeasure[] = [
  'gross_retention',
  'net_retention',
  'expansion',
  'revenue',
  'concentration',
  'renewed_fees',
  'contract_value',
  'share_of_wallet',
  'margin',
  'referrals',
  'cross_sales',
];
const byTier: PortfolioMeasure[] = ['revenue', 'tenure'];
const PERCENT: PortfolioMeasure[] = ['retention', 'gross_retention', 'net_retention'];

export const portfolio = {
  title: 'Portfolio',
  about: 'From the dates in the records as they are known today. Amounts in two currencies are not added.',
  groups: {
    stays: { title: 'Who stays', meta: 'against twelve months ago' },
    pays: { title: 'What they pay', meta: 'recurring fees of a year' },
    says: { title: 'What they say', meta: 'the newest answers of twelve months' },
    close: { title: 'How close we are', meta: 'against what is owed' },
    wins: { title: 'What is added', meta: 'won in twelve months' },
    work: { title: 'How it runs', meta: 'from the first day to the fee' },
    long: { title: 'How long they have been with us', meta: 'by tier' },
  },
  name: (measure: PortfolioMeasure) => said(`figure-${measure}`, {}),
  formula: (measure: PortfolioMeasure) => formula(measure),
  /** Which of several figures of a measure. */
  which: ({ measure, currency, tier }: MeasureKey) =>
    [
      byTier.includes(measure) && (tier ? `${word('tier', tier)} accounts` : 'accounts without a tier'),
      isMoney.includes(measure) && currency,
    ]
      .filter(Boolean)
      .join(', '),
  brings: (measure: PortfolioMeasure, part: string, of: string) => WORDS[measure].brings(part, of),
  over: (measure: PortfolioMeasure, n: number) => WORDS[measure].over(n),
  /** What is in neither half. */
  apart: ({ accounts: n, amount }: MeasureApart) =>
    `not counted: ${[accounts(n), amount].filter(Boolean).join(', ')}, ended with no outcome on record`,
  andApart: (n: number) => `${n} not counted`,
  apartPart: (of: string, money: boolean) =>
    money ? `${of} not counted: no outcome on record` : 'not counted: no outcome on record',
  unknown: 'unknown',
  unknownWhy: (measure: PortfolioMeasure) => WORDS[measure].unknown,
  columns: { now: 'today', before: 'before', over: 'rests on', line: 'twelve months', reference: 'good is' },
  before: (text: string, day: string) => `${text} on ${day}`,
  /** What the literature calls good. */
  reference: ({ key: { measure }, reference }: MeasureView) => {
    if (reference === null) return '';
    const [low, high] = reference;
    const unit = PERCENT.includes(measure) ? '%' : '';
    return low === null ? `up to ${high}${unit}` : high === null ? `${low}${unit} or more` : `${low} to ${high}${unit}`;
  },
  lineAloud: (first: string, from: string, last: string, to: string) => `${first} on ${from}, ${last} on ${to}`,
  open: (name: string, value: string) => `${value}: how ${name} is made`,
  referenceAbout: (good: string) => `Good is ${good}, says the literature: a line to compare with, no promise.`,
  distribution: ([promoters, passives, detractors]: [number, number, number]) =>
    `${promoters} ${plural(promoters, 'promoter')}, ${passives} ${plural(passives, 'passive')}, ${detractors} ${plural(detractors, 'detractor')}: so few answers say little together.`,
  months: 'Month by month',
  accounts: 'What each account brings',
  emptyTitle: 'The measures of your portfolio appear here.',
  emptyWhy:
    'Who stays, what they pay, what they say, how close you are. They are made of contracts, answers and contacts: begin with a client.',
};
