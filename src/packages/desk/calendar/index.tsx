import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { ActionButton, EmptyState, Screen } from '@/components';
import { EnterSheet } from '@/features/desk/calendar/EnterSheet';
import { YearCard } from '@/features/desk/calendar/YearCard';
import { useAsk } from '@/services/ask';
import '@/features/desk/desk.scss';

/** The years whose holidays are known, and the way to enter one more. */
export default function DeskCalendar() {
  const asked = useAsk('calendar.get', {});
  const [entering, setEntering] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  return (
    <Screen asked={asked} bar>
      {({ data: { coveredUntil, years } }) => (
        <>
          <View className="kh-note kh-note--blue desk-note">
            <Text>
              放假安排已知到{coveredUntil}
              年。公示期和补正期限按工作日计算；超出已知年份的截止日标为“暂定”，录入后自动重算。
            </Text>
          </View>
          {done ? (
            <View className="kh-note desk-note" id="calendar-done" aria-role="status">
              <Text>{done}</Text>
            </View>
          ) : null}
          {years.length === 0 ? <EmptyState title="还没有录入过" hint="已知年份由系统内置。" /> : null}
          {[...years]
            .sort((a, b) => b.year - a.year)
            .map((arrangement) => (
              <YearCard key={arrangement.year} arrangement={arrangement} />
            ))}
          <View className="kh-bar">
            <View className="kh-grow">
              <ActionButton id="calendar-enter" onClick={() => setEntering(true)}>
                录入一年的安排
              </ActionButton>
            </View>
          </View>
          {entering ? (
            <EnterSheet
              year={coveredUntil + 1}
              onClose={() => setEntering(false)}
              onDone={(year, { recomputed, examinations }) => {
                setEntering(false);
                setDone(
                  recomputed + examinations === 0
                    ? `${year}年安排已录入，没有公示或审查期限需要调整。`
                    : `${year}年安排已录入，重算了${recomputed}份公示的截止日、${examinations}件申报的审查期限，并通知有关单位。`,
                );
                asked.reload();
              }}
            />
          ) : null}
        </>
      )}
    </Screen>
  );
}
