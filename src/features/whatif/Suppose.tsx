import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { FactInput } from '@contract';
import type { ApplicantKind, Day } from '@contract/kernel';
import type { FactView, WhatIfView } from '@contract/policy';
import { ActionButton, Card } from '@/components';
import { call, sentenceOf } from '@/services/cloud';
import { readTyped } from '@/services/keepTyped';
import { FactForm } from '../facts/FactForm';
import { typedOf } from '../facts/values';
import { ResultActions } from '../results/ResultActions';
import { SideBySide } from './SideBySide';
import { changesOf, supposedOf } from './changes';

export interface SupposeProps {
  kind: ApplicantKind;
  /** The fact chosen first, and those that are asked only after it. */
  facts: readonly FactView[];
  answers: readonly FactInput[];
  today: Day;
  onBack: () => void;
}

/** One fact supposed otherwise, and what that changes. The answers themselves stay as they are. */
export function Suppose({ kind, facts, answers, today, onBack }: SupposeProps) {
  const [draft, setDraft] = useState<FactInput[]>([...answers]);
  const [typed, setTyped] = useState(() => typedOf(readTyped(), answers));
  const [view, setView] = useState<WhatIfView | null>(null);
  const [unread, setUnread] = useState<readonly string[]>([]);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  // With others after it, a fact without years has its question as its label already.
  const titled = facts.length === 1 || Boolean(facts[0]?.years?.length);
  const changes = changesOf(facts, answers, draft);
  const here = view?.problems.filter((one) => facts.some(({ id }) => id === one.fact)) ?? [];
  const elsewhere = view?.problems.filter((one) => !here.includes(one)) ?? [];

  const compare = async () => {
    setBusy(true);
    setError(null);
    try {
      const { data } = await call('selfcheck.whatIf', { kind, facts: [...answers], changes });
      setView(data);
    } catch (caught) {
      setError(sentenceOf(caught));
    } finally {
      setBusy(false);
    }
  };

  return (
    <View>
      <Card>
        {titled ? <Text className="kh-title">{facts[0]?.question}</Text> : null}
        <FactForm
          facts={facts}
          answers={draft}
          today={today}
          problems={here}
          typed={typed}
          onTyped={setTyped}
          onUnread={(slot, bad) =>
            setUnread((slots) => [...slots.filter((one) => one !== slot), ...(bad ? [slot] : [])])
          }
          onChange={(next) => {
            setDraft(next);
            setView(null);
            setError(null);
          }}
        />
        {error ? (
          <Text className="kh-field__error" id="what-if-error" aria-role="alert">
            {error}
          </Text>
        ) : null}
      </Card>
      <ActionButton
        id="compare"
        busy={busy}
        disabled={changes.length === 0 || unread.length > 0}
        onClick={() => void compare()}
      >
        {changes.length === 0 ? '改动后可以对比' : '看有什么变化'}
      </ActionButton>
      <ActionButton id="choose-other" look="text" small onClick={onBack}>
        换一个条件
      </ActionButton>
      {elsewhere.map((one) => (
        <Text className="kh-note kh-note--red" key={`${one.fact}-${one.year ?? ''}-${one.code}`}>
          {one.message}
        </Text>
      ))}
      {/* Values that cannot be true would be compared in earnest: first they are put right. */}
      {view && here.length === 0 ? (
        <View>
          <SideBySide view={view} />
          <ResultActions
            content={{ of: 'what-if', view, supposed: supposedOf(facts, answers, changes) }}
            keep={{ answers: [], facts: async () => [], today }}
          />
          <Text className="kh-foot">{view.caution}</Text>
        </View>
      ) : null}
    </View>
  );
}
