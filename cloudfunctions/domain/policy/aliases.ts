import type { PolicyPack } from './types';

/** Ids that were renamed: old → today's. Fact and item ids are public, so an old one goes on working. */
export const ALIASES: PolicyPack['aliases'] = {
  facts: { 'rd-spending': 'institution-rd-spending' },
  items: {},
};
