import { useRouter } from '@tarojs/taro';
import { Screen } from '@/components';
import { CallPage } from '@/features/calls/CallPage';
import { CallEdit } from '@/features/desk/call/CallEdit';
import { useAsk } from '@/services/ask';
import '@/features/desk/desk.scss';

/** A new call, or one to be changed; one that is over can only be read. */
export default function DeskCall() {
  const { id } = useRouter().params;
  const call = useAsk('calls.get', id ? { callId: id } : null);
  const items = useAsk('policy.list', {});
  const ready = items.answer && (!id || call.answer) ? { items: items.answer, call: call.answer } : null;
  return (
    <Screen
      bar
      asked={{
        answer: ready,
        loading: call.loading || items.loading,
        error: call.error ?? items.error,
        code: call.code ?? items.code,
        reload: () => {
          call.reload();
          items.reload();
        },
      }}
    >
      {(got) => {
        const known = got.call?.data;
        if (known && known.phase !== 'open' && known.phase !== 'upcoming')
          return <CallPage call={known} today={got.items.today} />;
        return (
          <CallEdit
            key={known?.version ?? 0}
            call={known}
            catalogue={got.items.data.items.filter(({ claimable }) => claimable)}
            today={got.items.today}
            onReload={call.reload}
          />
        );
      }}
    </Screen>
  );
}
