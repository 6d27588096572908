// What travels as more than text has a form. It is looked at before it is sent, so that a slip is named under its field.

import { t } from '../text';

/** The currencies of ISO 4217, and those it dropped so lately that contracts are still written in them. */
const CURRENCIES = new Set(
  `AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF
  CHW CLF CLP CNY COP COU CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL
  HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD
  MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF
  SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD USN UYI UYU
  UYW UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG`.split(/\s+/),
);

/** Whether a text is a currency as the desk knows it: `EUR`. */
export const isCurrency = (text: string) => CURRENCIES.has(text);

const months = t.dates.long.map((name) => name.toLowerCase());
/** The number of the month a word names, whole or by its first three letters at least; 0 when it is none. */
const monthOf = (word: string) => (word.length < 3 ? 0 : months.findIndex((name) => name.startsWith(word)) + 1);

/** A day that a year can start on as the desk has it, month first: `04-01` for `1 April`, `April 1st`, `April` or `04-01`
 *  itself; null when it is none. Every month has the days up to the 28th. */
export function yearStart(text: string): string | null {
  const written = text.trim().toLowerCase();
  const two = /^(\d\d)-(\d\d)$/.exec(written);
  const words = written.split(/[\s.,]+/).filter((word) => word !== '' && word !== 'of');
  const figures = words.flatMap((word) => /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word)?.[1] ?? []);
  const named = words.filter((word) => !/^\d/.test(word));
  const [month, day] = two
    ? [Number(two[1]), Number(two[2])]
    : named.length === 1 && figures.length + named.length === words.length && figures.length < 2
      ? [monthOf(named[0] ?? ''), Number(figures[0] ?? 1)]
      : [0, 0];
  if (month < 1 || month > 12 || day < 1 || day > 28) return null;
  return [month, day].map((part) => String(part).padStart(2, '0')).join('-');
}

/** The day a year starts on as a person reads it: `1 April`. */
export function yearStartText(start: string): string {
  const [month, day] = start.split('-').map(Number);
  return `${day} ${t.dates.long[(month ?? 1) - 1]}`;
}
