import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { ClaimView } from '@contract';
import { ActionButton, Card, FilePicker, TextAreaField } from '@/components';
import { useAct } from '@/services/ask';
import { say } from '@/services/go';
import { FILE_HINT } from '@/services/upload';
import { useLeave } from '../inbox/useLeave';
import { FILE_WAYS, useFiles } from '../apply/useFiles';

/** Handing in what an office found missing: papers, and a note where words are enough. */
export function Supplement({ claim, onDone }: { claim: ClaimView; onDone: () => void }) {
  const { act, busy, error } = useAct();
  const [note, setNote] = useState('');
  const askLeave = useLeave(['returned', 'noticeBegins', 'decided']);
  const files = useFiles(
    'paper',
    claim.papers.flatMap((paper) => paper.files.map((file) => ({ paperId: paper.id, file }))),
    undefined,
    claim.summary.id,
  );
  return (
    <Card>
      {claim.papers.map((paper) => (
        <FilePicker
          key={paper.id}
          id={`paper-${paper.id}`}
          label={paper.label}
          required={paper.required}
          hint={FILE_HINT}
          optional={paper.later ? '可后补' : '如有'}
          files={files.rowsOf(paper.id)}
          ways={FILE_WAYS.map((way) => ({ ...way, onPick: () => files.pick(paper.id, way.id) }))}
        />
      ))}
      <TextAreaField
        id="supplement-note"
        label="补充说明（可不填）"
        value={note}
        maxLength={500}
        onChange={setNote}
      />
      {error ? <Text className="kh-field__error">{error}</Text> : null}
      <View style={{ marginTop: '12px' }}>
        <ActionButton
          id="send-supplement"
          busy={busy || files.sending}
          onClick={() => {
            // Before any wait: WeChat ties its question to the tap.
            askLeave();
            void act('claims.supplement', {
              claimId: claim.summary.id,
              expectedVersion: claim.summary.version,
              papers: claim.papers.map(({ id }) => ({ paperId: id, fileIds: files.idsOf(id) })),
              ...(note.trim() ? { note: note.trim() } : {}),
            }).then((done) => {
              if (!done) return;
              say('已补正，部门会接着审查');
              onDone();
            });
          }}
        >
          提交补正
        </ActionButton>
      </View>
    </Card>
  );
}
