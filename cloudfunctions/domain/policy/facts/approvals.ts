import type { ApplicantKind } from '@contract/kernel';
import type { Choice, FactDef } from '../types';

export interface Approval {
  /** The item's id; its facts are `<prefix>-held`, `-date`, `-announced`, `-renewal`, `-number`. */
  prefix: string;
  /** What is held, as in "是否已取得X". */
  name: string;
  held: string;
  help?: string;
  appliesTo: readonly ApplicantKind[];
  group: string;
  /** The text says 新: first recognition and renewal are told apart (reading 2). */
  renewal: boolean;
  dateLabel?: string;
  numberLabel?: string;
}

const RENEWAL_CHOICES: readonly Choice[] = [
  { id: 'first', label: '首次取得' },
  { id: 'renewal', label: '续期、复审或重新认定' },
];

/** The facts of one recognition, approval or entry: held, its dates, first or renewal, its number. */
export function approvalFacts(a: Approval): FactDef[] {
  const after = { fact: `${a.prefix}-held`, is: true };
  const common = { period: 'none', appliesTo: a.appliesTo } as const;
  const date = a.dateLabel ?? '证书（批准文件）日期';
  const facts: FactDef[] = [
    {
      ...common,
      id: `${a.prefix}-held`,
      label: `${a.name}：已取得`,
      question: a.held,
      help: a.help,
      unit: 'flag',
      group: a.group,
      effort: 1,
    },
    {
      ...common,
      id: `${a.prefix}-date`,
      label: `${a.name}：${date}`,
      question: `${a.name}的${date}是哪一天？`,
      help: '以证书或批准文件上的日期为准。',
      unit: 'day',
      min: '2000-01-01',
      past: true,
      group: `${a.prefix}-paper`,
      after,
      effort: 2,
    },
    {
      ...common,
      id: `${a.prefix}-announced`,
      label: `${a.name}：公告（公布）日期`,
      question: `${a.name}的公告或公布日期与证书日期不在同一年的，请填公告日期。`,
      unit: 'day',
      min: '2000-01-01',
      past: true,
      after,
      optional: true,
      effort: 2,
    },
    {
      ...common,
      id: `${a.prefix}-number`,
      label: `${a.name}：${a.numberLabel ?? '证书（文件）编号'}`,
      question: `${a.name}的${a.numberLabel ?? '证书（文件）编号'}是什么？`,
      unit: 'text',
      claimOnly: true,
      effort: 2,
    },
  ];
  if (a.renewal) {
    facts.push({
      ...common,
      id: `${a.prefix}-renewal`,
      label: `${a.name}：首次或续期`,
      question: `这次是首次取得${a.name}，还是续期、重新认定？`,
      unit: 'choice',
      choices: RENEWAL_CHOICES,
      group: `${a.prefix}-paper`,
      after,
      effort: 1,
    });
  }
  return facts;
}
