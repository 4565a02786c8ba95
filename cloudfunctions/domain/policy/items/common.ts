import { FEN_PER_WAN, type Fen, type OfficeId } from '@contract/kernel';
import type { Condition, EvidenceDef, ReadingId } from '../types';

/** 万元 with at most one decimal as fen. */
export const wan = (n: number): Fen => Math.round(n * 10) * (FEN_PER_WAN / 10);

/** A general requirement of being in the county is not stated: outside it is to be confirmed (reading 8). */
export const IN_COUNTY: Condition = {
  id: 'in-county',
  text: '在和林格尔县',
  test: { kind: 'flag', fact: 'in-county', is: true, confirmOther: 8 },
  evidence: ['licence'],
  general: true,
};

export const held = (prefix: string, text: string): Condition => ({
  id: 'held',
  text,
  test: { kind: 'flag', fact: `${prefix}-held`, is: true },
  evidence: ['certificate'],
});

/** Art. 3, 5, 8, 17 speak of 新; the window is a convention (reading 3). */
export const newly = (prefix: string): Condition[] => [
  {
    id: 'window',
    text: '认定（批准）日期在2025年至2027年之间',
    test: { kind: 'window', fact: `${prefix}-date`, other: `${prefix}-announced`, before: 'notMet' },
    evidence: ['certificate'],
  },
  {
    id: 'first',
    text: '首次认定（批准、入库）',
    test: {
      kind: 'choice',
      fact: `${prefix}-renewal`,
      oneOf: ['first'],
      confirm: [{ choice: 'renewal', reading: 2 }],
    },
    evidence: ['certificate'],
  },
];

/** 认定的, not 新认定的: held from before is to be confirmed, not refused (reading 3). */
export const recognised = (prefix: string): Condition => ({
  id: 'window',
  text: '认定日期在2025年至2027年之间',
  test: { kind: 'window', fact: `${prefix}-date`, other: `${prefix}-announced`, before: 'confirm' },
  evidence: ['certificate'],
});

export const byOffice = (id: string, text: string, office: OfficeId): Condition => ({
  id,
  text,
  test: { kind: 'person', office },
});

const LICENCE: EvidenceDef = { id: 'licence', label: '营业执照或法人证书', required: true };
/**
 * Art. 21: 持续对我县经济社会发展作出积极贡献 is stated by the examiner in words (reading 12); what the firm writes
 * of it may follow (容缺).
 */
const CONTRIBUTION: EvidenceDef = {
  id: 'contribution',
  label: '对县域经济社会发展贡献的简要说明',
  required: true,
  later: true,
};

/** The papers of a recognition: certificate, licence, a short statement that may follow. */
export const recognitionPapers = (label = '认定证书或批准文件'): EvidenceDef[] => [
  { id: 'certificate', label, required: true },
  LICENCE,
  CONTRIBUTION,
];

export const papers = (...first: EvidenceDef[]): EvidenceDef[] => [...first, LICENCE, CONTRIBUTION];

export const paper = (id: string, label: string): EvidenceDef => ({ id, label, required: true });

export const NEW_READINGS: readonly ReadingId[] = [2, 3, 7, 8];
