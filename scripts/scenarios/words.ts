import { APPLICANT_KIND_LABELS, APPLICANT_KINDS, parseMoney, type ApplicantKind } from '@contract/kernel';
import {
  ANSWER_LABELS,
  ANSWERS,
  VERDICT_LABELS,
  VERDICTS,
  type Answer,
  type Verdict,
} from '@contract/policy';
import type { FactDef, PolicyPack } from '@domain/policy';
import { findFact, findItem, type FactRaw } from '@domain/rules';

/** A scenario that does not follow the form: told with what is wrong, counted as failed. */
export class FormError extends Error {}

/** Reads "是", "true", "不清楚" … ; undefined when it is neither. */
export function readFlag(value: unknown): boolean | undefined {
  if (value === true || value === '是' || value === '有' || value === 'true') return true;
  if (value === false || value === '否' || value === '无' || value === 'false') return false;
  return undefined;
}

/** 元 or 万元 or 亿元 as fen, exact. @throws FormError */
export function readMoney(value: unknown): number {
  const text = String(value);
  const fen = parseMoney(text, 'yuan');
  if (fen === null) throw new FormError(`“${text}”不是金额`);
  return fen;
}

/** "5万元至10万元" or one figure as [low, high] in fen. @throws FormError */
export function readRange(value: unknown): [number, number] {
  const [low, high, ...rest] = String(value).split(/至|到|~|～/);
  if (low === undefined || rest.length > 0) throw new FormError(`“${String(value)}”不是金额范围`);
  return high === undefined ? [readMoney(low), readMoney(low)] : [readMoney(low), readMoney(high)];
}

/** A value as an official writes it, in the fact's unit; null is 不清楚. @throws FormError */
export function readValue(def: FactDef, value: unknown): FactRaw | null {
  if (value === null || value === '不清楚') return null;
  switch (def.unit) {
    case 'flag': {
      const flag = readFlag(value);
      if (flag === undefined) throw new FormError(`${def.id}：“${String(value)}”应为“是”或“否”`);
      return flag;
    }
    case 'fen':
      return typeof value === 'number' && value < 0 ? value * 100 : readMoney(value);
    case 'bp': {
      const match = /^(-?)(\d+)(?:\.(\d{1,2}))?%$/.exec(String(value));
      if (!match) throw new FormError(`${def.id}：“${String(value)}”应为百分数，如 5%`);
      const bp = Number(match[2]) * 100 + Number((match[3] ?? '').padEnd(2, '0'));
      return match[1] === '-' ? -bp : bp;
    }
    case 'count': {
      const match = /^(-?\d+)\D*$/.exec(String(value));
      if (!match) throw new FormError(`${def.id}：“${String(value)}”应为整数`);
      return Number(match[1]);
    }
    case 'choice':
      return def.choices?.find((c) => c.label === value)?.id ?? String(value);
    default:
      return String(value);
  }
}

/** The applicant kind of its id or Chinese name; 企业 when it is left out. @throws FormError */
export function readKind(value: unknown): ApplicantKind {
  if (value === undefined) return 'firm';
  const kind = APPLICANT_KINDS.find((k) => k === value || APPLICANT_KIND_LABELS[k] === value);
  if (kind) return kind;
  if (value === '建设单位') return 'builder';
  throw new FormError(`没有“${String(value)}”这种申报主体`);
}

const OTHER_VERDICTS: Record<string, Verdict> = {
  符合: 'met',
  不符合: 'notMet',
  待填写: 'unknown',
  需人工认定: 'needsPerson',
  待确认: 'toBeConfirmed',
  不在有效期: 'notInForce',
};

export function readVerdict(value: unknown): Verdict {
  const text = String(value);
  const verdict = VERDICTS.find((v) => v === text || VERDICT_LABELS[v] === text) ?? OTHER_VERDICTS[text];
  if (!verdict) throw new FormError(`没有“${text}”这种结论`);
  return verdict;
}

export function readAnswer(value: unknown): Answer {
  const answer = ANSWERS.find((a) => a === value || ANSWER_LABELS[a] === value);
  if (!answer) throw new FormError(`没有“${String(value)}”这种条件结果`);
  return answer;
}

/** A fact by id, alias or label, in the first pack that knows it. @throws FormError */
export function readFactName(packs: readonly PolicyPack[], name: string): FactDef {
  for (const pack of packs) {
    const def = findFact(pack, name) ?? pack.facts.find((f) => f.label === name);
    if (def) return def;
  }
  throw new FormError(`没有“${name}”这个问题（npm run facts 列出全部）`);
}

/** An item by id, alias or title. @throws FormError */
export function readItemName(packs: readonly PolicyPack[], name: string): string {
  for (const pack of packs) {
    const item = findItem(pack, name) ?? pack.items.find((i) => i.title === name);
    if (item) return item.id;
  }
  throw new FormError(`没有“${name}”这个事项（npm run facts 列出全部）`);
}
