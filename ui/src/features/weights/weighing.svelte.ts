// The weights that are being tried: of which tier and stage, and what was typed, kept until they are saved or given up.

import { KINDS, type LifecycleStage, type Measure, type Tier, type WeightsVersion, type WeightsView } from '../../api';
import { dropDraft, keepDraft, loadDraft } from '../../lib/drafts.svelte';
import { readField } from '../../lib/records';
import { typingOf } from '../../lib/values';

export const MEASURES = ['outcomes', 'usage', 'recency', 'coverage', 'sentiment', 'support', 'payment'] as const;
export const TIERS: readonly Tier[] = KINDS.health_profile.fields.tier.words;
export const STAGES: readonly LifecycleStage[] = KINDS.health_profile.fields.lifecycle_stage.words;

const DRAFT = 'weights';
const MANNER = { typing: typingOf(null), currency: null };

type Whose = Pick<WeightsVersion, 'tier' | 'stage'>;

/** What counts now for a tier and stage: of their own, else of what is nearest, the newest version. They come newest first. */
export function countsNow(versions: WeightsVersion[], { tier, stage }: Whose): WeightsVersion | undefined {
  const nearest: Whose[] = [
    { tier, stage },
    { tier, stage: null },
    { tier: null, stage },
    { tier: null, stage: null },
  ];
  for (const whose of nearest) {
    const found = versions.find((one) => one.tier === whose.tier && one.stage === whose.stage);
    if (found) return found;
  }
  return undefined;
}

export class Weighing {
  tier = $state<Tier | null>(null);
  stage = $state<LifecycleStage | null>(null);
  /** What was typed, where it is not what counts now. */
  typed = $state<Partial<Record<Measure, string>>>({});

  constructor(private readonly versions: () => WeightsVersion[]) {}

  readonly now: WeightsVersion | undefined = $derived.by(() => countsNow(this.versions(), this));
  /** Whether the tier and stage have a profile of their own. */
  readonly own: boolean = $derived.by(() => this.now?.tier === this.tier && this.now.stage === this.stage);
  readonly next: number = $derived.by(() => (this.own ? (this.now?.version ?? 0) : 0) + 1);

  text(measure: Measure): string {
    return this.typed[measure] ?? `${this.now?.weights[measure] ?? 0}`;
  }

  /** Why a text is no weight. */
  fault(measure: Measure): string | null {
    const read = readField('health_profile', measure, this.text(measure), MANNER);
    return 'fault' in read ? read.fault : null;
  }

  /** The weights as they are typed; null while one is none. */
  readonly weights: WeightsView | null = $derived.by(() => {
    if (MEASURES.some((measure) => this.fault(measure) !== null)) return null;
    return Object.fromEntries(MEASURES.map((measure) => [measure, this.number(measure)])) as WeightsView;
  });
  readonly changed: boolean = $derived.by(() =>
    MEASURES.some((measure) => this.weights === null || this.weights[measure] !== this.now?.weights[measure]),
  );

  private number(measure: Measure): number {
    const read = readField('health_profile', measure, this.text(measure), MANNER);
    return 'value' in read && read.value !== null ? Number(read.value) : 0;
  }

  type(measure: Measure, text: string) {
    this.typed[measure] = text;
    this.remember();
  }

  /** One more, or less; what is no weight begins from none. */
  step(measure: Measure, by: number) {
    this.type(measure, `${Math.max(0, this.number(measure) + by)}`);
  }

  giveUp(measure: Measure) {
    delete this.typed[measure];
    this.remember();
  }

  choose(whose: Partial<Whose>) {
    if ('tier' in whose) this.tier = whose.tier ?? null;
    if ('stage' in whose) this.stage = whose.stage ?? null;
    this.reset();
  }

  /** Looks at the weights of a version, to save them anew. */
  takeUp({ tier, stage, weights }: WeightsVersion) {
    [this.tier, this.stage] = [tier, stage];
    this.typed = Object.fromEntries(MEASURES.map((measure) => [measure, `${weights[measure]}`]));
    this.remember();
  }

  reset() {
    this.typed = {};
    this.remember();
  }

  private remember() {
    const { tier, stage, typed } = this;
    if (Object.keys(typed).length === 0 && tier === null && stage === null)
      void dropDraft(DRAFT).catch(() => undefined);
    else keepDraft(DRAFT, JSON.stringify({ tier, stage, typed }));
  }

  /** Takes up what was typed when the screen was last left. */
  async load() {
    const kept = await loadDraft(DRAFT).catch(() => null);
    if (kept !== null && Object.keys(this.typed).length === 0) Object.assign(this, JSON.parse(kept));
  }
}
