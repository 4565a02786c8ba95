import { Text } from '@tarojs/components';
import { useState } from 'react';
import { useAct } from '@/services/ask';
import { call, sentenceOf } from '@/services/cloud';
import { say } from '@/services/go';
import { openFile } from '@/services/openFile';

/** A paper that one writes oneself, as a Word form with what is known filled in. */
export function TemplateLink({ draftId, paperId }: { draftId: string; paperId: string }) {
  const { act, takeError } = useAct();
  const [making, setMaking] = useState(false);
  const fetch = async () => {
    if (making) return;
    setMaking(true);
    try {
      const asked = await act('documents.start', { request: { kind: 'template', draftId, paperId } });
      if (!asked) {
        say(takeError() ?? '');
        return;
      }
      const { data } = await call('documents.run', { documentId: asked.data.id });
      if (data.fileId) await openFile(data.fileId);
      else say(data.message ?? '模板正在生成，请稍候再试');
    } catch (error) {
      say(sentenceOf(error));
    } finally {
      setMaking(false);
    }
  };
  return (
    <Text
      id={`template-${paperId}`}
      className="kh-link kh-template"
      aria-role="button"
      onClick={() => void fetch()}
    >
      {making ? '正在生成模板…' : '下载模板（Word，已填好单位信息）'}
    </Text>
  );
}
