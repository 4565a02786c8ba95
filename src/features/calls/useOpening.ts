import type { OutputOf } from '@contract';
import type { ItemView } from '@contract/policy';
import { useAsk } from '@/services/ask';

export interface ItemOpening {
  /** Null while it is not known, and of an item that is not claimed here. */
  opening: OutputOf<'calls.ofItem'> | null;
  /** What has to be handed in: a call may ask for other papers than the item does by itself. */
  papers: ItemView['evidence'];
  /** The papers are those of a call. */
  ofCall: boolean;
}

/** Whether an item may be applied for now, and with which papers. */
export function useOpening(item: ItemView): ItemOpening {
  const { answer } = useAsk('calls.ofItem', item.claimable ? { itemId: item.id } : null);
  const opening = answer?.data ?? null;
  return { opening, papers: opening?.papers ?? item.evidence, ofCall: opening?.papers !== undefined };
}
