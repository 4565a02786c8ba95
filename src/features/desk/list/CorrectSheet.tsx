import { useState } from 'react';
import { Text } from '@tarojs/components';
import type { ListView } from '@contract';
import { ErrorState, Field, TextAreaField, TextField, Tick } from '@/components';
import { ActSheet } from '../ActSheet';
import { needed, useDeskForm } from '../useDeskForm';
import { firstDraft, lengthOf, PeriodFields, periodFault } from './PeriodFields';
import type { PublishSheetProps } from './PublishSheet';

type Entry = Pick<ListView['entries'][number], 'claimId' | 'applicantName' | 'itemTitle' | 'state'>;

export interface CorrectSheetProps extends Omit<PublishSheetProps, 'list'> {
  list: Pick<ListView, 'id' | 'version' | 'title' | 'entryCount' | 'usualNotice'>;
  /** As many as have been read: a long list is read on while the sheet is open. */
  entries: readonly Entry[];
  /** Why the rest of the list could not be read, and another try. */
  unread?: { error: string; onRetry: () => void };
}

/** Entries shown at once; others are found by name. */
const SHOWN = 20;

/** What to show of a long list: what was ticked, then what is looked for. */
function entriesShown(entries: readonly Entry[], drop: readonly string[], find: string): Entry[] {
  const wanted = find.trim();
  const others = entries.filter(
    ({ claimId, applicantName }) => !drop.includes(claimId) && applicantName.includes(wanted),
  );
  return [...entries.filter(({ claimId }) => drop.includes(claimId)), ...others.slice(0, SHOWN)];
}

/** Corrects a notice: what leaves it, why, and the period of the new version. */
export function CorrectSheet(props: CorrectSheetProps) {
  const { list, entries, unread, today, onClose, onDone, onReload } = props;
  const [title, setTitle] = useState(list.title);
  const [drop, setDrop] = useState<readonly string[]>([]);
  const [find, setFind] = useState('');
  const [reason, setReason] = useState('');
  const [period, setPeriod] = useState(() => firstDraft(list));
  const form = useDeskForm({
    title: needed(title, '请填写名单名称。'),
    drop: drop.length >= list.entryCount ? '更正后名单中没有事项，请至少保留一项。' : null,
    reason: needed(reason, '请写明更正的理由，会随公示公开。'),
    workingDays: periodFault(period),
  });

  const confirm = async () => {
    if (!form.ready()) return;
    const done = await form.acting.act('lists.correct', {
      listId: list.id,
      expectedVersion: list.version,
      title: title.trim(),
      drop: [...drop],
      reason: reason.trim(),
      ...lengthOf(period),
    });
    if (done) onDone();
  };
  return (
    <ActSheet
      id="list-correct"
      title="更正公示"
      does="确认后按各单位现在的名称和金额另发一版，公示期从今天起重新计算。原来的公示仍可查看，并标明已更正；撤下的事项退回待列入名单。"
      told="名单中各单位的联系人会收到更正通知；原截止日的提醒不再发送。"
      confirmText="发布更正"
      look="danger"
      busy={form.busy}
      error={form.faults.rest}
      stale={form.faults.stale}
      onReload={onReload}
      onCancel={onClose}
      onConfirm={() => void confirm()}
    >
      <TextAreaField
        id="list-correct-reason"
        label="更正理由"
        required
        value={reason}
        maxLength={500}
        error={form.under('reason')}
        onChange={setReason}
      />
      <TextField
        id="list-correct-title"
        label="名单名称"
        required
        value={title}
        maxLength={60}
        error={form.under('title')}
        onChange={setTitle}
      />
      <Field id="list-correct-drop" label="撤下的事项（可不选）" error={form.under('drop')}>
        {list.entryCount > SHOWN ? (
          <TextField
            id="list-correct-find"
            label={`共${list.entryCount}项，按单位名称查找`}
            value={find}
            maxLength={60}
            onChange={setFind}
          />
        ) : null}
        {unread ? (
          <ErrorState message={unread.error} onRetry={unread.onRetry} />
        ) : entries.length < list.entryCount ? (
          <Text className="kh-muted" id="list-correct-reading" aria-role="status">
            正在读取名单（{entries.length}/{list.entryCount}项）……
          </Text>
        ) : null}
        {entriesShown(entries, drop, find).map(({ claimId, applicantName, itemTitle, state }) =>
          state === 'underObjection' ? (
            <Text key={claimId} className="kh-muted">
              {applicantName}：正在核查异议，办结后才能撤下
            </Text>
          ) : (
            <Tick
              key={claimId}
              id={`list-correct-drop-${claimId}`}
              checked={drop.includes(claimId)}
              label={`撤下${applicantName}，${itemTitle}`}
              onChange={(on) => setDrop(on ? [...drop, claimId] : drop.filter((one) => one !== claimId))}
            >
              <Text className="kh-text">{applicantName}</Text>
              <Text className="kh-muted">{itemTitle}</Text>
            </Tick>
          ),
        )}
      </Field>
      <PeriodFields
        id="list-correct"
        today={today}
        draft={period}
        usual={list.usualNotice}
        error={form.under('workingDays')}
        onChange={setPeriod}
      />
    </ActSheet>
  );
}
