import type { AboutView } from '@contract';
import { OFFICES } from '@contract/kernel';
import { read } from './database';
import { SETTINGS } from './settings';

/** What the county's administrators enter about the platform itself. */
export type County = Partial<AboutView>;

export const COUNTY_REF = { collection: 'settings', id: 'county' } as const;

/** Who runs the platform and whom to call; what is not entered yet falls back to the settings. */
export async function aboutCounty(): Promise<AboutView> {
  const { sponsor, filing, hotline, hotlineHours } = (await read<County>('settings', COUNTY_REF.id)) ?? {};
  return {
    sponsor: sponsor ?? OFFICES[SETTINGS.hotlineOffice],
    filing,
    hotline: hotline ?? SETTINGS.officePhones[SETTINGS.hotlineOffice],
    hotlineHours,
  };
}
