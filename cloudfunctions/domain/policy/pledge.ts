/** A version of the integrity pledge (科研诚信承诺, which article 7 asks for), in words of our own. */
export interface Pledge {
  version: string;
  lines: readonly string[];
}

/** Every version ever signed: a claim names the one it was submitted with. New ones are added, none is changed. */
export const PLEDGES: readonly Pledge[] = [
  {
    version: '2026-01',
    lines: [
      '所填资料和所交材料真实、完整、合法有效，复印件与原件一致；',
      '没有用虚假材料或重复材料申报，没有侵犯他人知识产权；',
      '同意部门为审查核对相关信息，同意按规定公示单位名称、申报事项和拟支持金额；',
      '资金专款专用，配合检查和绩效评价；如有不实，愿意退回资金并承担责任。',
    ],
  },
];

/** The pledge of a version. @throws Error for one that was never made */
export function pledgeOf(version: string): Pledge {
  const pledge = PLEDGES.find((one) => one.version === version);
  if (!pledge) throw new Error(`no pledge of version ${version}`);
  return pledge;
}
