import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { FactInput } from '@contract';
import type { Day } from '@contract/kernel';
import type { FactProblem } from '@contract/policy';
import { ActionButton, Sheet } from '@/components';
import { sentenceOf } from '@/services/cloud';
import { keepTyped, readTyped } from '@/services/keepTyped';
import { FactForm } from './FactForm';
import type { FactGroup } from './groups';
import { typedOf } from './values';

export interface FactSheetProps {
  group: FactGroup;
  answers: readonly FactInput[];
  today?: Day;
  /** Asks the rules what they find wrong with these answers. @throws when it cannot be asked */
  check: (answers: FactInput[]) => Promise<readonly FactProblem[]>;
  /** Called with answers in which the rules find nothing wrong on this card; each page says the rest. */
  onDone: (answers: FactInput[]) => void;
  onClose: () => void;
}

/**
 * One card of facts to answer in place. What the rules find wrong is said at its field and the text stays
 * as it was typed; the card is only taken over without a fault of its own, and with nothing unread in it.
 */
export function FactSheet({ group, answers, today, check, onDone, onClose }: FactSheetProps) {
  const [draft, setDraft] = useState<FactInput[]>([...answers]);
  const [typed, setTyped] = useState(() => typedOf(readTyped(), answers));
  const [problems, setProblems] = useState<readonly FactProblem[]>([]);
  const [unread, setUnread] = useState<readonly string[]>([]);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);

  const done = async () => {
    setBusy(true);
    setError(null);
    try {
      const found = await check(draft);
      const here = found.filter((one) => group.facts.some(({ id }) => id === one.fact));
      setProblems(here);
      if (here.length > 0) return;
      keepTyped({ ...readTyped(), ...typed });
      onDone(draft);
    } catch (caught) {
      setError(sentenceOf(caught));
    } finally {
      setBusy(false);
    }
  };

  return (
    <Sheet
      id={`sheet-${group.id}`}
      title="填写数据"
      busy={busy}
      onClose={onClose}
      foot={
        <View className="kh-bar__item">
          <ActionButton id="facts-done" busy={busy} disabled={unread.length > 0} onClick={() => void done()}>
            确定
          </ActionButton>
        </View>
      }
    >
      <Text className="kh-title">{group.title}</Text>
      {group.facts[0]?.groupHelp ? <Text className="kh-muted">{group.facts[0].groupHelp}</Text> : null}
      <FactForm
        facts={group.facts}
        answers={draft}
        today={today}
        problems={problems}
        typed={typed}
        onTyped={setTyped}
        onUnread={(slot, bad) =>
          setUnread((slots) => [...slots.filter((one) => one !== slot), ...(bad ? [slot] : [])])
        }
        onChange={(next) => {
          setDraft(next);
          setProblems([]);
          setError(null);
        }}
      />
      {error ? (
        <Text className="kh-field__error" id="facts-error" aria-role="alert">
          {error}
        </Text>
      ) : null}
    </Sheet>
  );
}
