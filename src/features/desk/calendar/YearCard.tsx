import { Text, View } from '@tarojs/components';
import { Card, Facts } from '@/components';
import { type Arrangement } from '../list/period';
import { writeDays } from './readDays';

/** One year's arrangement as it is counted with. */
export function YearCard({ arrangement }: { arrangement: Arrangement & { source: string } }) {
  const { year, holidays, workdays, source } = arrangement;
  return (
    <Card id={`calendar-year-${year}`}>
      <View className="kh-row kh-row--between">
        <Text className="kh-title">{year}年</Text>
        <Text className="kh-muted">
          放假{holidays.length}天，调休上班{workdays.length}天
        </Text>
      </View>
      <Facts
        lines={[
          ['放假', writeDays([...holidays].sort())],
          ['上班', workdays.length > 0 ? writeDays([...workdays].sort()) : '无'],
          ['依据', source],
        ]}
      />
    </Card>
  );
}
