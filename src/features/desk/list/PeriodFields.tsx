import { Text, View } from '@tarojs/components';
import { type Day, addDays, formatDay } from '@contract/kernel';
import type { ListView } from '@contract';
import { Choices, Field, NumberField } from '@/components';
import { useAsk } from '@/services/ask';
import { writeDays } from '../calendar/readDays';
import { type PeriodPreview, previewPeriod } from './period';

/** Practised for such lists; the plan's article 21 names no length. */
const USUAL_WORKING_DAYS = 5;
const LONGEST = { working: 60, natural: 90 } as const;

/** How long a notice shall last, as it is being filled in. */
export interface PeriodDraft {
  unit: 'working' | 'natural';
  days: number | null;
}

const USUAL_PERIOD: PeriodDraft = { unit: 'working', days: USUAL_WORKING_DAYS };

/** What a period begins with: what the calls of the entries lay down, else what is practised. */
export const firstDraft = ({ usualNotice }: Pick<ListView, 'usualNotice'>): PeriodDraft =>
  usualNotice ?? USUAL_PERIOD;

/** What the draft lacks, or null. */
export function periodFault({ unit, days }: PeriodDraft): string | null {
  if (days !== null && days >= 1 && days <= LONGEST[unit]) return null;
  return `请填写1至${LONGEST[unit]}之间的${unit === 'working' ? '工作日数' : '天数'}。`;
}

/** The draft as a command wants it: one of the two. */
export const lengthOf = ({ unit, days }: PeriodDraft): { workingDays?: number; naturalDays?: number } =>
  unit === 'working' ? { workingDays: days ?? 0 } : { naturalDays: days ?? 0 };

export interface PeriodFieldsProps {
  /** Prefix of the ids. */
  id: string;
  today: Day;
  draft: PeriodDraft;
  /** What the calls of the entries lay down and why it was taken, to be read beside the box. */
  usual: ListView['usualNotice'];
  error?: string;
  onChange: (draft: PeriodDraft) => void;
}

/** The length of a notice in working or natural days, and which days these are, seen before it is published. */
export function PeriodFields({ id, today, draft, usual, error, onChange }: PeriodFieldsProps) {
  const calendar = useAsk('calendar.get', {}).answer?.data ?? null;
  const days = periodFault(draft) === null ? draft.days : null;
  return (
    <>
      <Field id={`${id}-unit`} label="公示期怎么算">
        <Choices
          id={`${id}-unit`}
          label="公示期怎么算"
          inline
          options={[
            { id: 'working', label: '按工作日' },
            { id: 'natural', label: '按自然日' },
          ]}
          value={draft.unit}
          onChange={(unit) => onChange({ ...draft, unit: unit as PeriodDraft['unit'] })}
        />
      </Field>
      <NumberField
        id={`${id}-days`}
        label="公示期"
        required
        value={draft.days}
        decimals={0}
        unit={draft.unit === 'working' ? '个工作日' : '天'}
        help={usual?.why}
        error={error}
        onChange={(next) => onChange({ ...draft, days: next })}
      />
      {days === null ? null : draft.unit === 'natural' ? (
        <View id={`${id}-preview`} className="kh-note desk-act__note">
          <Text className="kh-text">
            发布当天不算，从{formatDay(addDays(today, 1))}起连续{days}天，到{formatDay(addDays(today, days))}
            24时止，周末和节假日计算在内。
          </Text>
        </View>
      ) : calendar ? (
        <Preview id={id} preview={previewPeriod(today, days, calendar.years)} days={days} />
      ) : null}
    </>
  );
}

function Preview({ id, preview, days }: { id: string; preview: PeriodPreview; days: number }) {
  const { firstDay, lastDay, skipped, worked, uncovered } = preview;
  const of = (why: '周末' | '放假') => skipped.filter((one) => one.why === why).map(({ day }) => day);
  return (
    <View id={`${id}-preview`} className="kh-note desk-act__note">
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
