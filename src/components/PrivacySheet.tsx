import { Text } from '@tarojs/components';
import { Button } from '@nutui/nutui-react-taro';
import { AGREE_BUTTON, answerPrivacy, openGuide, usePrivacyAsked } from '@/services/privacy';
import { ActionButton } from './ActionButton';
import { Sheet } from './Sheet';

/** What is about to be used on the phone, by the name that WeChat gives. */
const USES: Readonly<Record<string, string>> = {
  chooseMedia: '您选的照片',
  chooseMessageFile: '您从聊天里选的文件',
  addPhoneCalendar: '手机日历（只添加您点的这个日子）',
  setClipboardData: '剪贴板（只放入您点“复制”的内容）',
};

/** WeChat asks before a private interface is used for the first time; without agreeing everything else still works. */
export function PrivacySheet() {
  const referrer = usePrivacyAsked();
  if (referrer === null) return null;
  return (
    <Sheet
      id="privacy-sheet"
      title="请先同意隐私保护指引"
      onClose={() => answerPrivacy(false)}
      foot={
        <>
          <ActionButton id="privacy-disagree" look="quiet" small onClick={() => answerPrivacy(false)}>
            不同意
          </ActionButton>
          <Button
            id={AGREE_BUTTON}
            block
            type="primary"
            fill="solid"
            className="kh-button kh-button--main"
            openType="agreePrivacyAuthorization"
            // WeChat tells it after the tap; only then it lets the interface go on.
            onAgreePrivacyAuthorization={() => answerPrivacy(true)}
          >
            同意并继续
          </Button>
        </>
      }
    >
      <Text className="kh-text">接下来要用到{USES[referrer] ?? '您手机上的内容'}，只在您操作时使用。</Text>
      <Text className="kh-text">不同意也可以继续看政策、自测、查公示。</Text>
      <ActionButton id="privacy-guide" look="text" small onClick={openGuide}>
        阅读隐私保护指引
      </ActionButton>
    </Sheet>
  );
}
