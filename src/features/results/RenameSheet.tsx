import { useState } from 'react';
import { View } from '@tarojs/components';
import { ActionButton, Sheet, TextField } from '@/components';
import { NAME_LIMIT, renameResult, type SavedLine } from '@/services/keepResults';

/** Calls a saved result otherwise, e.g. 王总看的方案. */
export function RenameSheet(props: { line: SavedLine; onDone: () => void; onClose: () => void }) {
  const { line, onDone, onClose } = props;
  const [name, setName] = useState(line.name);
  const empty = name.trim() === '';
  return (
    <Sheet
      id="rename-sheet"
      title="改名"
      onClose={onClose}
      foot={
        <View className="kh-bar__item">
          <ActionButton
            id="rename-done"
            disabled={empty}
            onClick={() => {
              renameResult(line.id, name);
              onDone();
            }}
          >
            确定
          </ActionButton>
        </View>
      }
    >
      <TextField
        id="saved-name"
        label="名称"
        help={`最多${NAME_LIMIT}个字，只保存在本机。`}
        error={empty ? '请填一个名称。' : undefined}
        value={name}
        maxLength={NAME_LIMIT}
        onChange={setName}
      />
    </Sheet>
  );
}
