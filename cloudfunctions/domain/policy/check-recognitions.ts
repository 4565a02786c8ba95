import { isDay } from '@contract/kernel';
import { duplicates, type Fault } from './check';
import type { RecognitionInfo } from './recognitions/types';
import type { PolicyPack } from './types';

/** Faults of what is said about the sets of criteria: sources, days, filings, scores. */
export function checkRecognitions(infos: readonly RecognitionInfo[], pack: PolicyPack): Fault[] {
  const items = new Set(pack.items.map((i) => i.id));
  const scores = new Set(pack.scores.map((s) => s.id));
  return [
    ...duplicates(infos.map((i) => i.id)).map((id): Fault => ({
      code: 'duplicate-id',
      where: `recognition ${id}`,
      message: 'described twice',
    })),
    ...pack.items
      .filter((item) => !infos.some((info) => info.id === item.id))
      .map((item): Fault => ({
        code: 'incomplete',
        where: `recognition ${item.id}`,
        message: 'has criteria but nothing says its documents and version',
      })),
    ...infos.flatMap((info) => {
      const where = `recognition ${info.id}`;
      const faults: Fault[] = [];
      if (!items.has(info.id)) faults.push({ code: 'unknown-id', where, message: 'has no criteria' });
      if (info.score !== undefined && !scores.has(info.score))
        faults.push({ code: 'unknown-id', where, message: `score ${info.score} is none` });
      if (!info.documents || !/^20\d\d$/.test(info.version))
        faults.push({ code: 'uncited', where, message: 'lacks its documents or its version' });
      if (!isDay(info.checkedOn))
        faults.push({ code: 'bad-date', where, message: `was checked on ${info.checkedOn}, no day` });
      return [...faults, ...checkFilings(info, where)];
    }),
  ];
}

function checkFilings({ filings }: RecognitionInfo, where: string): Fault[] {
  const bad = (message: string): Fault => ({ code: 'bad-date', where, message });
  return filings.flatMap(({ from, to, source }, index) => {
    const before = filings[index - 1];
    return [
      ...[from, to].filter((day) => !isDay(day)).map((day) => bad(`files on ${day}, no day`)),
      ...(from > to ? [bad(`files from ${from} to ${to}`)] : []),
      ...(before && before.to >= from ? [bad(`files again on ${from} before ${before.to} is over`)] : []),
      ...(source
        ? []
        : [{ code: 'uncited' as const, where, message: `its filing of ${from} has no source` }]),
    ];
  });
}
