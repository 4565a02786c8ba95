import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { ListView } from '@contract';
import { type Day, formatDay } from '@contract/kernel';
import { NumberField } from '@/components';
import { useAsk } from '@/services/ask';
import { ActSheet } from '../ActSheet';
import { writeDays } from '../calendar/readDays';
import { useDeskForm } from '../useDeskForm';
import { type PeriodPreview, previewPeriod } from './period';

/** Practised for such lists; the plan's article 21 names no length. */
const USUAL_WORKING_DAYS = 5;
const LONGEST_WORKING_DAYS = 60;

export interface PublishSheetProps {
  list: ListView;
  today: Day;
  onClose: () => void;
  onDone: () => void;
  onReload: () => void;
}

/** Publishes a list: how many working days, and which days these are, seen before it is done. */
export function PublishSheet({ list, today, onClose, onDone, onReload }: PublishSheetProps) {
  const [days, setDays] = useState<number | null>(USUAL_WORKING_DAYS);
  const calendar = useAsk('calendar.get', {}).answer?.data ?? null;
  const inRange = days !== null && days >= 1 && days <= LONGEST_WORKING_DAYS;
  const form = useDeskForm({
    workingDays: inRange ? null : `请填写1至${LONGEST_WORKING_DAYS}之间的工作日数。`,
  });
  const preview = inRange && calendar ? previewPeriod(today, days, calendar.years) : null;

  const confirm = async () => {
    if (!form.ready() || days === null) return;
    const done = await form.acting.act('lists.publish', {
      listId: list.id,
      expectedVersion: list.version,
      workingDays: days,
    });
    if (done) onDone();
  };
  return (
    <ActSheet
      id="list-publish"
      title="公示名单"
      does="确认后，任何人都能看到单位名称、信用代码、事项、金额和依据，公示后不能撤回。期满无异议的事项自动转入审定。"
      told="名单中各单位的联系人会收到公示开始、即将截止和期满的提醒。"
      confirmText="确认公示"
      busy={form.busy}
      error={form.faults.rest}
      stale={form.faults.stale}
      onReload={onReload}
      onCancel={onClose}
      onConfirm={() => void confirm()}
    >
      <NumberField
        id="list-publish-days"
        label="公示期"
        required
        value={days}
        decimals={0}
        unit="个工作日"
        error={form.under('workingDays')}
        onChange={setDays}
      />
      {preview ? <Preview preview={preview} days={days ?? 0} /> : null}
    </ActSheet>
  );
}

function Preview({ preview, days }: { preview: PeriodPreview; days: number }) {
  const { firstDay, lastDay, skipped, worked, uncovered } = preview;
  const of = (why: '周末' | '放假') => skipped.filter((one) => one.why === why).map(({ day }) => day);
  return (
    <View id="list-publish-preview" className="kh-note desk-act__note">
      <Text className="kh-text">
        发布当天不算，从{formatDay(firstDay)}起算，第{days}个工作日是{formatDay(lastDay)}，当天24时止。
      </Text>
      {of('周末').length > 0 ? <Text className="kh-text">周末不算：{writeDays(of('周末'))}</Text> : null}
      {of('放假').length > 0 ? <Text className="kh-text">放假不算：{writeDays(of('放假'))}</Text> : null}
      {worked.length > 0 ? <Text className="kh-text">调休上班，计入：{writeDays(worked)}</Text> : null}
      {uncovered === undefined ? null : (
        <Text className="kh-text desk-twice">
          {uncovered}年放假安排还没有录入，截止日为暂定；录入后自动重算并通知有关单位。
        </Text>
      )}
    </View>
  );
}
