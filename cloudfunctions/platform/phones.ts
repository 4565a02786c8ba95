import { OFFICES, type OfficeId } from '@contract/kernel';
import { SETTINGS } from './settings';

/** An office's phone, or that of the office people are sent to; undefined where the county has entered none. */
export function phoneOf(office: OfficeId): string | undefined {
  return SETTINGS.officePhones[office];
}

/** Whom to call, with the number where there is one: "县科技局（0471-…）". */
export function whomToCall(office: OfficeId = SETTINGS.hotlineOffice): string {
  const phone = phoneOf(office);
  return phone ? `${OFFICES[office]}（电话${phone}）` : OFFICES[office];
}
