import type { ClaimState } from '@contract';
import { CLAIMS } from '@platform/claims';
import type { Claim } from '@domain/application/state';
import type { TestCloud } from './cloud';
import { claimIn } from '../../domain/claim-cases';

const GENESIS = '0'.repeat(64);

/** What differs from claim to claim of a crowd. */
export interface CrowdClaim {
  id: string;
  state: Exclude<ClaimState, 'draft'>;
  createdAt: string;
  /** 0 unless given: then the chain begins with what happens next. */
  version?: number;
  over: Partial<Claim> & { applicantId: string; number: string };
}

/**
 * Puts claims into the store as the product folds them, where hundreds are wanted and how they came there is tested
 * elsewhere. Their chains begin with whatever happens to them next.
 */
export function putClaims({ cloud }: TestCloud, claims: readonly CrowdClaim[]): void {
  cloud.store.write((writer) => {
    for (const { id, state, createdAt, version = 0, over } of claims) {
      const claim = { ...claimIn(state), ...over };
      const stored = {
        _id: id,
        ...CLAIMS.project(claim),
        version,
        head: GENESIS,
        createdAt,
        updatedAt: createdAt,
        sort: `${createdAt} ${id}`,
        state: claim,
      };
      writer.put('claims', JSON.parse(JSON.stringify(stored)) as typeof stored, true);
    }
  });
}

/** Applicants by number: `{prefix}0`, `{prefix}1`, … with made-up names. */
export function putApplicants({ cloud }: TestCloud, prefix: string, count: number, name = '示例单位'): void {
  cloud.store.write((writer) => {
    for (let i = 0; i < count; i += 1)
      writer.put(
        'applicants',
        {
          _id: `${prefix}${i}`,
          kind: 'firm',
          name: `${name}${i}`,
          unifiedCode: `9115012300000${String(i).padStart(5, '0')}`,
          createdAt: '2026-01-01T00:00:00.000Z',
          confirmedAt: '2026-01-01T00:00:00.000Z',
        },
        true,
      );
  });
}

/** The instant so many seconds after the year began. */
export const instantAt = (seconds: number): string =>
  new Date(Date.parse('2026-01-01T00:00:00.000Z') + seconds * 1000).toISOString();
