import { dayOf, type Day, type Fen, type Instant } from '@contract/kernel';
import type { ClaimCommand } from '@domain/application/commands';
import type { ClaimEvent } from '@domain/application/events';
import type { Claim } from '@domain/application/state';
import { emptyBudget, moved, movementsOf, type Budget, type Movement } from '@domain/payment/budget';
import { budgetYearsOf, NO_FUNDS, normaliseVoucher, type Funds } from '@domain/payment/funds';
import { capKeyOf } from '@domain/payment/schedule';
import { read, type Ref } from './database';
import { sha256 } from './ids';
import type { Tx } from './transact';

/** A budget as stored: the guard that every decision and payment of its year reads and writes. */
export interface StoredBudget extends Budget {
  _id: string;
}

/** What claims of one applicant have drawn on a yearly cap, in fen by claim. */
interface StoredCap {
  drawn: Record<string, Fen>;
}

/** A line of the ledger, written with the event that moved the money. */
export interface LedgerRow {
  _id: string;
  year: number;
  kind: Movement['kind'] | 'planned';
  fen: Fen;
  at: Instant;
  /** at + id: newest first, each met once. */
  sort: string;
  claimId?: string;
  claimYear?: number;
  number?: string;
  applicantId?: string;
  itemId?: string;
  day?: Day;
  voucher?: string;
  overBudget?: true;
}

const budgetRef = (year: number): Ref => ({ collection: 'budgets', id: String(year) });
const capRef = (key: string): Ref => ({ collection: 'caps', id: key });
const voucherRef = (voucher: string): Ref => ({
  collection: 'vouchers',
  id: sha256(normaliseVoucher(voucher)).slice(0, 32),
});

/** A year's budget in a transaction; one that nobody has touched yet is empty. */
export async function budgetIn(tx: Tx, year: number): Promise<Budget> {
  const stored = await tx.get<StoredBudget>(budgetRef(year));
  if (!stored) return emptyBudget(year);
  const { _id, ...budget } = stored;
  return budget;
}

export async function setBudget(tx: Tx, budget: Budget): Promise<void> {
  await tx.set(budgetRef(budget.year), budget);
}

/** A year's budget outside transactions. */
export async function budgetOf(year: number): Promise<Budget> {
  return (await read<StoredBudget>('budgets', String(year))) ?? emptyBudget(year);
}

/** Everything outside the claim that bounds its money, for one command. */
export async function readFunds(
  tx: Tx,
  claimId: string,
  claim: Claim,
  command: ClaimCommand,
  today: Day,
): Promise<Funds> {
  const years = budgetYearsOf(command, claim, today);
  if (years.length === 0) return NO_FUNDS;
  const budgets: Budget[] = [];
  for (const year of years) budgets.push(await budgetIn(tx, year));
  let drawnFen = 0;
  if (command.type === 'approve')
    for (const year of years) drawnFen += await drawnByOthers(tx, claimId, capKeyOf(claim, year));
  if (command.type !== 'recordPayment') return { budgets, drawnFen };
  const held = await tx.get<{ number: string }>(voucherRef(command.voucher));
  return { budgets, drawnFen, ...(held ? { voucherOf: held.number } : {}) };
}

async function drawnByOthers(tx: Tx, claimId: string, key: string | null): Promise<Fen> {
  const cap = key === null ? null : await tx.get<StoredCap>(capRef(key));
  return othersOf(cap, claimId);
}

function othersOf(cap: StoredCap | null, claimId: string): Fen {
  return Object.entries(cap?.drawn ?? {}).reduce((sum, [id, fen]) => (id === claimId ? sum : sum + fen), 0);
}

/** What other claims have drawn on the cap under which this one would be decided today; outside transactions. */
export async function drawnOn(claimId: string, claim: Claim, budgetYear: number): Promise<Fen> {
  const key = capKeyOf(claim, budgetYear);
  return key === null ? 0 : othersOf(await read<StoredCap>('caps', key), claimId);
}

/** Writes what the events moved: budgets, caps, vouchers and the ledger's lines, in the events' own transaction. */
export async function writeFunds(
  tx: Tx,
  about: { claimId: string; claim: Claim; at: Instant },
  events: readonly { id: string; event: ClaimEvent }[],
): Promise<void> {
  for (const { id, event } of events) {
    const movements = movementsOf(event);
    for (const year of new Set(movements.map(({ budgetYear }) => budgetYear)))
      await setBudget(tx, moved(await budgetIn(tx, year), movements));
    if (event.type === 'decided') await drawCaps(tx, about, movements);
    await holdVoucher(tx, about, event);
    for (const [index, movement] of movements.entries())
      await addRow(tx, `${id}:${index}`, about, event, movement);
  }
}

async function drawCaps(
  tx: Tx,
  { claimId, claim }: { claimId: string; claim: Claim },
  movements: readonly Movement[],
): Promise<void> {
  for (const { budgetYear, fen } of movements) {
    const key = capKeyOf(claim, budgetYear);
    if (key === null) continue;
    const drawn = { ...(await tx.get<StoredCap>(capRef(key)))?.drawn };
    drawn[claimId] = (drawn[claimId] ?? 0) + fen;
    await tx.set(capRef(key), { drawn });
  }
}

/** A voucher belongs to one payment at a time; a counter-entry frees it for what was really paid. */
async function holdVoucher(
  tx: Tx,
  { claimId, claim }: { claimId: string; claim: Claim },
  event: ClaimEvent,
): Promise<void> {
  if (event.type === 'paymentRecorded')
    await tx.set(voucherRef(event.data.voucher), { claimId, number: claim.number });
  if (event.type !== 'paymentCountered') return;
  const payment = claim.payments.find(({ id }) => id === event.data.paymentId);
  if (payment) await tx.remove(voucherRef(payment.voucher));
}

async function addRow(
  tx: Tx,
  id: string,
  { claimId, claim, at }: { claimId: string; claim: Claim; at: Instant },
  event: ClaimEvent,
  { kind, budgetYear, claimYear, fen }: Movement,
): Promise<void> {
  const day = event.type === 'paymentRecorded' || event.type === 'paymentCountered' ? event.data : undefined;
  const over = 'overBudget' in event.data && event.data.overBudget?.some(({ year }) => year === budgetYear);
  const row: Omit<LedgerRow, '_id'> = {
    year: budgetYear,
    kind,
    fen,
    at,
    sort: `${at} ${id}`,
    claimId,
    claimYear,
    number: claim.number,
    applicantId: claim.applicantId,
    itemId: claim.itemId,
    day: day?.day ?? dayOf(at),
    voucher: day?.voucher,
    ...(over ? { overBudget: true } : {}),
  };
  await tx.create({ collection: 'ledger', id }, row);
}
