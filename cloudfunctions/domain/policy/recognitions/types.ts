import type { Day } from '@contract/kernel';

/** How well a set of criteria is known: official page seen, agreeing copies, quoted by others, from memory. */
export type Knowledge = 'A' | 'B' | 'C' | 'M';

/** What is said about a set of criteria beside its conditions. */
export interface RecognitionInfo {
  /** The id of its item in the recognition pack; dated, an older one is never rewritten. */
  id: string;
  /** The title, as the plan's item and the ladders know it. */
  title:
    | 'tech-sme'
    | 'high-tech-firm'
    | 'benchmark-firm'
    | 'innovative-sme'
    | 'specialised-sme'
    | 'little-giant'
    | 'three-zeros';
  name: string;
  documents: string;
  version: string;
  knowledge: Knowledge;
  /** When the sources were last looked at. */
  checkedOn: Day;
  validYears?: number;
  /** Said with every result: what is not covered. */
  caveat?: string;
  /** Known filing periods; when none is ahead the next one is not announced yet. */
  filings: readonly { from: Day; to: Day; source: string }[];
  /** The score in the recognition pack, where it has one. */
  score?: string;
  /** Things to prepare for that refuse nothing. */
  prepare?: readonly string[];
}
