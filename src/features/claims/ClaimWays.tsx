import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { CallView, ClaimView } from '@contract';
import { ActionButton } from '@/components';
import { AddToCalendar } from '../calendar/AddToCalendar';

/** Whom to ring about a claim: the office that has it, or whom its call names for questions. */
function lineOf({ officeName, officePhone }: ClaimView['summary'], call: CallView | null) {
  if (officePhone) return { label: `致电${officeName}`, phone: officePhone };
  return call && { label: `致电${call.contact.officeName}咨询`, phone: call.contact.phone };
}

/** What helps a firm to keep the day in mind and to reach the office: its calendar, the office's phone. */
export function ClaimWays({
  claim: { summary, next },
  call,
}: {
  claim: ClaimView;
  /** The call under which it was submitted, once it is known. */
  call: CallView | null;
}) {
  const { due, itemTitle, number } = summary;
  const line = lineOf(summary, call);
  if (!due && !line) return null;
  return (
    <View className="kh-row kh-row--wrap kh-claim__ways">
      {due && !due.overdue ? (
        <AddToCalendar
          id="claim-calendar"
          title={`${due.label}：${itemTitle}`}
          day={due.day}
          note={`${number ? `编号${number}。` : ''}${next}`}
        />
      ) : null}
      {line ? (
        <ActionButton
          id="call-office"
          look="text"
          small
          onClick={() => {
            // Closing the phone's own question is no failure.
            Taro.makePhoneCall({ phoneNumber: line.phone }).catch(() => undefined);
          }}
        >
          {line.label}
        </ActionButton>
      ) : null}
    </View>
  );
}
