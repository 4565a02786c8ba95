import { render } from '@testing-library/react';
import type { PreparedView } from '@contract';
import { PreparedCard } from '@/features/prepared/PreparedCard';
import { answering, tap, textOf } from '../desk/kit';

const one: PreparedView = {
  recognitionId: 'r1',
  applicantId: 'org-1',
  applicantName: '示例企业',
  itemId: 'high-tech-firm',
  itemTitle: '高新技术企业认定支持',
  article: 3,
  amountKind: 'exact',
  amountText: '5万元',
  kindName: '国家高新技术企业',
  number: 'GR1',
  day: '2025-11-20',
  document: '内科高字〔2025〕3号',
  facts: [],
  waived: ['认定证书', '营业执照'],
  pledgeVersion: '2026-01',
  pledge: ['信息真实。'],
};

describe('a prepared claim', () => {
  it('is submitted with one tap after the pledge, twice tapped once', async () => {
    const { sent } = answering({
      'prepared.confirm': { data: { claimId: 'c1', number: '2026ABCDEFGH', version: 1 } },
    });
    render(<PreparedCard one={one} />);
    await tap('prepared-high-tech-firm-open');
    await tap('prepared-confirm');
    expect(sent).toEqual([]);
    expect(textOf('#prepared-sheet')).toContain('请先勾选承诺');
    await tap('prepared-pledge');
    await tap('prepared-confirm', 2);
    expect(sent).toHaveLength(1);
    expect(sent[0]?.data).toMatchObject({
      applicantId: 'org-1',
      recognitionId: 'r1',
      pledgeVersion: '2026-01',
    });
  });

  it('that cannot be confirmed now says why and offers no tap', () => {
    render(<PreparedCard one={{ ...one, blocked: '“高新技术企业认定支持”2026年4月1日起受理。' }} />);
    expect(textOf('#prepared-high-tech-firm-blocked')).toContain('4月1日起受理');
    expect(document.querySelector('#prepared-high-tech-firm-open')).toBeNull();
  });
});
