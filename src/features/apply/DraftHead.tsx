import { Text, View } from '@tarojs/components';
import { type Day, formatInstant } from '@contract/kernel';
import type { DraftView } from '@contract';
import type { FactView } from '@contract/policy';
import { ArticleChip, Card, DayLeft, StateTag } from '@/components';
import { saidOf } from '../facts/groups';
import type { Drafting } from './useDraft';

/** What a draft is and is not: not submitted, kept until when, and whether it may be submitted today. */
export function DraftHead({ draft, dirty, today }: { draft: DraftView; dirty: boolean; today: Day }) {
  const { opening } = draft;
  const open = opening.state === 'open' || opening.state === 'always';
  return (
    <>
      <Card tone="amber">
        <View className="kh-row kh-row--between kh-row--top">
          <Text className="kh-lead kh-grow">{draft.itemTitle}</Text>
          <StateTag tone="amber">草稿，未提交</StateTag>
        </View>
        <View className="kh-row" style={{ margin: '6px 0' }}>
          <ArticleChip article={draft.article} />
          <Text className="kh-muted" id="saved-at">
            {dirty ? '有改动，正在等待保存' : `已自动保存 ${formatInstant(draft.savedAt)}`}
          </Text>
        </View>
        {opening.state === 'open' && opening.lastDay ? (
          <DayLeft label="申报截止" day={opening.lastDay} today={today} />
        ) : null}
        <DayLeft label="草稿保留到" day={draft.keptUntil} today={today} />
        <Text className="kh-muted">
          保存不等于提交，部门看不到草稿。到期不提交，提前7天提醒后清除；换一台手机也能接着填。
        </Text>
      </Card>
      {open ? null : (
        <Text className="kh-note kh-note--red" id="draft-closed">
          现在不能提交：{opening.text}草稿会保留，可以先填好。
        </Text>
      )}
    </>
  );
}

/** What a commissioner filled in, named before the firm takes it over; gone item by item as the firm changes it. */
export function PreparedNote({ draft, facts }: { draft: DraftView; facts: readonly FactView[] }) {
  const { prepared } = draft;
  if (!prepared) return null;
  const labels = facts.filter(({ id }) => prepared.facts.includes(id)).map(({ label }) => label);
  if (labels.length === 0) return null;
  return (
    <View className="kh-note kh-note--blue" id="draft-prepared">
      <Text className="kh-text">
        以下{labels.length}项由科技特派员“{prepared.byName}”代为填写，请逐项核对，不对的直接改：
        {labels.join('、')}。
      </Text>
    </View>
  );
}

/** Another phone saved meanwhile: says that both were put together, and what both had changed. */
export function MergedNote({ merged, facts }: { merged: Drafting['merged']; facts: readonly FactView[] }) {
  if (!merged) return null;
  const known = new Map(facts.map((fact) => [fact.id, fact]));
  return (
    <View className="kh-note kh-note--blue" id="draft-merged" aria-role="status">
      <Text className="kh-text">
        这份草稿刚在另一台手机上改过，两边的内容已经合在一起，请核对。
        {merged.length > 0 ? '以下几项两边填得不一样，暂用这台手机填的：' : ''}
      </Text>
      {merged.map(({ fact, year, mine, theirs }) => {
        const def = known.get(fact);
        if (!def) return null;
        return (
          <Text className="kh-text" key={`${fact}-${year ?? ''}`}>
            {year ?? ''}
            {def.label}：这里“{saidOf(def, mine)}”，另一台“{saidOf(def, theirs)}”
          </Text>
        );
      })}
    </View>
  );
}
