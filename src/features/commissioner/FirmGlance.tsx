import { Text, View } from '@tarojs/components';
import type { FirmCard } from '@contract';
import { formatDay, type Day } from '@contract/kernel';
import { ArticleChip, DayLeft } from '@/components';

/** What a firm could claim now, what is near and what waits for it. Amounts are the plan's own words. */
export function FirmGlance({ firm, today, most }: { firm: FirmCard; today: Day; most: number }) {
  const { claimable, nearly, deadlines, waiting, openNeeds, lastServed } = firm;
  const hidden = claimable.length - most;
  return (
    <View>
      {waiting.map(({ number, itemTitle, dueDay }) => (
        <View className="kh-note kh-note--red" key={number}>
          <Text className="kh-text">
            待企业补正：{itemTitle}
            {dueDay ? `，${formatDay(dueDay)}前` : ''}
          </Text>
        </View>
      ))}
      {deadlines.slice(0, most).map(({ title, day }) => (
        <DayLeft key={`${title} ${day}`} label={title} day={day} today={today} />
      ))}
      <Text className="kh-text">
        {claimable.length > 0
          ? `现在可申报${claimable.length}项`
          : nearly > 0
            ? '现在没有条件全部满足的事项'
            : '按企业已填的资料，现在没有可申报的事项'}
        {nearly > 0 ? `，另有${nearly}项只差一个条件` : ''}
      </Text>
      {claimable.slice(0, most).map(({ itemId, title, amountText, article }) => (
        <View className="kh-row kh-row--wrap" key={itemId}>
          <ArticleChip article={article} />
          <Text className="kh-text kh-grow">
            {title}：{amountText}
          </Text>
        </View>
      ))}
      {hidden > 0 ? <Text className="kh-muted">还有{hidden}项，点开查看</Text> : null}
      <Text className="kh-muted">
        {lastServed ? `上次服务：${formatDay(lastServed)}` : '还没有服务记录'}
        {openNeeds > 0 ? `；未办结的需求${openNeeds}件` : ''}
      </Text>
    </View>
  );
}
