/** The seven parts of the plan with the articles that they hold; headings in short words of our own. */
export const PLAN_PARTS: readonly { id: string; title: string; from: number; to: number }[] = [
  { id: 'base', title: '投入、主体、平台与服务', from: 1, to: 9 },
  { id: 'fields', title: '重点产业技术攻关', from: 10, to: 12 },
  { id: 'people', title: '人才与团队', from: 13, to: 14 },
  { id: 'transfer', title: '成果转化与合作', from: 15, to: 17 },
  { id: 'rural', title: '农业科技', from: 18, to: 19 },
];
