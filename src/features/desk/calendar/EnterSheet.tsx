import { useState } from 'react';
import type { OutputOf } from '@contract';
import { NumberField, TextAreaField, TextField } from '@/components';
import { ActSheet } from '../ActSheet';
import { needed, useDeskForm } from '../useDeskForm';
import { type ReadDays, readDays, writeDays } from './readDays';

export interface EnterSheetProps {
  /** The first year that is not covered. */
  year: number;
  onClose: () => void;
  /** @param counted notices and examinations whose end was counted anew */
  onDone: (year: number, counted: OutputOf<'calendar.enter'>) => void;
}

/** The contract's limits. */
const HOLIDAYS_AT_MOST = 120;
const WORKDAYS_AT_MOST = 60;

/** Enters the State Council's arrangement for a year that the table does not cover. */
export function EnterSheet({ year: firstYear, onClose, onDone }: EnterSheetProps) {
  const [year, setYear] = useState<number | null>(firstYear);
  const [holidayText, setHolidayText] = useState('');
  const [workdayText, setWorkdayText] = useState('');
  const [source, setSource] = useState('');
  const holidays = readDays(holidayText, year ?? firstYear);
  const workdays = readDays(workdayText, year ?? firstYear);
  const form = useDeskForm({
    year: year !== null && year >= 2025 && year <= 2100 ? null : '请填写四位年份，例如2027。',
    holidays:
      readFault(holidays, HOLIDAYS_AT_MOST) ?? (holidays.days.length === 0 ? '请填写放假日期。' : null),
    workdays: readFault(workdays, WORKDAYS_AT_MOST) ?? bothFault(holidays, workdays),
    source: needed(source, '请填写依据的文件。'),
  });
  const confirm = async () => {
    if (!form.ready() || year === null) return;
    const done = await form.acting.act('calendar.enter', {
      year,
      holidays: holidays.days,
      workdays: workdays.days,
      source,
    });
    if (done) onDone(year, done.data);
  };
  return (
    <ActSheet
      id="calendar-enter"
      title="录入放假安排"
      does="确认后，正在公示的名单按新安排重算截止日；原来暂定的截止日随之确定。"
      told="截止日有变化的，名单中各单位的联系人会收到通知。"
      confirmText="确认录入"
      busy={form.busy}
      error={form.faults.rest}
      stale={false}
      onCancel={onClose}
      onConfirm={() => void confirm()}
    >
      <NumberField
        id="calendar-year"
        label="年份"
        required
        value={year}
        decimals={0}
        unit="年"
        error={form.under('year')}
        onChange={setYear}
      />
      <TextAreaField
        id="calendar-holidays"
        label="放假日期"
        required
        value={holidayText}
        maxLength={1000}
        placeholder="例如：1月1日至3日、2月5日至11日，也可一行一段"
        heard={heardOf(holidays)}
        error={form.under('holidays')}
        onChange={setHolidayText}
      />
      <TextAreaField
        id="calendar-workdays"
        label="调休上班日期"
        value={workdayText}
        maxLength={1000}
        placeholder="没有调休可以不填"
        heard={heardOf(workdays)}
        error={form.under('workdays')}
        onChange={setWorkdayText}
      />
      <TextField
        id="calendar-source"
        label="依据文件"
        required
        value={source}
        maxLength={120}
        placeholder="文件名称和文号"
        error={form.under('source')}
        onChange={setSource}
      />
    </ActSheet>
  );
}

function heardOf({ days, unread }: ReadDays): string | undefined {
  const parts = [
    days.length > 0 ? `读到${days.length}天：${writeDays(days)}` : null,
    unread.length > 0 ? `没有看懂：${unread.join('、')}` : null,
  ].filter((part) => part !== null);
  return parts.length > 0 ? parts.join('。') : undefined;
}

function readFault({ days, unread }: ReadDays, atMost: number): string | null {
  if (unread.length > 0) return `没有看懂：${unread.join('、')}。请按“1月1日至3日”填写。`;
  return days.length > atMost ? `最多${atMost}天，请核对。` : null;
}

function bothFault(holidays: ReadDays, workdays: ReadDays): string | null {
  const both = workdays.days.filter((day) => holidays.days.includes(day));
  return both.length > 0 ? `${writeDays(both)}既放假又上班，请核对。` : null;
}
