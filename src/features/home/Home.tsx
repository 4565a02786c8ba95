import { useState } from 'react';
import { Input, Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { daysBetween, formatDay } from '@contract/kernel';
import type { OutputOf } from '@contract';
import { ActionButton, Card, EmptyState, Facts, Section } from '@/components';
import { go } from '@/services/go';
import { useSession } from '@/services/session';
import { CallCard, CALL_LIST } from '../calls/CallCard';
import { ClaimCard, DraftCard } from '../claims/ClaimCard';
import type { Mine } from '../claims/useMine';
import { NoticeCard } from '../notices/NoticeCard';
import { POLICY_LIST } from './places';
import './home.scss';

const SHORTCUTS = [
  { id: 'to-policies', title: '政策清单', hint: '逐条查看支持事项', path: POLICY_LIST },
  { id: 'to-guide', title: '办事指南', hint: '五步流程和常见问题', path: '/packages/policy/guide/index' },
  { id: 'to-notices', title: '公示查询', hint: '拟兑现名单', path: '/packages/notices/list/index' },
  {
    id: 'to-recognitions',
    title: '资质自查',
    hint: '对照标准看差距',
    path: '/packages/tools/recognitions/index',
  },
  {
    id: 'to-ladders',
    title: '资质梯度图',
    hint: '现在在哪一级',
    path: '/packages/tools/ladders/index',
  },
  { id: 'to-claims', title: '我的申报', hint: '查看办到哪一步', path: '/pages/claims/index' },
];

/** How many claims and notices stand on the first page; the rest is a tap away. */
const FEW = 3;

function Hero({ county }: { county: string }) {
  const [query, setQuery] = useState('');
  const search = () => go(POLICY_LIST, query.trim() ? { q: query.trim() } : {});
  return (
    <View className="kh-hero">
      <Text className="kh-hero__title">科惠和林</Text>
      <Text className="kh-hero__sub">{county}科技创新政策兑现服务</Text>
      <View className="kh-hero__search">
        <Input
          id="home-search"
          className="kh-hero__box"
          value={query}
          placeholder="搜索政策：高企、平台、院士…"
          placeholderStyle="color:#727a84"
          confirmType="search"
          maxlength={40}
          aria-label="搜索政策"
          onInput={(event) => setQuery(event.detail.value)}
          onConfirm={search}
        />
        <Text className="kh-hero__go" id="home-search-go" aria-role="button" onClick={search}>
          搜索
        </Text>
      </View>
    </View>
  );
}

export interface HomeProps {
  data: OutputOf<'home.get'>;
  today: string;
  mine: Mine;
}

/** 首页: what can be had, what is to be done, what is under way. */
export function Home({ data, today, mine }: HomeProps) {
  const { state } = useSession();
  const { plan, hotline } = data;
  const notices = data.notices.filter(({ state: one }) => one === 'published');
  const todo = mine.claims.filter(({ state: one }) => one === 'returned');
  const others = mine.claims.filter(({ state: one }) => one !== 'returned');
  return (
    <View>
      <Hero county={data.county} />
      <Card tone="blue" id="home-check" label="政策自测" onClick={() => go('/pages/check/index')}>
        <View className="kh-row kh-row--between">
          <View className="kh-grow">
            <Text className="kh-title">测一测，能享受哪些支持</Text>
            <Text className="kh-muted">回答几个问题，逐项说明符不符合、能有多少、差在哪里</Text>
          </View>
          <Text className="kh-link kh-fixed">开始 ›</Text>
        </View>
      </Card>
      <View className="kh-shortcuts">
        {SHORTCUTS.map((one) => (
          <View
            key={one.id}
            id={one.id}
            className="kh-shortcut"
            aria-role="link"
            aria-label={one.title}
            onClick={() => go(one.path)}
          >
            <Text className="kh-title">{one.title}</Text>
            <Text className="kh-muted">{one.hint}</Text>
          </View>
        ))}
      </View>

      {todo.length + mine.drafts.length > 0 ? (
        <Section title="我的待办">
          {todo.map((claim) => (
            <ClaimCard key={claim.id} claim={claim} today={today} brief />
          ))}
          {mine.drafts.slice(0, FEW).map((draft) => (
            <DraftCard key={draft.id} draft={draft} today={today} />
          ))}
        </Section>
      ) : null}
      {others.length > 0 ? (
        <Section
          title="我的申报"
          more={{ id: 'all-claims', label: '全部', onClick: () => go('/pages/claims/index') }}
        >
          {others.slice(0, FEW).map((claim) => (
            <ClaimCard key={claim.id} claim={claim} today={today} />
          ))}
        </Section>
      ) : null}

      {data.calls.length > 0 ? (
        <Section title="申报通知" more={{ id: 'all-calls', label: '全部', onClick: () => go(CALL_LIST) }}>
          {data.calls.slice(0, FEW).map((call) => (
            <CallCard key={call.id} call={call} today={today} />
          ))}
        </Section>
      ) : null}

      <Section
        title="正在公示"
        more={{ id: 'all-notices', label: '全部', onClick: () => go('/packages/notices/list/index') }}
      >
        {notices.length === 0 ? (
          <Card>
            <EmptyState title="现在没有公示" hint="名单公示时会出现在这里，任何人都可以查看和提出异议。" />
          </Card>
        ) : (
          notices.slice(0, FEW).map((notice) => <NoticeCard key={notice.id} notice={notice} today={today} />)
        )}
      </Section>

      <Section title="方案与期限">
        <Card>
          <Text className="kh-text">{plan.title}</Text>
          <View className="kh-plan">
            <View className="kh-plan__one">
              <Text className="kh-plan__figure">{plan.itemCount}</Text>
              <Text className="kh-muted">项支持</Text>
            </View>
            <View className="kh-plan__one">
              <Text className="kh-plan__figure">{plan.moneyItemCount}</Text>
              <Text className="kh-muted">项涉及资金</Text>
            </View>
            <View className="kh-plan__one">
              <Text className="kh-plan__figure">{Math.max(0, daysBetween(today, plan.to))}</Text>
              <Text className="kh-muted">天后到期</Text>
            </View>
          </View>
          <Text className="kh-muted">
            {formatDay(plan.from)}至{formatDay(plan.to)}
          </Text>
        </Card>
      </Section>

      <Section title="咨询">
        <Card>
          <Facts
            lines={[
              ['牵头单位', hotline.office],
              ['电话', hotline.phone],
            ]}
          />
          {hotline.phone ? (
            <ActionButton
              id="call-hotline"
              look="quiet"
              onClick={() => void Taro.makePhoneCall({ phoneNumber: hotline.phone ?? '' })}
            >
              拨打电话
            </ActionButton>
          ) : null}
        </Card>
      </Section>
      {state === 'visitor' ? <Text className="kh-foot">以上内容不用登录即可查看</Text> : null}
    </View>
  );
}
