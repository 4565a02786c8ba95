import { Text } from '@tarojs/components';
import './article-chip.scss';

/** The article of the plan on which something rests. */
export function ArticleChip({ article }: { article: number }) {
  return <Text className="kh-article">第{article}条</Text>;
}
