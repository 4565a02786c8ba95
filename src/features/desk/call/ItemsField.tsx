import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { ItemSummary } from '@contract/policy';
import { ActionButton, Choices, Field, Tick } from '@/components';
import type { CallForm } from './form';
import { PapersSheet } from './PapersSheet';

export interface ItemsFieldProps {
  catalogue: readonly ItemSummary[];
  items: CallForm['items'];
  error?: string;
  onChange: (items: CallForm['items']) => void;
}

/** Which items a call opens, each in the window or all year, and which papers it asks for. */
export function ItemsField({ catalogue, items, error, onChange }: ItemsFieldProps) {
  const [papersOf, setPapersOf] = useState<string | null>(null);
  const chosen = new Map(items.map((item) => [item.itemId, item]));
  // What the call opens stands first when the page is opened; it does not jump while one ticks.
  const [first] = useState(() => new Set(items.map(({ itemId }) => itemId)));
  const shown = [...catalogue].sort((a, b) => Number(first.has(b.id)) - Number(first.has(a.id)));
  const patch = (itemId: string, change: Partial<CallForm['items'][number]>) =>
    onChange(items.map((item) => (item.itemId === itemId ? { ...item, ...change } : item)));
  const open = papersOf === null ? undefined : chosen.get(papersOf);
  return (
    <Field id="call-items" label={`受理的事项（已选${items.length}项）`} required error={error}>
      {shown.map(({ id, title, article }) => {
        const item = chosen.get(id);
        return (
          <View key={id} style={{ padding: '6px 0' }}>
            <Tick
              id={`call-pick-${id}`}
              checked={item !== undefined}
              label={title}
              onChange={(on) =>
                onChange(
                  on
                    ? [...items, { itemId: id, allYear: false }]
                    : items.filter(({ itemId }) => itemId !== id),
                )
              }
            >
              <Text className="kh-text">
                第{article}条　{title}
              </Text>
            </Tick>
            {item ? (
              <View style={{ paddingLeft: '34px' }}>
                <Choices
                  id={`call-when-${id}`}
                  label={`${title}的受理时间`}
                  inline
                  options={[
                    { id: 'window', label: '按受理时间' },
                    { id: 'year', label: '全年受理' },
                  ]}
                  value={item.allYear ? 'year' : 'window'}
                  onChange={(when) => patch(id, { allYear: when === 'year' })}
                />
                <ActionButton id={`call-papers-${id}`} look="text" small onClick={() => setPapersOf(id)}>
                  {item.papers ? '材料（已调整）' : '调整材料'}
                </ActionButton>
              </View>
            ) : null}
          </View>
        );
      })}
      {open ? (
        <PapersSheet
          itemId={open.itemId}
          papers={open.papers}
          onClose={() => setPapersOf(null)}
          onDone={(papers) => {
            patch(open.itemId, { papers });
            setPapersOf(null);
          }}
        />
      ) : null}
    </Field>
  );
}
