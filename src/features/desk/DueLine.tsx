import { Text, View } from '@tarojs/components';
import { type Day, daysBetween, formatDay } from '@contract/kernel';

/** A day by which something is due; past it the office is late and it is said in red. */
export function DueLine({
  label,
  day,
  today,
  workingLeft,
}: {
  label: string;
  day: Day;
  today: Day;
  /** Working days left, where the term counts them. */
  workingLeft?: number;
}) {
  const left = daysBetween(today, day);
  const look = left < 0 ? 'over' : left <= 2 ? 'near' : 'far';
  return (
    <View className={`desk-due desk-due--${look}`}>
      <Text>
        {label} {formatDay(day)}
      </Text>
      <Text className="desk-due__left">
        {left > 0 && workingLeft !== undefined ? `还剩${workingLeft}个工作日` : overdueInWords(left)}
      </Text>
    </View>
  );
}

/** @param left days to go; negative is past */
export function overdueInWords(left: number): string {
  if (left < 0) return `已超期${-left}天`;
  return left === 0 ? '今天到期' : `还剩${left}天`;
}
