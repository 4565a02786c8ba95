import { useEffect, useState } from 'react';
import { Input, Text, View } from '@tarojs/components';
import { MONEY_KINDS } from '@contract/kernel';
import { Choices, EmptyState, ErrorState, Loading, Section } from '@/components';
import { useAsk } from '@/services/ask';
import { ItemCard } from './ItemCard';
import { PLAN_PARTS } from './parts';
import './catalogue.scss';

/** Typing is not sent letter by letter. */
const PAUSE_MS = 300;

const FILTERS = [
  { id: 'all', label: '全部' },
  { id: 'money', label: '资金支持' },
  { id: 'service', label: '服务' },
] as const;

/** The whole catalogue, searched by words and read by part and article. */
export function Catalogue({ initial }: { initial: string }) {
  const [typed, setTyped] = useState(initial);
  const [query, setQuery] = useState(initial);
  const [filter, setFilter] = useState('all');
  useEffect(() => {
    const timer = setTimeout(() => setQuery(typed.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const { answer, error, reload } = useAsk('policy.list', query ? { query } : {});
  const items = (answer?.data.items ?? []).filter(
    ({ amountKind }) => filter === 'all' || MONEY_KINDS.includes(amountKind) === (filter === 'money'),
  );
  return (
    <View>
      <View className="kh-search">
        <Input
          id="search"
          className="kh-search__box"
          value={typed}
          placeholder="搜索：高企、平台、院士、成果转化…"
          placeholderStyle="color:#8b929b"
          confirmType="search"
          maxlength={40}
          aria-label="搜索政策"
          onInput={(event) => setTyped(event.detail.value)}
        />
        {typed ? (
          <Text className="kh-search__clear" id="search-clear" aria-label="清除" onClick={() => setTyped('')}>
            清除
          </Text>
        ) : null}
      </View>
      <Choices id="filter" label="按类别" inline options={FILTERS} value={filter} onChange={setFilter} />
      {error ? <ErrorState message={error} onRetry={reload} /> : null}
      {!answer && !error ? <Loading /> : null}
      {answer && items.length === 0 ? (
        <EmptyState
          title={query ? `没有找到“${query}”` : '没有这一类事项'}
          hint="换个说法试试，例如“高新技术企业”写成“高企”，或查看全部事项。"
          action={{
            id: 'show-all',
            label: '查看全部',
            onClick: () => {
              setTyped('');
              setQuery('');
              setFilter('all');
            },
          }}
        />
      ) : null}
      {PLAN_PARTS.map((part) => {
        const here = items.filter(({ article }) => article >= part.from && article <= part.to);
        if (here.length === 0) return null;
        return (
          <Section
            key={part.id}
            title={part.title}
            hint={`第${part.from}条至第${part.to}条，${here.length}项`}
          >
            {here.map((item) => (
              <ItemCard key={item.id} item={item} />
            ))}
          </Section>
        );
      })}
    </View>
  );
}
