import { AMOUNT_KIND_LABELS, dayOf, formatDay, OFFICES, type OfficeId } from '@contract';
import { claimBounds, figureOf, itemOf } from '@domain/application/inputs';
import { PLAN_PACK } from '@domain/policy/pack';
import { promiseText } from '@domain/rules';
import { formatFen } from '@contract/kernel';
import { applicantOf } from '@platform/applicants';
import type { StoredClaim } from '@platform/claims';
import type { StoredEvent } from '@platform/commit';
import { database, read, rows } from '@platform/database';
import { reject } from '@platform/refused';
import { SETTINGS } from '@platform/settings';
import { textOf } from '@platform/texts';
import type { Made, RequestOf } from '../maker';
import { paperOf, type Block } from '../paper';

/** 推荐函 of the examining office to 县科技局 (art. 21), as Word. */
export async function makeRecommendation({ claimId }: RequestOf<'recommendation'>): Promise<Made> {
  const stored = (await read<StoredClaim>('claims', claimId)) ?? reject('NOT_FOUND');
  const claim = stored.state;
  const item = itemOf(claim.itemId) ?? reject('UNKNOWN_ITEM');
  const applicant = (await applicantOf(claim.applicantId)) ?? reject('NOT_FOUND');
  const event = await lastRecommendation(claimId);
  if (!claim.recommended || !event) reject('OUT_OF_TURN', '推荐后才能生成推荐函。');
  const { note } = await textOf(event._id);
  const office = OFFICES[claim.examiningOffice as OfficeId] ?? '';
  const figure = figureOf(claimBounds(claim));
  const amount =
    claim.amountKind === 'exact' && figure !== undefined ? formatFen(figure) : promiseText(item.amount);
  const blocks: Block[] = [
    { title: '推荐函' },
    { sign: claim.recommended.documentNumber },
    { text: `${OFFICES.kjj}：` },
    {
      text: `${applicant.name}按照《${PLAN_PACK.title}》第${claim.article}条申报“${item.title}”（编号 ${claim.number}），经我单位审查，符合条件，现予推荐。`,
    },
    {
      table: {
        widths: [28, 72],
        rows: [
          ['申报单位', applicant.name],
          ['统一社会信用代码', applicant.unifiedCode ?? ''],
          ['支持事项', item.title],
          ['依据', `第${claim.article}条`],
          ['金额', `${AMOUNT_KIND_LABELS[claim.amountKind]}：${amount}`],
          ['审查意见', typeof note === 'string' ? note : ''],
        ],
      },
    },
    { sign: `${SETTINGS.county}${office.replace(/^县/, '')}` },
    { sign: formatDay(dayOf(event.at)) },
  ];
  const name = `推荐函 ${claim.number}`;
  return { name, kind: 'docx', bytes: await paperOf(name, blocks) };
}

async function lastRecommendation(claimId: string): Promise<StoredEvent | undefined> {
  const events = await rows<StoredEvent>(
    database().collection('events').where({ aggregate: claimId }).orderBy('seq', 'desc').limit(200),
  );
  return events.find(({ type }) => type === 'recommended');
}
