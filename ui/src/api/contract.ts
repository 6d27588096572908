// The commands and shapes of the desk, written by hand until the generated bindings are there.
import { invoke } from '@tauri-apps/api/core';

export type Result<T, E> = { status: 'ok'; data: T } | { status: 'error'; error: E };

async function typed<T>(command: string, args: Record<string, unknown> = {}): Promise<Result<T, Error>> {
  try {
    return { status: 'ok', data: await invoke<T>(command, args) };
  } catch (error) {
    if (error instanceof globalThis.Error) throw error;
    return { status: 'error', error: error as Error };
  }
}

export const commands = {
  vaultState: () => typed<VaultView>('vault_state'),
  vaultPrepare: (passphrase: string) => typed<RecoveryKeyView>('vault_prepare', { passphrase }),
  vaultConfirm: (groups: string[]) => typed<VaultView>('vault_confirm', { groups }),
  vaultUnlock: (passphrase: string) => typed<VaultView>('vault_unlock', { passphrase }),
  vaultUnlockWithRecovery: (key: string) => typed<VaultView>('vault_unlock_with_recovery', { key }),
  vaultSetPassphrase: (passphrase: string) => typed<null>('vault_set_passphrase', { passphrase }),
  vaultChangePassphrase: (current: string, next: string) => typed<null>('vault_change_passphrase', { current, next }),
  vaultLock: () => typed<VaultView>('vault_lock'),
  vaultChooseFolder: () => typed<VaultView | null>('vault_choose_folder'),

  accountsList: () => typed<AccountsView>('accounts_list'),
  accountCreate: (account: NewAccount) => typed<string>('account_create', { account }),
  accountOverview: (id: string) => typed<Overview>('account_overview', { id }),

  importChoose: () => typed<ImportView | null>('import_choose'),
  importReadAgain: () => typed<ImportView>('import_read_again'),
  importApply: () => typed<ImportDone>('import_apply'),
  importCancel: () => typed<null>('import_cancel'),

  qbrList: () => typed<QbrRow[]>('qbr_list'),
  qbrPrepare: (account: string, quarter: string | null) => typed<DeckView>('qbr_prepare', { account, quarter }),
  qbrOpen: (qbr: string) => typed<DeckView>('qbr_open', { qbr }),
  qbrEditText: (qbr: string, field: string, text: string | null) =>
    typed<DeckView>('qbr_edit_text', { qbr, field, text }),
  qbrInclude: (qbr: string, field: string, included: boolean) =>
    typed<DeckView>('qbr_include', { qbr, field, included }),
  qbrSetMeeting: (qbr: string, on: string | null) => typed<DeckView>('qbr_set_meeting', { qbr, on }),
  qbrExport: (qbr: string) => typed<Exported | null>('qbr_export', { qbr }),

  draftSave: (key: string, text: string) => typed<null>('draft_save', { key, text }),
  draftLoad: (key: string) => typed<string | null>('draft_load', { key }),
  draftDrop: (key: string) => typed<null>('draft_drop', { key }),

  undo: () => typed<Undone>('undo'),
  redo: () => typed<Undone>('redo'),
  undoState: () => typed<UndoView>('undo_state'),

  settingsGet: () => typed<SettingsView>('settings_get'),
  settingsSetFirm: (firm: FirmView) => typed<SettingsView>('settings_set_firm', { firm }),
};

export type Id = string;
export type Currency = string;
export type Tier = 'transactional' | 'recurring' | 'strategic' | 'anchor';
export type LifecycleStage = 'onboarding' | 'activation' | 'growth' | 'retention' | 'advocacy';
export type RelationshipStage = 'initiation' | 'trust' | 'advisor' | 'partnership' | 'alliance';
export type TouchpointKind = 'executive' | 'operational' | 'strategic' | 'maintenance';
export type Channel = 'in_person' | 'video' | 'phone' | 'email' | 'chat' | 'social' | 'event';
export type QbrStatus = 'planned' | 'prepared' | 'held';

export type Error =
  | { code: 'no_vault'; folder: string }
  | { code: 'vault_exists'; folder: string }
  | { code: 'folder_unfit'; folder: string; why: string }
  | { code: 'locked' }
  | { code: 'wrong_passphrase' }
  | { code: 'wrong_recovery_key' }
  | { code: 'wrong_groups'; groups: number[] }
  | { code: 'nothing_pending' }
  | { code: 'passphrase_too_short'; least: number }
  | { code: 'header_damaged' }
  | { code: 'database_damaged' }
  | { code: 'newer_vault'; needs: number }
  | { code: 'already_open' }
  | { code: 'read_only'; path: string }
  | { code: 'disk_full' }
  | { code: 'no_account'; name: string; nearest: string[] }
  | { code: 'account_exists'; name: string }
  | { code: 'no_quarter'; quarter: string; nearest: string[] }
  | { code: 'no_review' }
  | { code: 'invalid'; field: string; why: string }
  | { code: 'file_unreadable'; file: string; why: string }
  | { code: 'file_too_large'; file: string; limit_mib: number }
  | { code: 'file_faults'; file: string; faults: number }
  | { code: 'nothing_to_import' }
  | { code: 'leak'; field: string }
  | { code: 'export_failed'; path: string; why: string }
  | { code: 'nothing_to_undo' }
  | { code: 'nothing_to_redo' }
  | { code: 'undo_conflict'; entity: string; field: string }
  | { code: 'internal'; what: string };

export type VaultView = {
  state: 'none' | 'locked' | 'open';
  folder: string;
  folder_label: string;
  locked_at: string | null;
  why_locked: 'asked' | null;
  needs_passphrase: boolean;
};
export type RecoveryKeyView = { groups: string[]; check: string };

export type AccountsView = {
  as_of: string;
  accounts: AccountRow[];
  total_revenue: string | null;
  currency: Currency | null;
  other_currencies: number;
};
export type AccountRow = {
  id: Id;
  name: string;
  industry: string | null;
  tier: Tier | null;
  owner: string | null;
  revenue: string | null;
  revenue_minor: string | null;
  currency: Currency;
  next_deadline: Deadline | null;
  last_contact: string | null;
};
export type DeadlineKind =
  'notice' | 'engagement_ends' | 'qbr' | 'our_commitment' | 'their_commitment' | 'action' | 'agenda';
export type Deadline = { on: string; kind: DeadlineKind; what: string | null; days: number };
export type NewAccount = {
  name: string;
  industry: string | null;
  tier: Tier | null;
  owner: string | null;
  currency: Currency | null;
};
export type Figure = { text: string; name: string; formula: string; sources: FigureSource[]; as_of: string };
export type FigureSource = { label: string; value: string; on: string | null };
export type Overview = {
  id: Id;
  as_of: string;
  name: string;
  industry: string | null;
  employees: number | null;
  since: string | null;
  tier: Tier | null;
  annual_value: Figure | null;
  lifecycle_stage: LifecycleStage | null;
  relationship_stage: RelationshipStage | null;
  owner: string | null;
  works_with_us_because: string | null;
  charts: Chart[];
  axis: Axis | null;
  we_owe: Commitment[];
  they_owe: Commitment[];
  next: Deadline[];
  touchpoints: Contact[];
  qbrs: QbrRow[];
};
export type Chart = {
  metric: Id;
  name: string;
  latest: Figure;
  change: Change | null;
  points: Point[];
  target: Target | null;
};
export type Change = { figure: Figure; up: boolean; since: string };
export type Point = { on: string; value: number; text: string; labelled: boolean };
export type Target = { value: number; text: string; due: string };
export type Axis = { from: string; to: string; ticks: string[]; shared: boolean; top: number };
export type Commitment = {
  id: Id;
  what: string;
  note: string | null;
  state: 'late' | 'open' | 'kept';
  due: string | null;
  kept_on: string | null;
  days_late: number | null;
};
export type Contact = {
  id: Id;
  on: string;
  kind: TouchpointKind;
  channel: Channel;
  with: string[];
  summary: string | null;
};

export type ImportView = {
  file_name: string;
  size: number;
  format: string | null;
  verdict: 'ready' | 'faults' | 'nothing_new';
  account_name: string | null;
  is_new: boolean;
  faults: FaultView[];
  summary: SectionView[];
  kept: KeptView[];
  unknown: string[];
};
export type FaultView = {
  place: string;
  line: number;
  found: string;
  expected: string;
  hint: string | null;
  context: LineView[];
};
export type LineView = { number: number; text: string };
export type SectionView = {
  section: string;
  in_file: number;
  new: number;
  same: number;
  changed: number;
  kept: number;
};
export type KeptView = { place: string; yours: string; theirs: string };
export type ImportDone = {
  account: Id;
  account_name: string;
  written: number;
  summary: SectionView[];
  kept: KeptView[];
};

export type QbrRow = {
  id: Id;
  account: Id;
  account_name: string;
  quarter: string;
  quarter_label: string;
  on: string | null;
  status: QbrStatus;
  decisions: number;
};
export type DeckView = {
  qbr: Id;
  account: Id;
  account_name: string;
  quarter: string;
  quarter_label: string;
  meeting: string | null;
  minutes: number;
  as_of: string;
  revision: string;
  pages: PageView[];
  slides: SlideView[];
  agenda: AgendaBlock[];
  leaks: string[];
  missing_glyphs: string[];
};
export type PageView = { number: number; slide: string; name: string; title: string; hits: HitView[] };
export type HitView = {
  x: number;
  y: number;
  w: number;
  h: number;
  field: string | null;
  figure: string | null;
  label: string;
};
export type SlideView = {
  key: string;
  name: string;
  included: boolean;
  can_leave: boolean;
  pages: number[];
  title: FieldView | null;
  items: FieldView[];
  figures: FigureView[];
};
export type FieldView = {
  field: string;
  text: string;
  composed: string;
  edited: boolean;
  included: boolean;
  can_leave: boolean;
  can_edit: boolean;
};
export type FigureView = { mark: string; value: string; name: string; formula: string; record: string; as_of: string };
export type AgendaBlock = { name: string; minutes: number; pages: number[] };
export type Exported = { path: string; pages: number; bytes: number };

export type UndoView = { undo: string | null; redo: string | null };
export type Undone = { label: string; next: UndoView };
export type Touched = { entities: string[]; accounts: Id[] };
export type SettingsView = { firm: FirmView; vault_folder: string; version: string };
export type FirmView = {
  name: string | null;
  currency: Currency | null;
  locale: string | null;
  fiscal_year_starts: string | null;
  accent: string | null;
};
