// What is saved as a file: tables, and the weekly report.

import { plural } from './words';

export const tables = {
  save: 'Save as a table…',
  key: 'save as a table',
  saved: (file: string, rows: number) => `Saved ${file}, ${rows} ${plural(rows, 'row')}.`,
  report: 'Save the report…',
  reportKey: 'save the report on paper',
  reported: (file: string, pages: number) => `Saved ${file}, ${pages} ${plural(pages, 'page')}.`,
};
