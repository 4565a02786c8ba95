import { act, fireEvent } from '@testing-library/react';
import Taro from '@tarojs/taro';
import type { ClaimSummary, YearBoundsView } from '@contract';
import type { ActProps, DeskClaim } from '@/features/desk/claim/types';
import { itemResult } from '../views';

export const TODAY = '2026-06-10';
const NOW = '2026-06-10T02:00:00.000Z';

type Reply = { data: unknown } | { code: string; message: string; field?: string };

const callFunction = Taro.cloud.callFunction as unknown as jest.Mock;

/** Answers the next calls of an action; what was sent is in `sent`. */
export function answering(replies: Record<string, Reply>): {
  sent: { action: string; data: Record<string, unknown> }[];
} {
  const sent: { action: string; data: Record<string, unknown> }[] = [];
  callFunction.mockImplementation(
    async ({ data }: { data: { action: string; data: Record<string, unknown> } }) => {
      sent.push(data);
      const reply = replies[data.action];
      if (!reply) throw new Error(`not asked for in this test: ${data.action}`);
      const ok = 'data' in reply;
      return { result: { ok, ...reply, now: NOW, today: TODAY } };
    },
  );
  return { sent };
}

export const summary = (more: Partial<ClaimSummary> = {}): ClaimSummary => ({
  id: 'claim1',
  number: '2026K7M3QWX',
  itemId: 'item',
  itemTitle: '事项',
  article: 3,
  applicantId: 'applicant1',
  applicantName: '示范企业一',
  state: 'examining',
  stateLabel: '审查中',
  updatedAt: NOW,
  version: 7,
  ...more,
});

/** A claim as the desk answers it. */
export function desk(
  bounds: YearBoundsView[],
  claim: Partial<DeskClaim['claim']> = {},
  more: Partial<DeskClaim> = {},
): DeskClaim {
  return {
    claim: {
      summary: summary(),
      amountKind: 'exact',
      amountText: '5万元',
      applicant: { id: 'applicant1', name: '示范企业一', kind: 'firm' },
      facts: [],
      papers: [],
      steps: [],
      history: [],
      instalments: [],
      payments: [],
      paidFen: 0,
      may: [],
      next: '',
      ...claim,
    },
    result: itemResult(),
    examination: {
      termDays: 15,
      rounds: 0,
      supplementOverdue: false,
      checks: [],
      proofs: [],
      unchecked: [],
      grounds: [],
    },
    bounds,
    objections: [],
    objectionCount: 0,
    mayDo: [],
    ...more,
  };
}

/** The props of a sheet, with what it called back. */
export function sheetProps(
  of: DeskClaim,
): ActProps & { onDone: jest.Mock; onClose: jest.Mock; onReload: jest.Mock } {
  return { desk: of, today: TODAY, onClose: jest.fn(), onDone: jest.fn(), onReload: jest.fn() };
}

function found(selector: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`nothing is ${selector}`);
  return element;
}

export const textOf = (selector: string): string | null =>
  document.querySelector(selector)?.textContent ?? null;

/** Types into `#id input` or `#id textarea`. */
export function type(id: string, text: string): void {
  fireEvent.change(found(`#${id} input, #${id} textarea`), { target: { value: text } });
}

/** Taps, once or several times without waiting between, then waits for what follows. */
export async function tap(id: string, times = 1): Promise<void> {
  await act(async () => {
    for (let tapped = 0; tapped < times; tapped += 1) fireEvent.click(found(`#${id}`));
  });
}
