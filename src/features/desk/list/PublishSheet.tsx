import { useState } from 'react';
import type { ListView } from '@contract';
import type { Day } from '@contract/kernel';
import { ActSheet } from '../ActSheet';
import { useDeskForm } from '../useDeskForm';
import { firstDraft, lengthOf, PeriodFields, periodFault } from './PeriodFields';

export interface PublishSheetProps {
  list: Pick<ListView, 'id' | 'version' | 'usualNotice'>;
  today: Day;
  onClose: () => void;
  onDone: () => void;
  onReload: () => void;
}

/** Publishes a list: for how long, and which days these are, seen before it is done. */
export function PublishSheet({ list, today, onClose, onDone, onReload }: PublishSheetProps) {
  const [period, setPeriod] = useState(() => firstDraft(list));
  const form = useDeskForm({ workingDays: periodFault(period) });

  const confirm = async () => {
    if (!form.ready()) return;
    const done = await form.acting.act('lists.publish', {
      listId: list.id,
      expectedVersion: list.version,
      ...lengthOf(period),
    });
    if (done) onDone();
  };
  return (
    <ActSheet
      id="list-publish"
      title="公示名单"
      does="确认后，任何人都能看到单位名称、信用代码、事项、金额和依据。公示后不能撤回，有误只能写明理由另发一版。期满无异议的事项自动转入审定。"
      told="名单中各单位的联系人会收到公示开始、即将截止和期满的提醒。"
      confirmText="确认公示"
      busy={form.busy}
      error={form.faults.rest}
      stale={form.faults.stale}
      onReload={onReload}
      onCancel={onClose}
      onConfirm={() => void confirm()}
    >
      <PeriodFields
        id="list-publish"
        today={today}
        draft={period}
        usual={list.usualNotice}
        error={form.under('workingDays')}
        onChange={setPeriod}
      />
    </ActSheet>
  );
}
