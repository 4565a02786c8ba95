/** What an applicant hears of the public notice that its claim is part of. */
export const NOTICE_KINDS = [
  'noticeBegins',
  'noticeEndsSoon',
  'noticePassed',
  'noticeMoved',
  'noticeCorrected',
  'unlisted',
] as const;
