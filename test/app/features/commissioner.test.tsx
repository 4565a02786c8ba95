import { render, screen } from '@testing-library/react';
import Taro from '@tarojs/taro';
import type { AssignmentView, FirmCard } from '@contract';
import { Assignments } from '@/features/commissioner/Assignments';
import { Firm } from '@/features/commissioner/Firm';
import { FirmNeeds } from '@/features/commissioner/FirmNeeds';
import { Firms } from '@/features/commissioner/Firms';
import { OfFirm } from '@/features/commissioner/OfFirm';
import { TODAY, answering, tap, textOf, type } from '../desk/kit';

const assignment = (more: Partial<AssignmentView> = {}): AssignmentView => ({
  id: 'as1',
  personId: 'p1',
  commissionerName: '科技特派员',
  field: '乳品加工',
  applicantId: 'org-1',
  applicantName: '示例企业',
  from: '2026-01-05',
  until: '2027-12-31',
  state: 'agreed',
  stateLabel: '服务中',
  mayPrepare: true,
  ...more,
});
const card = (more: Partial<FirmCard> = {}): FirmCard => ({
  assignment: assignment(),
  claimable: [{ itemId: 'high-tech-firm', title: '高企支持', amountText: '5万元', article: 3 }],
  nearly: 1,
  deadlines: [{ kind: 'call', title: '申报截止', day: '2026-06-12', daysLeft: 2 }],
  waiting: [{ number: 'N1', itemTitle: '入库支持', dueDay: '2026-06-11' }],
  drafts: [],
  openNeeds: 1,
  lastServed: '2026-06-01',
  ...more,
});
const YEAR = { data: { year: 2026, firms: [], byKind: [] } };
const NONE = { data: { items: [] } };

describe('我的企业', () => {
  it('shows what a firm could claim with amount and article, what is near, what waits, the last visit', async () => {
    answering({ 'commissioner.year': YEAR });
    render(<Firms found={{ field: '乳品加工', firms: [card()], offered: [] }} today={TODAY} />);
    await tap('summary-year-2026');
    const shown = textOf('#firm-org-1');
    for (const words of ['高企支持：5万元', '第3条', '还剩2天', '待企业补正：入库支持', '上次服务', '1件'])
      expect(shown).toContain(words);
    expect(textOf('#year-summary')).toContain('还没有服务记录');
  });

  it('says how one becomes commissioner to whoever is none', () => {
    const { container } = render(<Firms found={{ field: '', firms: [], offered: [] }} today={TODAY} />);
    expect(container.textContent).toContain('由县科技局邀请');
  });
});

describe('one served firm', () => {
  it('prepares a draft for what can be claimed, and says who submits', async () => {
    const { sent } = answering({
      'needs.list': NONE,
      'services.list': NONE,
      'drafts.create': { data: { id: 'draft1' } },
    });
    const { container } = render(<Firm card={card()} today={TODAY} onChanged={() => undefined} />);
    expect(container.textContent).toContain('提交由企业自己办理');
    await tap('prepare-high-tech-firm');
    expect(sent.find(({ action }) => action === 'drafts.create')?.data).toMatchObject({
      applicantId: 'org-1',
      itemId: 'high-tech-firm',
    });
  });

  it('offers nothing to prepare without the firm’s consent', async () => {
    answering({ 'needs.list': NONE, 'services.list': NONE });
    const without = card({ assignment: assignment({ mayPrepare: false }) });
    render(<Firm card={without} today={TODAY} onChanged={() => undefined} />);
    await tap('service-new');
    expect(document.querySelector('#prepare-high-tech-firm')).toBeNull();
    expect(textOf('#no-consent')).toContain('还没有同意');
  });

  it('writes a service down only with what was done and what came of it', async () => {
    const { sent } = answering({
      'needs.list': NONE,
      'services.list': NONE,
      'services.record': { data: { serviceId: 's1' } },
    });
    render(<Firm card={card()} today={TODAY} onChanged={() => undefined} />);
    await tap('service-new');
    await tap('service-confirm');
    expect(textOf('#service-done-error')).toContain('做了什么');
    expect(sent.some(({ action }) => action === 'services.record')).toBe(false);
    type('service-done', '走访车间');
    type('service-outcome', '待跟进');
    await tap('service-confirm');
    expect(sent.find(({ action }) => action === 'services.record')?.data).toMatchObject({
      applicantId: 'org-1',
      day: TODAY,
      kind: 'visit',
      done: '走访车间',
    });
  });
});

describe('the firm’s side', () => {
  it('agrees without consent to prepare unless it is ticked', async () => {
    const { sent } = answering({ 'assignments.answer': { data: { state: 'agreed' } } });
    const offered = assignment({ state: 'offered', stateLabel: '等待企业同意', mayPrepare: false });
    render(<OfFirm items={[offered]} onChanged={() => undefined} />);
    await tap('agree-as1');
    expect(sent[0]?.data).toMatchObject({ assignmentId: 'as1', agree: true, mayPrepare: false });
    await tap('may-prepare-as1');
    await tap('agree-as1');
    expect(sent[1]?.data).toMatchObject({ agree: true, mayPrepare: true });
  });

  it('takes consent back, and ends only with a reason', async () => {
    const { sent } = answering({
      'assignments.consent': { data: { state: 'agreed' } },
      'assignments.end': { data: { state: 'ended' } },
    });
    render(<OfFirm items={[assignment()]} onChanged={() => undefined} />);
    await tap('may-prepare-as1');
    expect(sent[0]).toMatchObject({ action: 'assignments.consent', data: { mayPrepare: false } });
    await tap('end-as1');
    await tap('assignment-end-confirm');
    expect(sent).toHaveLength(1);
    type('end-reason', '不再需要');
    await tap('assignment-end-confirm');
    expect(sent[1]).toMatchObject({ action: 'assignments.end', data: { reason: '不再需要' } });
  });

  it('posts a need while served, and not otherwise', async () => {
    const { sent } = answering({ 'needs.list': NONE, 'needs.post': { data: { needId: 'n1' } } });
    const { rerender } = render(<FirmNeeds applicantId="org-1" served />);
    await tap('need-new');
    type('need-title', '寻找检测专家');
    type('need-details', '检测');
    await tap('need-post-confirm');
    expect(sent.some(({ action }) => action === 'needs.post')).toBe(true);
    rerender(<FirmNeeds applicantId="org-1" served={false} />);
    expect(document.querySelector('#need-new')).toBeNull();
  });
});

describe('县科技局', () => {
  it('assigns by code and term; a refusal stands under its field', async () => {
    const { sent } = answering({
      'commissioners.list': {
        data: {
          items: [{ personId: 'p1', name: '科技特派员', field: '乳品加工', since: `${TODAY}T00:00:00.000Z` }],
        },
      },
      'assignments.list': { data: { items: [assignment()] } },
      'assignments.offer': { code: 'BAD_CODE', message: '代码有误。', field: 'unifiedCode' },
    });
    render(<Assignments />);
    await screen.findByText('示例企业');
    await tap('assign-p1');
    type('assign-code', '91150123');
    type('assign-until', '2026-12-31');
    await tap('assign-confirm');
    expect(sent.at(-1)).toMatchObject({
      action: 'assignments.offer',
      data: { personId: 'p1', unifiedCode: '91150123', from: TODAY, until: '2026-12-31' },
    });
    expect(textOf('#assign-code-error')).toBe('代码有误。');
    expect(Taro.showToast).not.toHaveBeenCalledWith(
      expect.objectContaining({ title: '已指派，等待企业同意' }),
    );
  });
});
