import { Text, View } from '@tarojs/components';
import type { HistoryEntry } from '@contract';
import { formatInstant } from '@contract/kernel';
import { Card, Section } from '@/components';

/** Everything that happened, the latest first. */
export function History({ entries }: { entries: readonly HistoryEntry[] }) {
  const latest = [...entries].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  return (
    <Section title="办理经过">
      <Card>
        {latest.map(({ at, who, what, note }, index) => (
          <View key={`${at}-${index}`} className="desk-event">
            <Text className="kh-text">{what}</Text>
            {note ? <Text className="kh-text desk-event__note">{note}</Text> : null}
            <Text className="kh-muted kh-num">
              {formatInstant(at)} · {who}
            </Text>
          </View>
        ))}
      </Card>
    </Section>
  );
}
