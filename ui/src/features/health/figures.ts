// What the numbers of a score rest on, as figures with their sources.

import type { GateView, HealthRecord, HealthView, PartView } from '../../api';
import type { FigureInWords } from '../../lib/figures';
import { t } from '../../text';

/** A record as the source of a figure. */
export const sourceOf = (record: HealthRecord) => ({
  entity: record.kind,
  id: record.id,
  label: t.health.recordName(record),
  value: t.health.recordValue(record),
  on: record.on,
});

/** The sum of the parts: each with what it brings. */
export const sumFigure = (view: HealthView): FigureInWords => ({
  text: view.sum,
  name: t.health.parts.name,
  formula: t.health.parts.formula,
  sources: distinct(view.parts.flatMap(({ records }) => records)).map(sourceOf),
  as_of: view.as_of,
});

export const partFigure = (part: PartView, asOf: string): FigureInWords => ({
  text: part.points ?? t.common.none,
  name: t.health.measure(part.measure),
  formula: t.health.parts.partFormula(part.weight),
  sources: part.records.map(sourceOf),
  as_of: asOf,
});

export const gateFigure = (gate: GateView, asOf: string): FigureInWords => ({
  text: t.health.gateName(gate.kind),
  name: t.health.gates.cap(gate.cap),
  formula: t.health.gates.formula,
  sources: gate.records.map(sourceOf),
  as_of: asOf,
});

const distinct = (records: HealthRecord[]) => [...new Map(records.map((record) => [record.id, record])).values()];
