import { useState } from 'react';
import { useAct } from '@/services/ask';
import { call, sentenceOf } from '@/services/cloud';
import { say } from '@/services/go';
import { openFile } from '@/services/openFile';

/** Has the form of a list made and opens it. */
export function useTemplate(): { busy: boolean; open: () => void } {
  const { act, takeError } = useAct();
  const [busy, setBusy] = useState(false);
  const make = async () => {
    const ordered = await act('documents.start', { request: { kind: 'recognitionTemplate' } });
    if (!ordered) throw new Error(takeError() ?? '');
    const { data } = await call('documents.run', { documentId: ordered.data.id });
    if (data.state === 'failed' || !data.fileId)
      throw new Error(data.message ?? '模板没有生成，请再试一次。');
    await openFile(data.fileId);
  };
  return {
    busy,
    open: () => {
      if (busy) return;
      setBusy(true);
      make()
        .catch((error: unknown) =>
          say(error instanceof Error && error.message ? error.message : sentenceOf(error)),
        )
        .finally(() => setBusy(false));
    },
  };
}
