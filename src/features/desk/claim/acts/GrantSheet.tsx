import { useState } from 'react';
import { Text } from '@tarojs/components';
import { type Day, addDays, addYears, formatDay } from '@contract/kernel';
import { DayField, NumberField, TextField } from '@/components';
import { ActSheet } from '../../ActSheet';
import type { ActProps } from '../types';
import { needed, useDeskForm } from '../../useDeskForm';

/** What the firm asked for, as whole numbers. */
function askedFor(desk: ActProps['desk'], fact: string): number | null {
  const value = desk.claim.facts.find((one) => one.fact === fact)?.value;
  return typeof value === 'number' ? value : null;
}

/** Gives premises for a term (art. 8): where, how large, from when, for how many years. */
export function GrantSheet({ desk, today, onClose, onDone, onReload }: ActProps) {
  const { id, version } = desk.claim.summary;
  const [place, setPlace] = useState('');
  const [area, setArea] = useState<number | null>(askedFor(desk, 'office-space-area'));
  const [firstDay, setFirstDay] = useState<Day | null>(null);
  const [years, setYears] = useState<number | null>(askedFor(desk, 'office-space-years'));
  const form = useDeskForm({
    place: needed(place, '请填写场所位置。'),
    areaSqm: area ? null : '请填写面积。',
    firstDay: firstDay ? null : '请填写起始日。',
    years: years ? null : '请填写年限。',
  });
  const confirm = async () => {
    if (!form.ready() || !area || !firstDay || !years) return;
    const done = await form.acting.act('premises.grant', {
      claimId: id,
      expectedVersion: version,
      place,
      areaSqm: area,
      firstDay,
      years,
    });
    if (done) onDone('已安排场所');
  };
  return (
    <ActSheet
      id="premises-grant"
      title="安排办公场所"
      does="确认后，本件办结为“已安排办公场所”，不列入拟兑现名单，不涉及拨付。"
      told="申报单位会收到位置、面积和使用期；到期前3个月和1个月，双方都会收到提醒。"
      confirmText="确认安排"
      busy={form.busy}
      error={form.faults.rest}
      stale={form.faults.stale}
      onReload={onReload}
      onCancel={onClose}
      onConfirm={() => void confirm()}
    >
      <TextField
        id="premises-place"
        label="位置"
        required
        value={place}
        maxLength={60}
        placeholder="例如 科技楼宇A座301"
        error={form.under('place')}
        onChange={setPlace}
      />
      <NumberField
        id="premises-area"
        label="面积"
        required
        value={area}
        decimals={0}
        unit="平方米"
        error={form.under('areaSqm')}
        onChange={setArea}
      />
      <DayField
        id="premises-first"
        label="起始日"
        required
        value={firstDay}
        today={today}
        error={form.under('firstDay')}
        onChange={setFirstDay}
      />
      <NumberField
        id="premises-years"
        label="免费使用"
        required
        value={years}
        decimals={0}
        unit="年"
        help={`方案第${desk.claim.summary.article}条规定了最短年限，不足的不能确认。`}
        error={form.under('years')}
        onChange={setYears}
      />
      {firstDay && years ? (
        <Text className="kh-text">到{formatDay(addDays(addYears(firstDay, years), -1))}期满。</Text>
      ) : null}
    </ActSheet>
  );
}
