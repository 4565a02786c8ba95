/** What a member of a county office may be entrusted with. Examiner and gatherer of 科技局 are two roles. */
export const ROLES = ['examiner', 'gatherer', 'decider', 'payer', 'administrator'] as const;
export type Role = (typeof ROLES)[number];
export const ROLE_LABELS: Record<Role, string> = {
  examiner: '审查',
  gatherer: '汇总与公示',
  decider: '县政府审定',
  payer: '拨付记录',
  administrator: '管理员',
};

/** Offices that the plan names (牵头单位、责任单位), by stable id. */
export const OFFICES = {
  kjj: '县科技局',
  czj: '县财政局',
  gxj: '县工信局',
  swj: '县税务局',
  fgw: '县发改委',
  scjgj: '县市监局',
  zzb: '县委组织部',
  nmj: '县农牧局',
  scj: '县商促局',
  tjj: '县统计局',
  zsj: '县政数局',
  wjw: '县卫健委',
  rsj: '县人社局',
  jyj: '县教育局',
  rykfq: '乳业开发区',
  xz: '各乡镇',
  slbj: '盛乐北街街道筹备组',
  yg: '云谷街道筹备组',
  xzf: '县人民政府',
} as const;
export type OfficeId = keyof typeof OFFICES;

/** Who may stand behind a claim; a person may claim only a science award (art. 9). */
export const APPLICANT_KINDS = ['firm', 'institution', 'builder', 'agency', 'person'] as const;
export type ApplicantKind = (typeof APPLICANT_KINDS)[number];
export const APPLICANT_KIND_LABELS: Record<ApplicantKind, string> = {
  firm: '企业',
  institution: '高校院所',
  builder: '平台、孵化器、示范区、工作站建设单位',
  agency: '技术转移服务机构',
  person: '个人',
};
