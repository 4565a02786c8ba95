import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { formatInstant } from '@contract/kernel';
import type { BindingState } from '@contract';
import { Card, Choices, Page, PagedList, StateTag, type Tone } from '@/components';
import { go } from '@/services/go';
import { usePages } from '@/services/paged';
import { useShownAgain } from '@/services/useShown';

const TONES: Record<BindingState, Tone> = {
  pending: 'amber',
  confirmed: 'green',
  declined: 'red',
  withdrawn: 'grey',
};

/** Requests to stand for an organisation: those that wait, oldest first, and those that are settled. */
export default function BindingsPage() {
  const [settled, setSettled] = useState(false);
  const pages = usePages('bindings.list', { settled }, ({ id }) => id);
  useShownAgain(pages.reload);
  return (
    <Page>
      <Choices
        id="bindings-which"
        label="看哪些申请"
        inline
        options={[
          { id: 'open', label: '待确认' },
          { id: 'settled', label: '已处理' },
        ]}
        value={settled ? 'settled' : 'open'}
        onChange={(id) => setSettled(id === 'settled')}
      />
      <PagedList
        id="bindings"
        pages={pages}
        empty={{ title: settled ? '还没有处理过的申请' : '没有待确认的绑定申请' }}
      >
        {(one) => (
          <Card
            key={one.id}
            id={`binding-${one.id}`}
            label={one.name}
            onClick={() => go('/packages/office/binding/index', { id: one.id })}
          >
            <View className="kh-row kh-row--between">
              <Text className="kh-title kh-grow">{one.name}</Text>
              <StateTag tone={TONES[one.state]}>{one.stateLabel}</StateTag>
            </View>
            <Text className="kh-muted">{one.unifiedCode}</Text>
            <Text className="kh-muted">申请于 {formatInstant(one.askedAt)}</Text>
          </Card>
        )}
      </PagedList>
    </Page>
  );
}
