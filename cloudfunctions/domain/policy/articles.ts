import { FEN_PER_WAN } from '@contract/kernel';
import type { ArticleDef } from './types';

const wan = (n: number): number => Math.round(n * 10) * (FEN_PER_WAN / 10);

/**
 * The 22 articles with the figures that stand in each, written down from the text.
 * The pack check refuses an item whose numbers are not its article's.
 */
export const ARTICLES: readonly ArticleDef[] = [
  { number: 1, part: 2, title: '企业创新投入', figures: {} },
  {
    number: 2,
    part: 2,
    title: '高校院所研发投入',
    figures: { fen: [wan(1000), wan(150)], bp: [500] },
  },
  {
    number: 3,
    part: 2,
    title: '企业梯度培育',
    figures: { fen: [wan(10), wan(5), wan(1.5), wan(25), wan(50)] },
  },
  { number: 4, part: 2, title: '科技服务业', figures: {} },
  {
    number: 5,
    part: 2,
    title: '国家级、自治区级创新平台',
    figures: { fen: [wan(250), wan(150)], years: [3] },
  },
  { number: 6, part: 2, title: '新型研发机构与技术转移机构', figures: { bp: [5000] } },
  { number: 7, part: 2, title: '科技体制机制改革', figures: {} },
  {
    number: 8,
    part: 2,
    title: '科技集聚区与孵化器',
    figures: { fen: [wan(50), wan(25)], years: [3] },
  },
  { number: 9, part: 2, title: '成果奖励与创新服务', figures: { bp: [5000] } },
  { number: 10, part: 3, title: '优势产业', figures: {} },
  { number: 11, part: 3, title: '新兴产业', figures: {} },
  { number: 12, part: 3, title: '未来产业', figures: {} },
  {
    number: 13,
    part: 4,
    title: '高层次人才与工作站',
    figures: { fen: [wan(250), wan(10), wan(7.5)], years: [1, 2, 3] },
  },
  { number: 14, part: 4, title: '本土人才', figures: {} },
  {
    number: 15,
    part: 5,
    title: '重大成果转化与应用场景',
    figures: { fen: [wan(1000), wan(100)], bp: [500], years: [3] },
  },
  { number: 16, part: 5, title: '协同创新与区域合作', figures: { fen: [wan(1000)], bp: [500] } },
  { number: 17, part: 5, title: '技术转移体系', figures: { fen: [wan(150), wan(50)] } },
  { number: 18, part: 6, title: '农业科技引领', figures: {} },
  { number: 19, part: 6, title: '农业科研合作', figures: {} },
  { number: 20, part: 7, title: '科技管理体系', figures: {}, noClaim: '规定组织管理，不产生申报事项。' },
  {
    number: 21,
    part: 7,
    title: '经费保障与兑现程序',
    figures: {},
    noClaim: '规定兑现程序，不产生申报事项。',
  },
  { number: 22, part: 7, title: '创新环境', figures: {}, noClaim: '规定宣传与环境营造，不产生申报事项。' },
];
