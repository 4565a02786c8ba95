import { formatDay } from '@contract/kernel';
import type { RECOGNITION_KINDS } from '@contract/messages/recognitions';
import type { Matter, MessageDef } from '../kind';
import type { RecognitionTold } from '../told';

type Kind = (typeof RECOGNITION_KINDS)[number];

/** What a stored recognition says of itself, as far as reminders look at it. */
interface Held {
  /** Set when it was withdrawn. */
  endedAt?: string;
}
const held = ({ doc, renewed }: Matter): boolean => doc !== null && !renewed && !(doc as Held).endedAt;

function endsIn(months: 6 | 3): MessageDef<RecognitionTold> {
  return {
    label: `认定到期前${months}个月`,
    template: 'deadline',
    choice: 'optional',
    still: held,
    tiedTo: 'recognitionEnd',
    uselessAfter: 'recognitionEnd',
    words: ({ applicantName, recognition, number, validTo }) => ({
      title: `${recognition}还有不到${months}个月到期`,
      body:
        `${applicantName}的${recognition}（${number ? `证书编号${number}` : '按单位填写的认定日期推算'}）有效期到${formatDay(validTo)}。` +
        '需要重新认定的，请先在“资格测算”里看看还差什么，再按当年的申报通知准备材料。',
      values: {
        item: recognition,
        applicant: applicantName,
        lastDay: validTo,
        tip: '请提前准备重新认定，可先做资格测算',
      },
    }),
    page: () => 'packages/tools/recognitions/index',
  };
}

/** Recognitions run out on the day that is stored with them; 6 and 3 months before, their contacts hear of it. */
export const recognitionKinds: Record<Kind, MessageDef<RecognitionTold>> = {
  recognitionEndsIn6Months: endsIn(6),
  recognitionEndsIn3Months: endsIn(3),
};
