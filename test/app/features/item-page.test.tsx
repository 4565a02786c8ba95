import { act, render } from '@testing-library/react';
import Taro from '@tarojs/taro';
import type { ItemView } from '@contract/policy';
import { ItemPage } from '@/features/policy/ItemPage';
import { answering, tap, textOf } from '../desk/kit';
import { itemView } from '../views';

const office = { id: 'rykfq', name: '乳业开发区' };
const ITEM = itemView({
  id: 'item',
  article: 8,
  title: '示例事项',
  examiningOffice: office,
  articleTitle: '示例标题',
  lead: office,
  evidence: [{ id: 'certificate', label: '认定证书', required: true }],
});
const PAPERS = [
  { id: 'certificate', label: '入库公告', required: true },
  { id: 'tax', label: '纳税证明', required: true },
  { id: 'note', label: '贡献说明', required: true, later: true },
];

async function show(opening: object, item: Partial<ItemView> = {}) {
  answering({ 'calls.ofItem': { data: opening } });
  await act(async () => void render(<ItemPage item={{ ...ITEM, ...item }} />));
}

describe('the page of an item', () => {
  it('names the papers of the call that is open, not those of the item', async () => {
    await show({
      state: 'open',
      text: '正在受理。',
      callId: 'call1',
      callTitle: '2026年通知',
      papers: PAPERS,
    });
    expect(textOf('#papers')).toContain('纳税证明');
    expect(textOf('#papers')).not.toContain('认定证书');
    expect(document.body.textContent).toContain('按申报通知的要求');
    expect(textOf('#how-to')).toContain('备齐2份必交材料');
    await tap('opening-call');
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/packages/calls/call/index?id=call1' });
  });

  it('without papers of a call it names its own', async () => {
    await show({ state: 'always', text: '常年受理。' });
    expect(textOf('#papers')).toContain('认定证书');
    expect(document.body.textContent).not.toContain('按申报通知的要求');
  });

  it('money is listed, shown and decided; premises are given by their office', async () => {
    await show({ state: 'always', text: '' });
    expect(textOf('#how-to')).toContain('公示期满没有异议，报县政府审定，再拨付');
    document.body.innerHTML = '';
    await show({ state: 'always', text: '' }, { amountKind: 'inKind' });
    expect(textOf('#how-to')).toContain('由乳业开发区安排');
    expect(textOf('#how-to')).not.toContain('名单');
  });
});
