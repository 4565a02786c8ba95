import { View } from '@tarojs/components';
import { Screen } from '@/components';
import { Choices } from '@/features/inbox/Choices';
import { RemindSettings } from '@/features/inbox/RemindSettings';
import { useAsk } from '@/services/ask';
import { useSession } from '@/services/session';

export default function RemindPage() {
  const asked = useAsk('subscribe.state', {});
  const { state, me } = useSession();
  const choices = useAsk('messages.choices', state === 'person' ? {} : null);
  return (
    <Screen asked={asked}>
      {({ data }) => (
        <View>
          <RemindSettings state={data} office={(me?.roles.length ?? 0) > 0} onAsked={asked.reload} />
          {choices.answer ? (
            <View style={{ marginTop: '24px' }}>
              <Choices state={choices.answer.data} onChanged={choices.reload} />
            </View>
          ) : null}
        </View>
      )}
    </Screen>
  );
}
