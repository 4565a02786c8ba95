import { dayOf, SERVICE_KIND_LABELS } from '@contract/kernel';
import { isServing } from '@domain/commissioner/assignment';
import { assignmentsOf } from '@platform/assignments';
import { yearSummaryOf } from '@platform/commissioner-year';
import { reject } from '@platform/refused';
import { servicesInYear } from '@platform/services';
import type { Made, Making, RequestOf } from '../maker';
import { workbookOf, type Cell } from '../workbook';

/**
 * 科技特派员年度小结 as Excel: the sums by firm and by kind, and each record. What was done for firms that are no
 * longer served is counted and not told: with the assignment the access has ended.
 * @throws RefusedError NOT_FOUND where nothing was done in the year
 */
export async function makeCommissionerYear(
  { year }: RequestOf<'commissionerYear'>,
  { personId, at }: Making,
): Promise<Made> {
  const today = dayOf(at);
  const { firms, byKind } = await yearSummaryOf(personId, year, today);
  if (firms.length === 0) reject('NOT_FOUND', `${year}年没有服务的单位，没有可以导出的内容。`, 'year');
  const assignments = await assignmentsOf(personId);
  const served = new Set(assignments.filter((one) => isServing(one, today)).map((one) => one.applicantId));
  const names = new Map(firms.map(({ applicantId, name }) => [applicantId, name]));
  const records = (await servicesInYear(personId, year)).filter(({ applicantId }) => served.has(applicantId));
  const sum = (of: (firm: (typeof firms)[number]) => number) =>
    firms.reduce((all, firm) => all + of(firm), 0);
  const rows: Cell[][] = firms.map((firm) => [
    firm.name,
    firm.services,
    firm.needsDone,
    firm.needsHelped,
    firm.lastServed ?? '',
  ]);
  rows.push([
    '合计',
    sum(({ services }) => services),
    sum(({ needsDone }) => needsDone),
    sum(({ needsHelped }) => needsHelped),
    '',
  ]);
  const bytes = await workbookOf([
    {
      name: '年度小结',
      title: `科技特派员${year}年服务小结`,
      notes: [
        `截至${today}。只用于本人总结，不作排名比较。`,
        `服务方式：${byKind.map(({ label, count }) => `${label}${count}次`).join('，') || '还没有服务记录'}。`,
      ],
      columns: [
        { label: '单位', width: 34 },
        { label: '服务次数', width: 12 },
        { label: '办理需求', width: 12 },
        { label: '单位反馈已解决', width: 18 },
        { label: '最近一次服务', width: 16 },
      ],
      rows,
      strong: [rows.length - 1],
    },
    {
      name: '服务记录',
      title: `${year}年服务记录`,
      notes: ['服务已结束的单位只在小结里计次数，这里不列内容。'],
      columns: [
        { label: '日期', width: 14 },
        { label: '单位', width: 30 },
        { label: '方式', width: 12 },
        { label: '做了什么', width: 46 },
        { label: '结果', width: 40 },
        { label: '后续', width: 30 },
      ],
      rows: records.map(({ day, applicantId, kind, done, outcome, followUp }) => [
        day,
        names.get(applicantId) ?? '',
        SERVICE_KIND_LABELS[kind],
        done,
        outcome,
        followUp ?? '',
      ]),
    },
  ]);
  return { name: `科技特派员${year}年服务小结`, kind: 'xlsx', bytes };
}
