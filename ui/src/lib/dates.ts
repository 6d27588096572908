// Days as the desk writes them (`2025-10-06`) made into words. Names come from the catalogue, never from the system's
// locale, so that a day reads the same on every computer.

import { t } from '../text';

const DAY_MS = 86_400_000;

/** The day's midnight in UTC, for counting. */
export function dayNumber(iso: string): number {
  return Math.round(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / DAY_MS);
}

/** Whole days from one day to another. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** The day that many days later. */
export function addDays(iso: string, days: number): string {
  return new Date((dayNumber(iso) + days) * DAY_MS).toISOString().slice(0, 10);
}

/** The same day so many months later; the month's last where it is shorter. */
export function addMonths(iso: string, months: number): string {
  const { year, month, day } = parts(iso);
  const last = new Date(Date.UTC(year, month + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month + months, Math.min(day, last))).toISOString().slice(0, 10);
}

/** The first day of a day's month. */
export const monthStart = (iso: string): string => `${iso.slice(0, 8)}01`;

function parts(iso: string) {
  const date = new Date(dayNumber(iso) * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth(), day: date.getUTCDate(), weekday: date.getUTCDay() };
}

/** `6 Oct`; with the year when it is not the same as `beside`'s. */
export function shortDay(iso: string, beside?: string): string {
  const { year, month, day } = parts(iso);
  const text = `${day} ${t.dates.short[month]}`;
  return beside !== undefined && parts(beside).year !== year ? `${text} ${year}` : text;
}

/** `6 October`. */
export function dayMonth(iso: string): string {
  const { month, day } = parts(iso);
  return `${day} ${t.dates.long[month]}`;
}

/** `6 October 2025`. */
export function longDay(iso: string): string {
  return `${dayMonth(iso)} ${parts(iso).year}`;
}

/** `October 2025`. */
export function monthYear(iso: string): string {
  const { year, month } = parts(iso);
  return `${t.dates.long[month]} ${year}`;
}

/** `Monday 6 October 2025`. */
export function fullDay(iso: string): string {
  return `${t.dates.weekdays[parts(iso).weekday]} ${longDay(iso)}`;
}

/** `Mon 6 Oct`. */
export function weekdayDay(iso: string, beside?: string): string {
  return `${t.dates.weekdaysShort[parts(iso).weekday]} ${shortDay(iso, beside)}`;
}

/** `Nov`. */
export function monthName(iso: string): string {
  return t.dates.short[parts(iso).month] ?? '';
}

/** The first days of the months after `from` and up to `to`. */
export function monthsWithin(from: string, to: string): string[] {
  const firsts: string[] = [];
  const { year, month } = parts(from);
  for (let n = 1; n < 40; n += 1) {
    const first = new Date(Date.UTC(year, month + n, 1)).toISOString().slice(0, 10);
    if (dayNumber(first) > dayNumber(to)) break;
    firsts.push(first);
  }
  return firsts;
}

/** `08:42`, in this computer's time. */
export function clockTime(instant: string | Date): string {
  const date = typeof instant === 'string' ? new Date(instant) : instant;
  return `${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`;
}
