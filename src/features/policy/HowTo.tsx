import { Text, View } from '@tarojs/components';
import type { ItemView } from '@contract/policy';
import { Card, Section } from '@/components';
import { go } from '@/services/go';
import './guide.scss';

export const GUIDE_PAGE = '/packages/policy/guide/index';

/** How an item is claimed, step by step; a service is asked of its office. */
export function HowTo({ item, papers }: { item: ItemView; papers: ItemView['evidence'] }) {
  const office = item.examiningOffice.name;
  const must = papers.filter(({ required, later }) => required && !later).length;
  const steps = item.claimable
    ? [
        must > 0
          ? `备齐${must}份必交材料，在这里填写并提交，当场得到编号。`
          : '在这里填写并提交，当场得到编号。',
        `${office}审查；缺什么，一次告诉您。`,
        ...(item.amountKind === 'inKind'
          ? [`审查合格的由${office}安排，位置、面积和使用期在“申报”里看。`]
          : ['审查合格的列入拟兑现名单，向社会公示。', '公示期满没有异议，报县政府审定，再拨付。']),
      ]
    : [item.howTo ?? `不用在这里申报，联系${office}办理。`];
  return (
    <Section
      title={item.claimable ? '怎么申报' : '怎么办理'}
      more={{ id: 'to-guide', label: '办事指南', onClick: () => go(GUIDE_PAGE) }}
      hint={item.claimable && item.times ? `${item.times}。` : undefined}
    >
      <Card id="how-to">
        {steps.map((step, index) => (
          <View className="kh-guide__step" key={step}>
            {steps.length > 1 ? <Text className="kh-guide__number">{index + 1}</Text> : null}
            <Text className="kh-grow">{step}</Text>
          </View>
        ))}
      </Card>
    </Section>
  );
}
