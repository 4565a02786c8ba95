import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import type { ListView } from '@contract';
import { ArticleChip, Card, MoneyView, Section, StateTag } from '@/components';
import { CLAIM_TONES } from '@/features/claims/states';
import { go } from '@/services/go';

/** The entries of a list as they were frozen, each with where it stands now; and what was left out. */
export function ListEntries({
  list,
  entries,
  children,
}: {
  list: ListView;
  /** As many as have been read. */
  entries: ListView['entries'];
  /** The way to further ones. */
  children?: ReactNode;
}) {
  return (
    <>
      <Section title={`名单（${list.entryCount}项）`}>
        {list.entryCount === 0 ? (
          <Text className="kh-muted" id="list-empty">
            没有事项列入，这份名单不用公示；原因见下。
          </Text>
        ) : null}
        {entries.map((entry) => (
          <Card
            key={entry.claimId}
            id={`list-entry-${entry.claimId}`}
            label={`${entry.applicantName}，${entry.itemTitle}`}
            onClick={() => go('/packages/desk/claim/index', { id: entry.claimId })}
          >
            <View className="kh-row kh-row--between kh-row--top">
              <Text className="kh-title kh-grow">{entry.applicantName}</Text>
              <StateTag tone={CLAIM_TONES[entry.state]}>{entry.stateLabel}</StateTag>
            </View>
            <View className="kh-row kh-row--top desk-work__item">
              <Text className="kh-grow">{entry.itemTitle}</Text>
              <ArticleChip article={entry.article} />
            </View>
            <MoneyView kind={entry.amountKind} text={entry.amountText} />
            <Text className="kh-muted kh-num">{entry.number}</Text>
          </Card>
        ))}
        {children}
      </Section>
      {list.leftOut.length > 0 ? (
        <Section title={`未列入（${list.leftOutCount}件）`}>
          {list.leftOut.map(({ claimId, why }) => (
            <Card
              key={claimId}
              id={`list-left-${claimId}`}
              tone="amber"
              label="未列入的申报"
              onClick={() => go('/packages/desk/claim/index', { id: claimId })}
            >
              <Text className="kh-text">{why}</Text>
              <Text className="kh-link">查看该件 ›</Text>
            </Card>
          ))}
        </Section>
      ) : null}
    </>
  );
}
