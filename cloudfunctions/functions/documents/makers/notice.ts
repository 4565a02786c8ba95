import { AMOUNT_KIND_LABELS, formatDay, OFFICES } from '@contract';
import { lengthText } from '@domain/notice/period';
import { PLAN_PACK } from '@domain/policy/pack';
import { read } from '@platform/database';
import type { StoredList } from '@platform/lists';
import { reject } from '@platform/refused';
import { SETTINGS } from '@platform/settings';
import { noticeVersionsOf } from '@functions/api/views/notice-versions';
import { publicEntry } from '@functions/api/views/notices';
import type { Made, RequestOf } from '../maker';
import { paperOf, type Block } from '../paper';

/** 公示 as Word: what the public sees, and nothing more. */
export async function makeNoticePaper({ listId }: RequestOf<'notice'>): Promise<Made> {
  const list = (await read<StoredList>('lists', listId)) ?? reject('NOT_FOUND');
  const { title, entries, period } = list.state;
  if (!period) reject('OUT_OF_TURN', '名单公示后才有公示文本。');
  const office = OFFICES[SETTINGS.hotlineOffice];
  const phone = SETTINGS.officePhones[SETTINGS.hotlineOffice];
  const correction = await correctionText(list);
  const blocks: Block[] = [
    { title: `${title}公示` },
    {
      text: `根据《${PLAN_PACK.title}》第21条，现将拟兑现的${entries.length}个事项予以公示。`,
    },
    {
      text: `公示期：${formatDay(period.firstDay)}至${formatDay(period.lastDay)}，共${lengthText(period)}，自公布次日起算，最后一日24时截止。${period.counted ?? ''}${period.why ?? ''}`,
    },
    ...(correction ? [{ text: correction }] : []),
    {
      text: `公示期内如有异议，请以真实姓名通过“${SETTINGS.appName}”小程序的公示页面提出，或与${office}联系${phone ? `（电话 ${phone}）` : ''}，写明事实、理由和联系方式。`,
    },
    {
      table: {
        widths: [7, 25, 22, 20, 18, 8],
        head: ['序号', '单位名称', '统一社会信用代码', '支持事项', '金额', '依据'],
        rows: entries
          .map(publicEntry)
          .map((entry, index) => [
            String(index + 1),
            entry.applicantName,
            entry.unifiedCode ?? '',
            entry.itemTitle,
            `${AMOUNT_KIND_LABELS[entry.amountKind]}：${entry.amountText}`,
            `第${entry.article}条`,
          ]),
      },
    },
    { sign: `${SETTINGS.county}${office.replace(/^县/, '')}` },
    { sign: formatDay(period.publishedDay) },
  ];
  return { name: `${title}公示`, kind: 'docx', bytes: await paperOf(title, blocks) };
}

/** What everybody is told of a corrected notice: its version, and why. */
async function correctionText(list: StoredList): Promise<string | null> {
  const [current] = await noticeVersionsOf(list.state);
  if (!current || current.number === 1) return null;
  return `本公示为第${current.number}版，更正理由：${current.reason ?? '见公示页面'}。此前版本同时作废，公示期自本版公布次日起重新计算。`;
}
