import { Text, View } from '@tarojs/components';
import { type Day, daysBetween, formatDay } from '@contract/kernel';
import './day-left.scss';

export interface DayLeftProps {
  /** What ends or begins, e.g. 公示截止. */
  label: string;
  day: Day;
  /** Today as the answer of the server says, never as the device says. */
  today: Day;
  /** Working days left, where the deadline counts them. */
  workingLeft?: number;
  /** The day begins something: it is not near or over, only so far away. */
  begins?: boolean;
  /** Why the day may still move. */
  provisional?: string;
}

/** A day and how far it is: in days, and in working days where these are counted. */
export function DayLeft({ label, day, today, workingLeft, begins, provisional }: DayLeftProps) {
  const left = daysBetween(today, day);
  return (
    <View className="kh-day">
      <Text className="kh-day__label">{label}</Text>
      <Text className="kh-day__date">{formatDay(day)}</Text>
      <Text
        className={`kh-day__left kh-day__left--${begins ? 'far' : left < 0 ? 'over' : left <= 3 ? 'near' : 'far'}`}
      >
        {begins ? `${left}天后` : leftInWords(left, workingLeft)}
      </Text>
      {provisional ? <Text className="kh-day__why">暂定：{provisional}</Text> : null}
    </View>
  );
}

/** @param left days to go; 0 is the day itself, negative is past */
export function leftInWords(left: number, workingLeft?: number): string {
  if (left < 0) return `已过${-left}天`;
  if (left === 0) return '今天截止';
  if (workingLeft === undefined) return `还剩${left}天`;
  return `还剩${workingLeft}个工作日（${left}天）`;
}
