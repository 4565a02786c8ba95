import { useState } from 'react';
import { TextAreaField, TextField } from '@/components';
import { ActSheet } from '../../ActSheet';
import { uncheckedTexts } from '../checks';
import type { ActProps } from '../types';
import { needed, useDeskForm } from '../../useDeskForm';

/** Recommends a claim that passed examination, on the strength of the recognition document (art. 21). */
export function RecommendSheet({ desk, onClose, onDone, onReload }: ActProps) {
  const { id, version } = desk.claim.summary;
  const [documentNumber, setDocumentNumber] = useState('');
  const [note, setNote] = useState('');
  const [uncheckedReason, setUncheckedReason] = useState('');
  const open = uncheckedTexts(desk);
  const form = useDeskForm({
    documentNumber: needed(documentNumber, '请填写认定文件的文号。'),
    note: needed(note, '请写明审查意见。'),
    uncheckedReason:
      open.length > 0 ? needed(uncheckedReason, '请写明这些条件不核对的理由，或先逐项核对。') : null,
  });
  const confirm = async () => {
    if (!form.ready()) return;
    const done = await form.acting.act('exam.recommend', {
      claimId: id,
      expectedVersion: version,
      documentNumber,
      note,
      ...(open.length > 0 ? { uncheckedReason } : {}),
    });
    if (done) onDone('已推荐');
  };
  return (
    <ActSheet
      id="exam-recommend"
      title="审查合格，推荐"
      does="确认后，本件交县科技局汇总列入拟兑现名单，本部门的审查即告完成。"
      told="申报单位会在进度里看到“审查合格，已推荐”。推荐人以后不参与本件的审定。"
      confirmText="确认推荐"
      busy={form.busy}
      error={form.faults.rest}
      stale={form.faults.stale}
      onReload={onReload}
      onCancel={onClose}
      onConfirm={() => void confirm()}
    >
      <TextField
        id="exam-recommend-document"
        label="认定文件文号"
        required
        value={documentNumber}
        maxLength={80}
        placeholder="以认定文件上的文号为准"
        error={form.under('documentNumber')}
        onChange={setDocumentNumber}
      />
      <TextAreaField
        id="exam-recommend-note"
        label="审查意见"
        required
        value={note}
        maxLength={500}
        placeholder="写明核实了哪些条件和材料"
        error={form.under('note')}
        onChange={setNote}
      />
      {open.length > 0 ? (
        <TextAreaField
          id="exam-recommend-unchecked"
          label="不逐项核对的理由"
          required
          value={uncheckedReason}
          maxLength={500}
          help={`还有${open.length}项没有对照材料核对：${open.join('；')}`}
          error={form.under('uncheckedReason')}
          onChange={setUncheckedReason}
        />
      ) : null}
    </ActSheet>
  );
}
