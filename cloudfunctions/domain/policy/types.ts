import type { Day, Fen, Grade, OfficeId, ApplicantKind } from '@contract/kernel';
import type { FactUnit } from '@contract/policy/terms';

/**
 * The plan as data. Nothing in these types is a function: conditions and formulas are read by the
 * evaluator, printed by `npm run facts`, checked at build time and shown with their numbers.
 */

/** One thing that is asked of an applicant, or recorded about it. */
export interface FactDef {
  /** Stable and public; a rename leaves an alias. */
  id: string;
  label: string;
  question: string;
  help?: string;
  unit: FactUnit;
  /** 人, 件, 分 … for counts. */
  measure?: string;
  /** `year`: one value per calendar year, addressed relative to the base year. */
  period: 'none' | 'year';
  appliesTo: readonly ApplicantKind[];
  choices?: readonly Choice[];
  /** Plausible range: fen, basis points, pieces, or days. Outside it a value is told, not used. */
  min?: number | Day;
  max?: number | Day;
  /** Day facts that lie in the past by nature (a certificate's date): a later day than today is told. */
  past?: true;
  /** Facts of one group are asked on one card. */
  group?: string;
  /** Asked only when another fact has this answer. */
  after?: { fact: string; is: boolean | readonly string[] };
  /** No rule waits for it; it refines a result (the announcement's date) and can be added at the item. */
  optional?: true;
  /** Asked in the application, not in the self-check (certificate number, project name). */
  claimOnly?: true;
  /** Years before this day's year count as zero and are not asked (a firm younger than the years wanted). */
  since?: string;
  /** Cheap questions come first: 1 known by heart, 2 in a paper at hand, 3 needs the books. */
  effort: 1 | 2 | 3;
}

export interface Choice {
  id: string;
  label: string;
}

/** Several facts on one card of the conversation. */
export interface QuestionGroup {
  id: string;
  question: string;
  help?: string;
}

/** A fact as a rule addresses it: `year` 0 is the base year, −1 the year before. */
export interface FactRef {
  fact: string;
  year?: number;
}

/** A number made of facts, in the unit of its facts. All of these stay integers. */
export type Quantity =
  FactRef | { value: number } | { sum: readonly Quantity[] } | { minus: readonly [Quantity, Quantity] };

export type Comparison = '>=' | '>' | '<=' | '<';

/** What a condition looks at. */
export type Test =
  | { kind: 'flag'; fact: string; is: boolean; confirmOther?: ReadingId }
  /** `confirm`: answers on which the text is open; `person`: answers that an office has to settle. */
  | {
      kind: 'choice';
      fact: string;
      oneOf: readonly string[];
      confirm?: readonly { choice: string; reading: ReadingId }[];
      person?: readonly string[];
    }
  | { kind: 'compare'; left: Quantity; op: Comparison; right: Quantity; unit: FactUnit; measure?: string }
  /** part ÷ whole against `bp` basis points, compared by cross-multiplication. `bp` may go by bands of a size. */
  | { kind: 'ratio'; part: Quantity; whole: Quantity; op: Comparison; bp: number | BandedBp }
  /** The mean of several shares against `bp`, exact. */
  | { kind: 'meanRatio'; parts: readonly Quantity[]; wholes: readonly Quantity[]; op: Comparison; bp: number }
  /** Compound yearly growth over `years` from the first value to the last, against `bp`, exact. */
  | { kind: 'compound'; first: Quantity; last: Quantity; years: number; op: Comparison; bp: number }
  /** A score's interval against a number of points. */
  | { kind: 'score'; score: string; op: Comparison; points: number }
  /**
   * The date of a certificate within the pack's window (reading 3). `before`: what an earlier date means.
   * `other` is a second date of the same act; when the two fall on different sides the reading is open.
   */
  | { kind: 'window'; fact: string; other?: string; before: 'notMet' | 'confirm' }
  /** At least so many days between a day and the day asked about, counted from the day after it. */
  | { kind: 'daysSince'; fact: string; atLeast: number }
  /** Nothing a firm can state: an office judges. */
  | { kind: 'person'; office: OfficeId };

/** The rate that holds up to a size (closed above); the last band is open. */
export interface BandedBp {
  by: Quantity;
  bands: readonly { upTo?: number; bp: number }[];
}

/** A band of a scoring table; the first that fits counts. `from` and `to` belong to it, `above` does not. */
export interface Band {
  from?: number;
  to?: number;
  above?: number;
  low: number;
  high?: number;
}

/** Points as data: always an interval, because experts give some of them. */
export type Points =
  | { by: Quantity; bands: readonly Band[] }
  /** Bands in basis points of a share, compared exactly. */
  | { part: Quantity; whole: Quantity; bands: readonly Band[] }
  /** ½(Y2/Y1 + Y3/Y2) − 1 in basis points; Y1 = 0: Y3/Y2 − 1; Y2 = 0: no points (工作指引). */
  | { growth: readonly [Quantity, Quantity, Quantity]; bands: readonly Band[] }
  | { choice: string; points: Readonly<Record<string, { low: number; high?: number }>> }
  | { flag: string; low: number; high?: number }
  /** Given by experts. */
  | { person: { low: number; high: number } }
  /** Another score of the pack. */
  | { score: string }
  | { sum: readonly Points[]; cap?: number }
  | { best: readonly Points[] }
  /** No points at all while the quantity is zero. */
  | { ifAny: Quantity; then: Points };

/** A score with its parts; a criterion names the score or one of its parts. */
export interface ScoreDef {
  id: string;
  label: string;
  max: number;
  points: Points;
}

/** One criterion. Ids are stable and unique in their item. */
export interface Leaf {
  id: string;
  /** In plain words, as people read it. */
  text: string;
  test: Test;
  /** Kinds of paper that prove it. */
  evidence?: readonly string[];
  /** The leaf does not apply when this flag is true, or when the choice is one of these. */
  unless?: { fact: string; is: boolean | readonly string[] };
  /** Asked once for all items: its answer says nothing about this item alone. */
  general?: true;
}

export type Condition = Leaf | { all: readonly Condition[] } | { any: readonly Condition[] };

/** Percent of a quantity with a cap, or a plain figure. Rounded half-up to the fen once, at the end. */
export type Formula = { fen: Fen } | { rateBp: number; of: Quantity; capFen?: Fen };

export interface ScheduleYear {
  year: number;
  /** Paid on recognition. */
  fen?: Fen;
  /** Paid by the grade of that year. */
  byGrade?: Record<Grade, Fen>;
  gradeFact?: string;
}

export type AmountSpec =
  | { kind: 'exact'; formula: Formula; capPer?: 'applicant-year' }
  | { kind: 'exact'; schedule: readonly ScheduleYear[]; from: string }
  | { kind: 'atLeast'; fen: Fen; years: number; from?: string }
  /** `totalReading`: whether the rate limits each year or all years together is open (reading 1). */
  | { kind: 'atMost'; rateBp: number; of: FactRef; capFen: Fen; years: number; totalReading?: ReadingId }
  | { kind: 'share'; rateBp: number; of: FactRef }
  | { kind: 'discretionary'; decidedBy: OfficeId }
  | { kind: 'inKind'; what: string; minYears: number }
  | { kind: 'service'; by: OfficeId };

export interface EvidenceDef {
  id: string;
  label: string;
  required: boolean;
  /** May follow after submission (容缺受理). */
  later?: true;
}

export type ReadingId = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14;

/** Where the text is open: what is asked, the cautious answer that the product takes, the wider one. */
export interface Reading {
  id: ReadingId;
  articles: readonly number[];
  title: string;
  question: string;
  cautious: string;
  widest?: string;
  /** Which of the two holds; one line to change. */
  taken: 'cautious' | 'widest';
  /** It concerns how every claim is handled, whatever the item. */
  ofClaims?: true;
}

/** What may exist once: the guard's key is made of these facts; an empty list means once in all. */
export interface MatterKey {
  facts: readonly string[];
  /** The base year is part of the key. */
  baseYear?: true;
  /** What it counts once for, in words: 项目, 认定 … Absent where it is once in all. */
  per?: string;
}

/** One promise of the plan. */
export interface ItemDef {
  id: string;
  article: number;
  title: string;
  /** Own words; the plan's paragraphs are not copied. */
  summary: string;
  /** Who may claim, in words. */
  who: string;
  applicantKinds: readonly ApplicantKind[];
  lead: OfficeId;
  responsible: readonly OfficeId[];
  examiningOffice: OfficeId;
  conditions: readonly Condition[];
  amount: AmountSpec;
  matter: MatterKey;
  evidence: readonly EvidenceDef[];
  readings: readonly ReadingId[];
  /** False where no claim for money is made: services, taxes, premises. */
  claimable: boolean;
  /** How to get it where it is not claimed here. */
  howTo?: string;
  /** Titles of one ladder overlap (reading 4). */
  ladder?: 'tech' | 'sme';
  /** In force by itself (recognition criteria); otherwise with the pack. */
  effectiveFrom?: Day;
  effectiveTo?: Day;
  /** Facts asked in the application only. */
  claimFacts: readonly string[];
}

/** Figures that an article contains; every number of an item must be one of its article's. */
export interface ArticleDef {
  number: number;
  part: number;
  title: string;
  figures: ArticleFigures;
  /** For articles from which no claim arises. */
  noClaim?: string;
}

export interface ArticleFigures {
  fen?: readonly Fen[];
  bp?: readonly number[];
  years?: readonly number[];
}

/** Values that cannot both be right; the message stands at the first fact named. */
export type Clash =
  /** One fact never exceeds another, in the same year where both are yearly. */
  | { smaller: string; larger: string; message: string }
  /** A fact never exceeds a number made of others (three years together). */
  | { smaller: string; largerSum: Quantity; message: string }
  /** With this answer the sum must be nothing. */
  | { none: string; when: string; is: readonly string[]; message: string }
  /** A number of years that reaches back before a day. */
  | { years: string; since: string; message: string };

/** A dated whole: what was asked, promised and read on a day. */
export interface PolicyPack {
  id: string;
  /** The plan's promises, or criteria of recognitions. */
  kind: 'plan' | 'recognition';
  version: string;
  title: string;
  effectiveFrom: Day;
  effectiveTo: Day;
  /** Certificates and approvals count within it (a convention, reading 3). */
  window: { from: Day; to: Day };
  facts: readonly FactDef[];
  groups: readonly QuestionGroup[];
  articles: readonly ArticleDef[];
  items: readonly ItemDef[];
  readings: readonly Reading[];
  scores: readonly ScoreDef[];
  /** What cannot both be right. */
  clashes: readonly Clash[];
  /** Old id → id of today, for facts and items. */
  aliases: { facts: Readonly<Record<string, string>>; items: Readonly<Record<string, string>> };
}
