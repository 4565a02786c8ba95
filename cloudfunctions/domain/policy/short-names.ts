/** Short names that people type, and how the plan's items call the same; a search understands both. */
const SHORT_NAMES: readonly (readonly [string, string])[] = [
  ['高企', '高新技术企业'],
  ['科小', '科技型中小企业'],
  ['科技中小', '科技型中小企业'],
  ['创新型中小', '创新型中小企业'],
  ['小巨人', '专精特新“小巨人”'],
  ['标杆', '科技标杆企业'],
  ['院士站', '院士工作站'],
  ['专家站', '科学家（专家）工作站'],
  ['专家工作站', '科学家（专家）工作站'],
  ['孵化器', '科技企业孵化器'],
  ['加计', '加计扣除'],
  ['特派员', '科技特派员'],
];

/** A typed word and the longer names it may stand for. */
export function namesFor(word: string): string[] {
  return [word, ...SHORT_NAMES.filter(([short]) => word === short).map(([, name]) => name)];
}
