import type { OutputOf } from '@contract';
import type { Day } from '@contract/kernel';

export type DeskClaim = OutputOf<'desk.claim'>;
export type DeskAct = DeskClaim['mayDo'][number];

/** What every sheet of an act is given. */
export interface ActProps {
  desk: DeskClaim;
  /** The server's day. */
  today: Day;
  onClose: () => void;
  /** The act was done; `said` tells so in a few words. */
  onDone: (said: string) => void;
  /** What is shown is out of date. */
  onReload: () => void;
}
