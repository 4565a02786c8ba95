import { itemOf } from '@domain/application/inputs';
import { PLAN_PACK } from '@domain/policy/pack';
import { templateOf } from '@domain/policy/paper-templates';
import { applicantOf } from '@platform/applicants';
import { draftOf } from '@platform/drafts';
import { reject } from '@platform/refused';
import type { Made, RequestOf } from '../maker';
import { paperOf, type Block } from '../paper';

/** A paper that the firm writes itself, as a Word form with what is known of it filled in. */
export async function makeTemplate({ draftId, paperId }: RequestOf<'template'>): Promise<Made> {
  const draft = await draftOf(draftId);
  const item = itemOf(draft.itemId) ?? reject('UNKNOWN_ITEM');
  const template = templateOf(paperId) ?? reject('NOT_FOUND', '这份材料没有模板。', 'paperId');
  const applicant = (await applicantOf(draft.applicantId)) ?? reject('NOT_FOUND');
  const blocks: Block[] = [
    { title: template.title },
    {
      table: {
        widths: [32, 68],
        rows: [
          ['申报单位', applicant.name],
          ['统一社会信用代码', applicant.unifiedCode ?? ''],
          ['申报事项', item.title],
          ['依据', `《${PLAN_PACK.title}》第${item.article}条`],
          ...template.rows.map((label) => [label, '']),
        ],
      },
    },
    { small: template.hint },
    { small: '填好后打印盖章，拍照或扫描上传；也可以直接上传 Word。' },
    { sign: `${applicant.name}（盖章）` },
    { sign: '年　　月　　日' },
  ];
  const name = `${template.title}（模板）`;
  return { name, kind: 'docx', bytes: await paperOf(name, blocks) };
}
