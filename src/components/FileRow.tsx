import { Text, View } from '@tarojs/components';
import './file-row.scss';

export interface FileRowProps {
  id: string;
  name: string;
  /** Bytes. */
  size: number;
  status: 'sending' | 'done' | 'failed';
  /** 0–100 while sending. */
  progress?: number;
  /** Why it failed and what to do, naming the limit where there is one. */
  error?: string;
  onRetry?: () => void;
  onRemove?: () => void;
  onOpen?: () => void;
}

/** A file by its name: on its way, here, or refused with the reason. A failed file stays until it is removed. */
export function FileRow(props: FileRowProps) {
  const { id, name, size, status, progress = 0, error, onRetry, onRemove, onOpen } = props;
  return (
    <View className={`kh-file kh-file--${status}`} id={id}>
      <View className="kh-file__main" onClick={() => onOpen?.()}>
        <Text className="kh-file__name">{name}</Text>
        <Text className="kh-file__state">
          {sizeInWords(size)}
          {status === 'sending' ? ` · 正在上传 ${progress}%` : status === 'done' ? ' · 已上传' : ' · 未上传'}
        </Text>
        {status === 'sending' ? (
          <View className="kh-file__track">
            <View className="kh-file__bar" style={{ width: `${progress}%` }} />
          </View>
        ) : null}
        {error ? <Text className="kh-file__error">{error}</Text> : null}
      </View>
      {status === 'failed' && onRetry ? (
        <Text className="kh-file__act" id={`${id}-retry`} onClick={onRetry}>
          重试
        </Text>
      ) : null}
      {onRemove ? (
        <Text
          className="kh-file__act kh-file__act--remove"
          id={`${id}-remove`}
          aria-label={`移除${name}`}
          onClick={onRemove}
        >
          移除
        </Text>
      ) : null}
    </View>
  );
}

/** Bytes as people read them. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1024) return `${bytes}B`;
  if (bytes < 1024 * 1024) return `${Math.ceil(bytes / 1024)}KB`;
  return `${(Math.round((bytes / 1024 / 1024) * 10) / 10).toString()}MB`;
}
