import { Text, View } from '@tarojs/components';
import type { DocumentRequest } from '@contract';
import { ActionButton } from '@/components';
import '@/components/file-row.scss';
import { sentenceOf } from '@/services/cloud';
import { go, say } from '@/services/go';
import { openFile } from '@/services/openFile';
import { ENTER_PAGE } from '../apply/useBeginClaim';
import { useDocument } from './useDocument';
import './document-button.scss';

export interface DocumentButtonProps {
  id: string;
  /** What it is called, e.g. 导出名单（Excel）. */
  label: string;
  request: DocumentRequest;
}

/** Has a paper made, shows how far it is, and opens it: in WeChat's reader, in a browser as a download. */
export function DocumentButton({ id, label, request }: DocumentButtonProps) {
  const { making, make } = useDocument();
  const signIn =
    making.state === 'failed' && (making.code === 'SIGN_IN_NEEDED' || making.code === 'CONSENT_NEEDED');
  return (
    <View className="kh-document">
      {making.state === 'done' ? (
        <ActionButton
          id={`${id}-open`}
          onClick={() => {
            openFile(making.fileId).catch((fault: unknown) => say(sentenceOf(fault)));
          }}
        >
          打开“{making.name}”
        </ActionButton>
      ) : (
        <ActionButton id={id} look="quiet" busy={making.state === 'open'} onClick={() => make(request)}>
          {making.state === 'open' ? `正在生成 ${making.percent}%` : label}
        </ActionButton>
      )}
      {making.state === 'open' ? (
        <View className="kh-file__track" aria-role="progressbar" aria-label={`正在生成 ${making.percent}%`}>
          <View className="kh-file__bar" style={{ width: `${making.percent}%` }} />
        </View>
      ) : null}
      {making.state === 'done' ? (
        <Text className="kh-muted" id={`${id}-again`} aria-role="button" onClick={() => make(request)}>
          文件保留一天。内容有变化时，点这里重新生成。
        </Text>
      ) : null}
      {making.state === 'failed' ? (
        <Text className="kh-field__error" id={`${id}-error`} aria-role="alert">
          {making.message}
        </Text>
      ) : null}
      {signIn ? (
        <ActionButton id={`${id}-enter`} look="text" small onClick={() => go(ENTER_PAGE)}>
          去登录
        </ActionButton>
      ) : null}
    </View>
  );
}
