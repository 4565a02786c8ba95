import type { ApplicantKind, OfficeId, Role } from '@contract';
import { madeUpCode } from './codes';

export interface SeedOrg {
  name: string;
  kind: ApplicantKind;
  code: string;
}

/** Organisations of the demonstration; every one is made up. */
export const ORGS = {
  dairy: { name: '示例乳业科技有限公司', kind: 'firm', code: madeUpCode('91', 'DEM0R01') },
  storage: { name: '示例储能材料有限公司', kind: 'firm', code: madeUpCode('91', 'DEM0C02') },
  seeds: { name: '示例种业有限公司', kind: 'firm', code: madeUpCode('91', 'DEM0903') },
  institute: { name: '示例应用技术研究院', kind: 'institution', code: madeUpCode('12', 'DEM0Y04') },
  station: { name: '示例院士工作站建设单位', kind: 'builder', code: madeUpCode('12', 'DEM0Y05') },
} satisfies Record<string, SeedOrg>;

export interface SeedPerson {
  openid: string;
  displayName: string;
  roles?: { role: Role; office: OfficeId }[];
  orgs?: (keyof typeof ORGS)[];
}

/** Named by what they do; nobody real. The administrator comes first and gives the others their roles. */
export const PEOPLE: SeedPerson[] = [
  { openid: 'admin-kjj', displayName: '科技局管理员', roles: [{ role: 'administrator', office: 'kjj' }] },
  { openid: 'contact-dairy', displayName: '乳业企业联系人', orgs: ['dairy'] },
  { openid: 'contact-storage', displayName: '储能企业联系人', orgs: ['storage'] },
  { openid: 'contact-seeds', displayName: '种业企业联系人', orgs: ['seeds'] },
  { openid: 'contact-institute', displayName: '研究院联系人', orgs: ['institute'] },
  { openid: 'contact-station', displayName: '工作站联系人', orgs: ['station'] },
  { openid: 'contact-new', displayName: '新企业联系人' },
  { openid: 'examiner-kjj', displayName: '科技局审查员', roles: [{ role: 'examiner', office: 'kjj' }] },
  { openid: 'examiner-gxj', displayName: '工信局审查员', roles: [{ role: 'examiner', office: 'gxj' }] },
  { openid: 'examiner-zzb', displayName: '组织部审查员', roles: [{ role: 'examiner', office: 'zzb' }] },
  { openid: 'examiner-rykfq', displayName: '开发区审查员', roles: [{ role: 'examiner', office: 'rykfq' }] },
  { openid: 'gatherer-kjj', displayName: '科技局汇总员', roles: [{ role: 'gatherer', office: 'kjj' }] },
  { openid: 'decider-xzf', displayName: '县政府审定员', roles: [{ role: 'decider', office: 'xzf' }] },
  { openid: 'payer-czj', displayName: '财政局拨付员', roles: [{ role: 'payer', office: 'czj' }] },
  { openid: 'commissioner', displayName: '科技特派员' },
  { openid: 'visitor', displayName: '社会公众' },
];
