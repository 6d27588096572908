import { describe, expect, it } from 'vitest';

import { cellsOf, mappingOf } from './pasted';

describe('cells out of a spreadsheet', () => {
  it('are divided by tabs and lines, whichever way the system ends a line', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      expect(cellsOf(`a\tb${end}c\td${end}`)).toEqual([
        ['a', 'b'],
        ['c', 'd'],
      ]);
    }
  });

  it('keep their own line breaks, tabs and quotes', () => {
    expect(cellsOf('"Late\r\nagain"\t"a ""quoted"" word"\r\n"with\ttab"\tplain\r\n')).toEqual([
      ['Late\nagain', 'a "quoted" word'],
      ['with\ttab', 'plain'],
    ]);
  });

  it('take a quote that ends nothing as a quote', () => {
    expect(cellsOf('"unfinished\tb')).toEqual([['"unfinished', 'b']]);
    expect(cellsOf('5" pipe\t6"')).toEqual([['5" pipe', '6"']]);
    expect(cellsOf('"a" b\tc')).toEqual([['"a" b', 'c']]);
  });

  it('make rows of one length, and none of empty lines', () => {
    expect(cellsOf('a\tb\tc\n\nd\n\t\n')).toEqual([
      ['a', 'b', 'c'],
      ['d', '', ''],
    ]);
    expect(cellsOf('')).toEqual([]);
  });

  it('are read once, however many there are', () => {
    const text = Array.from({ length: 2000 }, (_, n) => `risk ${n}\t"one\ntwo"\t3`).join('\r\n');
    expect(cellsOf(text)).toHaveLength(2000);
  });
});

describe('the columns of pasted rows', () => {
  const order = ['statement', 'likelihood', 'impact', 'owner'];
  it('are found by the names in the first row, whatever their case and order', () => {
    const rows = cellsOf('OWNER\tRisk\tColour\nAna\tLate\tred');
    expect(mappingOf('risk', rows, order)).toEqual({ headed: true, fields: ['owner', 'statement', null] });
  });

  it('are taken in the table’s order when nothing names them', () => {
    const rows = cellsOf('Late\t4\t5\nDear\t2\t3');
    expect(mappingOf('risk', rows, order)).toEqual({ headed: false, fields: ['statement', 'likelihood', 'impact'] });
  });

  it('never are the record that a reading stands in', () => {
    const rows = cellsOf('Metric\tDate\tValue\nUsers\t2026-01-01\t3');
    expect(mappingOf('reading', rows, ['on', 'value'])).toEqual({ headed: true, fields: [null, 'on', 'value'] });
  });
});
