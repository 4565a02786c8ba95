import type { MessageView, OutputOf } from '@contract';
import { faultsInWords } from '@/features/desk/health/HealthCard';
import { groupsOf } from '@/features/inbox/groups';
import { askable, leftInWords, templatesOf, type TemplateState } from '@/features/inbox/templates';

const message = (id: string, matterId: string, read = true): MessageView => ({
  id,
  matterId,
  matterTitle: `事项${matterId}`,
  kind: 'returned',
  title: '申报需要补正',
  body: '请补正',
  page: 'packages/apply/claim/index?id=1',
  at: '2026-03-02T01:30:00.000Z',
  read,
});

describe('messages of one matter', () => {
  it('stand together, the matter with the newest first, unread ones counted', () => {
    const groups = groupsOf([
      message('4', 'b', false),
      message('3', 'a'),
      message('2', 'b'),
      message('1', 'a'),
    ]);
    expect(groups.map(({ id, messages, unread }) => [id, messages.map((one) => one.id), unread])).toEqual([
      ['b', ['4', '2'], 1],
      ['a', ['3', '1'], 0],
    ]);
  });

  it('that belong to nothing stand alone', () => {
    expect(groupsOf([message('1', ''), message('2', '')])).toHaveLength(2);
  });
});

describe('what is asked for in one tap', () => {
  const template = (kind: TemplateState['kind'], templateId: string, left = 0, longTerm = false) =>
    ({ kind, templateId, label: kind, left, longTerm }) as TemplateState;
  const state = [
    template('returned', 'T1', 2),
    template('recommended', 'T2'),
    template('listed', 'T2'),
    template('paid', 'T3', 1),
    template('decided', 'T4'),
  ];

  it('is each template once, though kinds share it', () => {
    const found = templatesOf(state, ['recommended', 'listed', 'returned']);
    expect(found.map(({ templateId }) => templateId)).toEqual(['T2', 'T1']);
  });

  it('is three at most, those with the fewest left first', () => {
    const asked = askable(templatesOf(state, ['returned', 'listed', 'paid', 'decided']));
    expect(asked.map(({ templateId }) => templateId)).toEqual(['T2', 'T4', 'T3']);
  });

  it('never mixes long-term and one-time templates, nor asks again for what holds for good', () => {
    const long = [
      template('returned', 'L1', 0, true),
      template('paid', 'T3'),
      template('decided', 'L2', 1, true),
    ];
    expect(askable(long).map(({ templateId }) => templateId)).toEqual(['L1']);
    expect(askable(long.slice(1)).map(({ templateId }) => templateId)).toEqual(['T3']);
    expect(leftInWords([template('decided', 'L2', 1, true)])).toContain('长期有效');
    expect(leftInWords(state.slice(0, 1))).toContain('2次');
  });
});

describe('the desk’s first page', () => {
  const well: OutputOf<'desk.health'> = {
    timerAt: '2026-03-02T01:30:00.000Z',
    timerSilent: false,
    faults: [],
    failed: 0,
    toPhone: 0,
  };

  it('says nothing while all is well', () => {
    expect(faultsInWords(well)).toEqual([]);
  });

  it('says what is wrong and what to do', () => {
    const lines = faultsInWords({
      ...well,
      timerSilent: true,
      backlogSince: '2026-03-02T00:00:00.000Z',
      failed: 3,
      faults: [
        {
          templateId: 'T1',
          label: '需要补正',
          field: 'thing4',
          count: 2,
          lastAt: '2026-03-02T01:00:00.000Z',
        },
      ],
    });
    expect(lines).toHaveLength(4);
    expect(lines[0]).toContain('2026-03-02 09:30');
    expect(lines[2]).toMatch(/需要补正.*2条.*thing4/);
    for (const line of lines) expect(line).toContain('通知技术人员');
  });
});
