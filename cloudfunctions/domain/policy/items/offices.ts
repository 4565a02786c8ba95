import type { OfficeId } from '@contract/kernel';

/** Lead and responsible offices of each article as printed. */
export const ARTICLE_OFFICES: Readonly<Record<number, { lead: OfficeId; responsible: readonly OfficeId[] }>> =
  {
    1: { lead: 'kjj', responsible: ['czj', 'gxj', 'swj', 'rykfq'] },
    2: { lead: 'kjj', responsible: ['czj', 'rykfq'] },
    3: { lead: 'kjj', responsible: ['czj', 'gxj', 'rykfq'] },
    4: { lead: 'kjj', responsible: ['scj', 'tjj', 'rykfq'] },
    5: { lead: 'kjj', responsible: ['fgw', 'gxj', 'rykfq'] },
    6: { lead: 'kjj', responsible: ['gxj', 'scjgj', 'rykfq'] },
    7: { lead: 'kjj', responsible: ['zzb', 'czj', 'rykfq'] },
    8: { lead: 'rykfq', responsible: ['fgw', 'kjj', 'gxj'] },
    9: { lead: 'kjj', responsible: ['zzb', 'czj', 'rykfq'] },
    10: { lead: 'fgw', responsible: ['kjj', 'gxj', 'nmj', 'scj', 'rykfq'] },
    11: { lead: 'gxj', responsible: ['kjj', 'fgw', 'scj', 'rykfq'] },
    12: { lead: 'fgw', responsible: ['kjj', 'gxj', 'scj', 'zsj', 'wjw', 'rykfq'] },
    13: { lead: 'zzb', responsible: ['kjj', 'rsj', 'rykfq'] },
    14: { lead: 'zzb', responsible: ['jyj', 'kjj', 'rsj', 'wjw', 'rykfq'] },
    15: { lead: 'kjj', responsible: ['czj', 'rykfq'] },
    16: { lead: 'kjj', responsible: ['scj', 'fgw', 'rykfq'] },
    17: { lead: 'kjj', responsible: ['czj', 'rykfq'] },
    18: { lead: 'nmj', responsible: ['kjj', 'xz', 'slbj', 'yg'] },
    19: { lead: 'kjj', responsible: ['nmj', 'rykfq', 'xz', 'slbj', 'yg'] },
  };
