import { View } from '@tarojs/components';
import { ActionButton, Page } from '@/components';
import { CallList } from '@/features/calls/CallList';
import { go } from '@/services/go';

/** All calls as 科技局 sees them, and the way to a new one. */
export default function DeskCalls() {
  return (
    <Page bar>
      <CallList path="/packages/desk/call/index" hint="发布后，可能符合的单位会收到通知，首页也会显示。" />
      <View className="kh-bar">
        <View className="kh-bar__item">
          <ActionButton id="call-new" onClick={() => go('/packages/desk/call/index')}>
            发布申报通知
          </ActionButton>
        </View>
      </View>
    </Page>
  );
}
