import { ActSheet } from '../../ActSheet';
import type { ActProps } from '../types';
import { useDeskForm } from '../../useDeskForm';

/** Takes a submitted claim in hand. */
export function StartSheet({ desk, onClose, onDone, onReload }: ActProps) {
  const form = useDeskForm({});
  const { id, version } = desk.claim.summary;
  const confirm = async () => {
    const done = await form.acting.act('exam.start', { claimId: id, expectedVersion: version });
    if (done) onDone('已开始审查');
  };
  return (
    <ActSheet
      id="exam-start"
      title="开始审查"
      does="确认后，本件标记为“审查中”，同事能看到已经有人办理。"
      told="申报单位会在进度里看到“审查中”，不另发消息。"
      confirmText="开始审查"
      busy={form.busy}
      error={form.faults.rest}
      stale={form.faults.stale}
      onReload={onReload}
      onCancel={onClose}
      onConfirm={() => void confirm()}
    />
  );
}
