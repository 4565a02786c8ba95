import { Text, View } from '@tarojs/components';
import type { OutputOf } from '@contract';
import { go } from '@/services/go';
import { CALL_PAGE } from './CallCard';

/** Whether an item may be applied for now, said before anybody begins; nothing is said while it is not known. */
export function Opening({ opening }: { opening: OutputOf<'calls.ofItem'> | null }) {
  if (!opening) return null;
  const { state, text, callId, callTitle } = opening;
  const closed = state === 'notYet' || state === 'over';
  return (
    <View
      id="opening"
      className={`kh-note ${closed ? 'kh-note--amber' : 'kh-note--blue'}`}
      style={{ marginTop: '12px' }}
    >
      <Text className="kh-text">{text}</Text>
      {callId ? (
        <Text
          className="kh-link"
          id="opening-call"
          aria-role="link"
          onClick={() => go(CALL_PAGE, { id: callId })}
        >
          {callTitle} ›
        </Text>
      ) : null}
    </View>
  );
}
