import { addDays, addYears, yearOf, type Day, type Instant } from '@contract/kernel';
import type { FactInput, ProfileValue } from '@contract';
import { TITLES } from '../policy/facts/titles';

/** First recognition or a renewal; unknown where the list does not say (reading 2). */
export type Renewal = 'first' | 'renewal';

/**
 * A recognition of an applicant, the only home of certificates (kernel: recognitions). Its id is made of applicant,
 * kind and number, so that the same one exists once whatever list it comes from.
 */
export interface Recognition {
  _id: string;
  applicantId: string;
  unifiedCode: string;
  /** The name as the list has it. */
  name: string;
  /** Id of the title, which is also its item's. */
  kind: string;
  number: string;
  /** The day of recognition. */
  validFrom: Day;
  /** Its last day; absent where the rules of the title name no term that was seen. */
  validTo?: Day;
  renewal?: Renewal;
  source: 'office';
  /** The document from which it was taken, and where it stands in the import. */
  paper: { document: string; importId: string; row: number };
  enteredAt: Instant;
  /** Set when it was withdrawn or another took its place. */
  endedAt?: Instant;
  /** The claim made of it. */
  claimId?: string;
  sort: string;
}

interface Title {
  kind: string;
  name: string;
  /** Other ways in which lists write it, without quotation marks and spaces. */
  also: readonly string[];
  /** Years for which it holds (docs of each title); `calendarYear`: to the end of its year. */
  term?: number | 'calendarYear';
  /** Whether a first recognition is told from a renewal (reading 2). */
  renewal: boolean;
}

const TERMS: Record<string, Pick<Title, 'also' | 'term'>> = {
  'tech-sme': { also: ['科技型中小企业'], term: 'calendarYear' },
  'high-tech-firm': { also: ['高新技术企业', '高企'], term: 3 },
  'benchmark-firm': { also: ['标杆企业'] },
  'innovative-sme': { also: [], term: 3 },
  'specialised-sme': { also: ['专精特新企业', '专精特新'], term: 3 },
  'little-giant': { also: ['专精特新小巨人企业', '小巨人企业', '小巨人'] },
};

/** The titles that are imported: those of art. 3. */
export const RECOGNISED: readonly Title[] = TITLES.map(({ prefix, name, renewal }) => ({
  kind: prefix,
  name,
  renewal,
  also: [],
  ...TERMS[prefix],
}));

const bare = (text: string): string => text.replace(/[\s\u3000“”"'「」]/g, '');

/** The title of a name as people write it, null when it is none of those imported. */
export function titleOf(text: string): Title | null {
  const wanted = bare(text);
  return RECOGNISED.find(({ name, also }) => bare(name) === wanted || also.includes(wanted)) ?? null;
}

export const titleName = (kind: string): string => RECOGNISED.find((one) => one.kind === kind)?.name ?? kind;

/** The last day on which a title given on a day holds; undefined where no term is known. */
export function lastDayOf(kind: string, day: Day): Day | undefined {
  const term = RECOGNISED.find((one) => one.kind === kind)?.term;
  if (term === undefined) return undefined;
  return term === 'calendarYear' ? `${yearOf(day)}-12-31` : addDays(addYears(day, term), -1);
}

/** What a recognition says in the rules' own facts. A title that has run out is no longer 持有; 入库 remains a fact. */
export function factsOf(
  recognition: Pick<Recognition, 'kind' | 'number' | 'validFrom' | 'validTo' | 'renewal'>,
  today: Day,
): FactInput[] {
  const { kind, number, validFrom, validTo, renewal } = recognition;
  const title = RECOGNISED.find((one) => one.kind === kind);
  const holds = validTo === undefined || validTo >= today || title?.term === 'calendarYear';
  return [
    ...(holds ? [{ fact: `${kind}-held`, value: true }] : []),
    { fact: `${kind}-date`, value: validFrom },
    { fact: `${kind}-number`, value: number },
    ...(renewal && title?.renewal ? [{ fact: `${kind}-renewal`, value: renewal }] : []),
  ];
}

/** The facts that an applicant's recognitions make, of each kind from the latest one; beside what others say. */
export function recognisedValues(recognitions: readonly Recognition[], today: Day): ProfileValue[] {
  const latest = new Map<string, Recognition>();
  for (const one of recognitions) {
    const known = latest.get(one.kind);
    if (!one.endedAt && (!known || known.validFrom < one.validFrom)) latest.set(one.kind, one);
  }
  return [...latest.values()].flatMap((one) =>
    factsOf(one, today).map((fact) => ({ ...fact, source: 'office' as const, seenAt: one.enteredAt })),
  );
}
