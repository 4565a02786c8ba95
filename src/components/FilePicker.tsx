import { Text, View } from '@tarojs/components';
import { FileRow, type FileRowProps } from './FileRow';
import './file-picker.scss';

export interface FilePickerProps {
  id: string;
  label: string;
  required?: boolean;
  /** What may be chosen and how large, told before choosing. */
  hint: string;
  files: FileRowProps[];
  /** Texts of the ways to choose, e.g. 从聊天选择 and 拍照; one tap, one way. */
  ways: { id: string; label: string; onPick: () => void }[];
  error?: string;
  /** What is said of a paper that is neither given nor required. */
  optional?: string;
}

/** One paper that is asked for, the files given for it, and the ways to give another. */
export function FilePicker({
  id,
  label,
  required,
  hint,
  files,
  ways,
  error,
  optional = '可后补',
}: FilePickerProps) {
  const given = files.some((file) => file.status === 'done');
  return (
    <View className="kh-picker" id={id}>
      <View className="kh-row kh-row--between kh-row--top">
        <Text className="kh-grow">
          {label}
          {required ? <Text className="kh-field__must">{'\u00a0*'}</Text> : null}
        </Text>
        <Text className={`kh-picker__state kh-fixed${given ? ' kh-picker__state--given' : ''}`}>
          {given ? '已上传' : required ? '必交' : optional}
        </Text>
      </View>
      <Text className="kh-field__help">{hint}</Text>
      {files.map((file) => (
        <FileRow key={file.id} {...file} />
      ))}
      {error ? (
        <Text className="kh-field__error" id={`${id}-error`}>
          {error}
        </Text>
      ) : null}
      <View className="kh-picker__ways">
        {ways.map((way) => (
          <Text
            key={way.id}
            id={`${id}-${way.id}`}
            className="kh-picker__way"
            aria-role="button"
            onClick={way.onPick}
          >
            {way.label}
          </Text>
        ))}
      </View>
    </View>
  );
}
