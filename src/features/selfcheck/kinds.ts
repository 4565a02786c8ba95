import type { ApplicantKind } from '@contract/kernel';

/** The kinds of applicant as a person recognises them. */
export const KIND_CHOICES: readonly { id: ApplicantKind; label: string; hint: string }[] = [
  { id: 'firm', label: '企业', hint: '在和林格尔县注册或打算落户的企业' },
  { id: 'institution', label: '高校院所', hint: '高等学校、科研院所' },
  { id: 'builder', label: '平台建设单位', hint: '创新平台、孵化器、示范区、工作站的建设单位' },
  { id: 'agency', label: '技术转移服务机构', hint: '为成果转移转化提供服务的机构' },
  { id: 'person', label: '个人', hint: '获得国家或自治区科技奖的个人' },
];
