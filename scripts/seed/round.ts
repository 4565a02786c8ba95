import type { CallTermsInput } from '@contract';
import type { Caller } from './call';

/** The county's call of the demonstration's year: titles in a window with their papers, premises all year. */
const CALL: CallTermsInput = {
  year: 2026,
  title: '2026年科技创新政策兑现申报通知（演示）',
  items: [
    {
      itemId: 'tech-sme',
      allYear: false,
      papers: [
        { id: 'certificate', label: '入库登记编号截图或公告', required: true },
        { id: 'licence', label: '营业执照', required: true },
        { id: 'contribution', label: '对县域经济社会发展贡献的简要说明', required: true, later: true },
      ],
    },
    { itemId: 'high-tech-firm', allYear: false },
    { itemId: 'benchmark-firm', allYear: false },
    { itemId: 'innovative-sme', allYear: false },
    { itemId: 'specialised-sme', allYear: false },
    { itemId: 'little-giant', allYear: false },
    { itemId: 'platform-regional', allYear: false },
    { itemId: 'office-space', allYear: true },
  ],
  firstDay: '2026-03-02',
  lastDay: '2026-06-30',
  contact: { office: 'kjj', phone: '0471-0000000' },
  notice: { days: 5, unit: 'working' },
  note: '证书在申报截止日以前取得的都可以申报；办公场所全年受理。',
};

/** Fen. Made up for the demonstration: the plan names no yearly sum. */
const BUDGET = { year: 2026, fen: 1_200_000_000, documentNumber: '和财预〔2026〕演示1号' };

/** What the county lays down before anybody applies: the year's open call (申报通知) and its budget. */
export async function openRound(as: (openid: string) => Caller): Promise<void> {
  await as('gatherer-kjj').get('calls.open', { commandId: 'story-call-open', terms: CALL });
  await as('payer-czj').get('budgets.plan', {
    commandId: 'story-budget-plan',
    expectedVersion: 0,
    ...BUDGET,
  });
}
