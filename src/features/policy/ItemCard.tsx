import { Text, View } from '@tarojs/components';
import type { ItemSummary } from '@contract/policy';
import { ArticleChip, Card, MoneyView } from '@/components';
import { go } from '@/services/go';
import '../selfcheck/result-item.scss';

export const ITEM_PAGE = '/packages/policy/item/index';

/** A line of the catalogue. */
export function ItemCard({ item }: { item: ItemSummary }) {
  return (
    <Card id={`item-${item.id}`} label={item.title} onClick={() => go(ITEM_PAGE, { id: item.id })}>
      <View className="kh-row kh-row--between kh-row--top">
        <Text className="kh-title kh-grow">{item.title}</Text>
        <ArticleChip article={item.article} />
      </View>
      <MoneyView kind={item.amountKind} text={item.amountText} />
      <Text className="kh-field__help">
        {item.claimable ? '审查' : '联系'}：{item.examiningOffice.name}
      </Text>
    </Card>
  );
}
