import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { AMOUNT_KIND_LABELS, formatFen, OFFICES } from '@contract/kernel';
import { PLAN_PACK, RECOGNITIONS, type ArticleDef } from '@domain/policy';
import { promiseText } from '@domain/rules/amount-words';
import { formatBp } from '@domain/rules/words';

/** `npx tsx scripts/policy-articles.ts`: writes docs/policy-articles.md from the policy data. */
export function articlesDocument(): string {
  const lines = [
    '# 方案条文与系统事项对照',
    '',
    `依据：${PLAN_PACK.title}。本表由 \`scripts/policy-articles.ts\` 从政策数据生成，不要手工修改；`,
    '数据变动后重新生成，测试会检查两者一致。条文内容以方案原文为准，这里只引条号和数字。',
    '',
    `政策数据版本：${PLAN_PACK.version}；有效期：${PLAN_PACK.effectiveFrom} 至 ${PLAN_PACK.effectiveTo}。`,
    '',
    ...PLAN_PACK.articles.flatMap(articleLines),
    '## 待解释的口径',
    '',
    '取值在 `cloudfunctions/domain/policy/readings.ts` 的 `taken`，改一个词即可，改后更新数据版本。',
    '',
    '| 编号 | 条 | 问题 | 现按 | 另一种理解 |',
    '| --- | --- | --- | --- | --- |',
    ...PLAN_PACK.readings.map(
      (r) =>
        `| ${r.id} | ${r.articles.length > 8 ? '各条' : r.articles.join('、')} | ${r.question} | ${
          r.taken === 'cautious' ? r.cautious : (r.widest ?? '')
        } | ${(r.taken === 'cautious' ? r.widest : r.cautious) ?? '—'} |`,
    ),
    '',
    '## 认定标准',
    '',
    '| 编号 | 名称 | 依据 | 版本 | 可信度 | 最后核对 |',
    '| --- | --- | --- | --- | --- | --- |',
    ...RECOGNITIONS.map(
      (r) => `| ${r.id} | ${r.name} | ${r.documents} | ${r.version} | ${r.knowledge} | ${r.checkedOn} |`,
    ),
    '',
    '可信度：A 见到官方原文；B 多处转载一致；C 他处引用并附官方链接；M 凭记忆。',
    '',
  ];
  return lines.join('\n');
}

function figuresText({ figures }: ArticleDef): string {
  return [
    ...(figures.fen ?? []).map(formatFen),
    ...(figures.bp ?? []).map(formatBp),
    ...(figures.years && figures.years.length > 0 ? [`第${figures.years.join('、')}年（年数）`] : []),
  ].join('、');
}

function articleLines(article: ArticleDef): string[] {
  const items = PLAN_PACK.items.filter((i) => i.article === article.number);
  const figures = figuresText(article);
  return [
    `## 第${article.number}条 ${article.title}`,
    '',
    ...(figures ? [`条文中的数字：${figures}。`, ''] : []),
    ...(article.noClaim ? [article.noClaim, ''] : []),
    ...(items.length > 0
      ? [
          '| 事项 | 名称 | 类型 | 内容 | 牵头 | 审查 | 口径 |',
          '| --- | --- | --- | --- | --- | --- | --- |',
          ...items.map(
            (i) =>
              `| \`${i.id}\` | ${i.title} | ${AMOUNT_KIND_LABELS[i.amount.kind]} | ${promiseText(i.amount)} | ${
                OFFICES[i.lead]
              } | ${i.claimable ? OFFICES[i.examiningOffice] : '不经申报'} | ${i.readings.join('、') || '—'} |`,
          ),
          '',
        ]
      : []),
  ];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  writeFileSync('docs/policy-articles.md', articlesDocument());
