import { threeYears } from '../recognitions/parts';
import type { Clash } from '../types';

/** Figures of a firm that cannot both be right: a part above its whole, a history longer than the firm's. */
export const COMPANY_CLASHES: readonly Clash[] = [
  { smaller: 'sales', larger: 'total-income', message: '销售收入大于总收入，请核对单位和年度。' },
  { smaller: 'main-sales', larger: 'sales', message: '主营业务收入大于销售收入，请核对单位和年度。' },
  { smaller: 'main-product-sales', larger: 'sales', message: '主导产品收入大于销售收入，请核对。' },
  { smaller: 'main-product-sales', larger: 'main-sales', message: '主导产品收入大于主营业务收入，请核对。' },
  { smaller: 'high-tech-income', larger: 'total-income', message: '高新技术产品收入大于总收入，请核对。' },
  ...['rd-cost-accounting', 'rd-cost-high-tech', 'rd-cost-deduction'].flatMap((smaller) => [
    { smaller, larger: 'sales', message: '研发费用大于销售收入，请核对单位和年度。' },
    { smaller, larger: 'total-income', message: '研发费用大于总收入，请核对单位和年度。' },
    { smaller, larger: 'cost-total', message: '研发费用大于成本费用支出总额，请核对单位和年度。' },
  ]),
  {
    smaller: 'rd-cost-domestic',
    largerSum: threeYears('rd-cost-high-tech'),
    message: '境内研发费用大于近三年研发费用（高企口径）合计，请核对。',
  },
  { smaller: 'rd-staff', larger: 'staff', message: '科技人员数大于职工总数，请核对。' },
  { smaller: 'net-assets', larger: 'assets', message: '净资产大于资产总额，请核对。' },
  { smaller: 'ip-class1-own', larger: 'ip-class1', message: '自主研发的件数大于Ⅰ类总件数，请核对。' },
  { smaller: 'ip-class1-high-value', larger: 'ip-class1', message: '高价值件数大于Ⅰ类总件数，请核对。' },
  {
    smaller: 'ip-class1-high-value',
    larger: 'ip-class1-own',
    message: '高价值件数大于自主研发的Ⅰ类件数，请核对。',
  },
  { smaller: 'ip-class1-main', larger: 'ip-class1', message: '主导产品的件数大于Ⅰ类总件数，请核对。' },
  {
    smaller: 'invention-patents',
    larger: 'ip-class1',
    message: '发明专利件数大于Ⅰ类知识产权总件数，请核对。',
  },
  { years: 'niche-years', since: 'registered-on', message: '从事细分市场的年限超过单位成立年限，请核对。' },
];
