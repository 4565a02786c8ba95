import type { TemplateName } from '@domain/reminder/templates';
import type { OfficeId } from '@contract/kernel';

/** An id given by WeChat when the county's account chooses a template; set in the cloud console per function. */
const template = (name: string): string => process.env[name] || name;

function phones(text: string): Partial<Record<OfficeId, string>> {
  const pairs = text.split(';').map((pair) => pair.split('=').map((part) => part.trim()));
  return Object.fromEntries(pairs.filter(([office, number]) => office && number));
}

/**
 * What belongs to one county and its WeChat account. Another county adopts the product by writing its own.
 * Values that the plan does not name (article 21 gives no length for a notice) are settings, not rules.
 */
export const SETTINGS = {
  county: '和林格尔县',
  appName: '科惠和林',
  /** Where people call when an office has no number of its own here. */
  hotlineOffice: 'kjj' as OfficeId,
  /** Phones by office, entered by the county in the cloud console: `OFFICE_PHONES=kjj=0471-…;czj=0471-…`. */
  officePhones: phones(process.env.OFFICE_PHONES ?? ''),
  /**
   * Working days an office has to examine a claim (the plan names no term), by item before office. The clock stands
   * still while the firm supplements.
   */
  examinationDays: {
    usual: 15,
    byOffice: {} as Partial<Record<OfficeId, number>>,
    byItem: {} as Readonly<Record<string, number>>,
  },
  /** Working days within which an objection is to be checked and answered. */
  objectionDays: 10,
  /** Working days of a notice when staff do not say otherwise. */
  noticeWorkingDays: 5,
  /** Days for which a draft is kept after it was last saved. */
  draftKeptDays: 90,
  /** Days before that on which its contacts are warned; nothing is discarded sooner after the warning. */
  draftWarnDays: 7,
  /** Working days within which minor papers may follow a submission (容缺受理; the plan names none). */
  laterPapersWorkingDays: 10,
  /** Working days within which a complaint or suggestion is answered. */
  complaintWorkingDays: 5,
  /** How long is kept, in years, what is not needed for ever (the plan says nothing of it). */
  retention: { endedClaimYears: 10, messageYears: 1, viewYears: 3, complaintYears: 3, commandYears: 1 },
  /** Version of the privacy guide that must have been consented to. */
  guideVersion: '2026-01',
  /** Version of the integrity pledge that is signed on submission. */
  pledgeVersion: '2026-01',
  files: {
    /** Seconds for which a download link works. */
    linkSeconds: 600,
    /** Hours after which an upload that nothing refers to is removed. */
    unboundHours: 24,
  },
  /** The account's subscribe-message templates, by their name in domain/reminder/templates. */
  templates: {
    noticeBegins: template('TPL_NOTICE_BEGINS'),
    noticeEndsSoon: template('TPL_NOTICE_ENDS_SOON'),
    noticePassed: template('TPL_NOTICE_PASSED'),
    noticeMoved: template('TPL_NOTICE_MOVED'),
    returned: template('TPL_RETURNED'),
    decided: template('TPL_DECIDED'),
    paid: template('TPL_PAID'),
    refused: template('TPL_REFUSED'),
    deadline: template('TPL_DEADLINE'),
    progress: template('TPL_PROGRESS'),
    followed: template('TPL_FOLLOWED'),
    work: template('TPL_WORK'),
  } satisfies Record<TemplateName, string>,
  /** Templates of the long-term kind (open to public services): one consent holds for all messages. */
  longTermTemplates: (process.env.LONG_TERM_TEMPLATES ?? '').split(',').filter(Boolean) as readonly string[],
  /**
   * Sources under which WeChat's message push reaches a function. Its documentation names none for pushes;
   * `wx_unknown` is what it gives to calls without a client. The log says what came when one is turned away.
   */
  pushSources: (process.env.PUSH_SOURCES ?? 'wx_unknown').split(',') as readonly string[],
} as const;

/** Working days that an item's office has to examine it. */
export function examinationDaysOf(itemId: string, office: string): number {
  const { usual, byOffice, byItem } = SETTINGS.examinationDays;
  return byItem[itemId] ?? byOffice[office as OfficeId] ?? usual;
}
