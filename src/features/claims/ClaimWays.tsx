import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { ClaimView } from '@contract';
import { ActionButton } from '@/components';
import { AddToCalendar } from '../calendar/AddToCalendar';

/** What helps a firm to keep the day in mind and to reach the office: its calendar, the office's phone. */
export function ClaimWays({ claim: { summary, next } }: { claim: ClaimView }) {
  const { due, officeName, officePhone, itemTitle, number } = summary;
  if (!due && !officePhone) return null;
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
      {officePhone ? (
        <ActionButton
          id="call-office"
          look="text"
          small
          onClick={() => {
            // Closing the phone's own question is no failure.
            Taro.makePhoneCall({ phoneNumber: officePhone }).catch(() => undefined);
          }}
        >
          致电{officeName}
        </ActionButton>
      ) : null}
    </View>
  );
}
