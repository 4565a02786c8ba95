import { useState } from 'react';
import { Choices, Field, FilePicker, TextField } from '@/components';
import { FILE_WAYS, useFiles } from '@/features/apply/useFiles';
import { ActSheet } from '../ActSheet';
import { needed, useDeskForm } from '../useDeskForm';

const RENEWALS = [
  { id: 'unknown', label: '表里逐行写明' },
  { id: 'first', label: '都是首次认定' },
  { id: 'renewal', label: '都是复审' },
] as const;
type Renewal = (typeof RENEWALS)[number]['id'];

/** Uploads a list of recognitions; it is only looked at, nothing is brought in yet. */
export function StartSheet({ onClose, onStarted }: { onClose: () => void; onStarted: (id: string) => void }) {
  const files = useFiles('office');
  const [document, setDocument] = useState('');
  const [renewal, setRenewal] = useState<Renewal>('unknown');
  const fileIds = files.idsOf('list');
  const form = useDeskForm({
    fileId:
      fileIds.length === 1
        ? null
        : fileIds.length === 0
          ? '请上传填好的表格。'
          : '一次只能上传一份表格，请移除多余的。',
    document: needed(document, '请填写认定文件的文号。'),
  });
  const confirm = async () => {
    if (!form.ready() || !fileIds[0]) return;
    const done = await form.acting.act('imports.start', { fileId: fileIds[0], document, renewal });
    if (done) onStarted(done.data.id);
  };
  return (
    <ActSheet
      id="import-start"
      title="上传认定名单"
      does="上传后先逐行核对给您看：哪些可以导入，哪些有误、为什么。您确认以前，什么也不会导入。"
      told="现在不通知任何单位。"
      confirmText={files.sending ? '表格上传中' : '上传并核对'}
      busy={form.busy || files.sending}
      error={form.faults.rest}
      onCancel={onClose}
      onConfirm={() => void confirm()}
    >
      <FilePicker
        id="import-file"
        label="名单表格"
        required
        hint="按模板填写的 xlsx 表格，最多1000行，不超过3MB"
        files={files.rowsOf('list')}
        ways={FILE_WAYS.filter(({ id }) => id === 'chat').map(({ id, label }) => ({
          id,
          label,
          onPick: () => files.pick('list', id),
        }))}
        error={form.under('fileId')}
      />
      <TextField
        id="import-document"
        label="认定文件文号"
        required
        value={document}
        maxLength={80}
        placeholder="例如：内科高字〔2025〕3号"
        error={form.under('document')}
        onChange={setDocument}
      />
      <Field id="import-renewal" label="首次还是复审">
        <Choices
          id="import-renewal"
          label="首次还是复审"
          options={RENEWALS.map((one) => ({ ...one }))}
          value={renewal}
          onChange={(one) => setRenewal(RENEWALS.find(({ id }) => id === one)?.id ?? 'unknown')}
        />
      </Field>
    </ActSheet>
  );
}
