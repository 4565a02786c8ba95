import type { ActionName } from '@contract';
import { closeAccount, exportOf } from '@platform/account';
import { aboutCounty, COUNTY_REF } from '@platform/county';
import { SETTINGS } from '@platform/settings';
import { once } from '@platform/transact';
import type { Handlers } from '../handler';

type Names = Extract<ActionName, 'about.get' | 'settings.save' | 'me.export' | 'me.close'>;

export const accountHandlers: Handlers<Names> = {
  async 'about.get'() {
    const { endedClaimYears, messageYears, viewYears } = SETTINGS.retention;
    return {
      about: await aboutCounty(),
      retention: {
        draftDays: SETTINGS.draftKeptDays,
        unboundFileHours: SETTINGS.files.unboundHours,
        endedClaimYears,
        messageYears,
        viewYears,
      },
    };
  },

  async 'settings.save'({ commandId, ...entered }, { person, at }) {
    await once({ personId: person._id, commandId }, async (tx) => {
      const told = Object.fromEntries(Object.entries(entered).filter(([, value]) => value));
      await tx.set(COUNTY_REF, { ...told, by: person._id, at });
      return { saved: true };
    });
    return aboutCounty();
  },

  async 'me.export'(_input, { person, openid, today }) {
    const data = await exportOf(person, openid);
    return { fileName: `我的数据-${today}.json`, json: JSON.stringify(data, null, 2) };
  },

  async 'me.close'({ commandId }, { person, openid, at }) {
    await closeAccount(person, openid, commandId, at);
    return { closed: true as const };
  },
};
