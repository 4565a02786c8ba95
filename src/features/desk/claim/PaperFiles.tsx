import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { FileView, PaperView } from '@contract';
import { sizeInWords } from '@/components';
import { sentenceOf } from '@/services/cloud';
import { say } from '@/services/go';
import { openFile } from '@/services/openFile';

/** A paper that an item asks for and the files handed in for it. */
export function PaperFiles({ paper, claimId }: { paper: PaperView; claimId: string }) {
  return (
    <View className="desk-paper">
      <View className="kh-row kh-row--between kh-row--top">
        <Text className="kh-grow">{paper.label}</Text>
        {paper.files.length === 0 && !paper.waived ? (
          <Text className={`desk-paper__none${paper.required ? ' desk-paper__none--must' : ''}`}>
            {paper.required ? '未交' : '未交（可后补）'}
          </Text>
        ) : null}
      </View>
      {paper.waived ? <Text className="kh-text kh-muted">{paper.waived}</Text> : null}
      {paper.files.map((file) => (
        <OpenableFile key={file.id} file={file} claimId={claimId} />
      ))}
    </View>
  );
}

/** A file that opens on a tap. */
export function OpenableFile({ file, claimId }: { file: FileView; claimId: string }) {
  const [busy, setBusy] = useState(false);
  const open = () => {
    if (busy) return;
    setBusy(true);
    openFile(file.id, claimId)
      .catch((error: unknown) => say(sentenceOf(error)))
      .finally(() => setBusy(false));
  };
  return (
    <View
      id={`paper-${file.id}`}
      className="desk-file"
      aria-role="button"
      aria-label={`打开${file.name}`}
      hoverClass="desk-file--down"
      onClick={open}
    >
      <View className="kh-grow">
        <Text className="kh-text kh-break">{file.name}</Text>
        <Text className="kh-muted">{sizeInWords(file.size)}</Text>
      </View>
      <Text className="kh-link kh-fixed">{busy ? '正在打开' : '打开'}</Text>
    </View>
  );
}
