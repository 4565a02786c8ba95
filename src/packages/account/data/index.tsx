import { Text } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { ActionButton, Card, Page, Section } from '@/components';
import { SignInFirst } from '@/features/account/SignInFirst';
import { useAct } from '@/services/ask';
import { call, sentenceOf } from '@/services/cloud';
import { go, say, sure } from '@/services/go';
import { saveText } from '@/services/saveText';
import { refreshSession, useSession } from '@/services/session';

/** What is kept of a person: taken along, or closed for good. */
export default function DataPage() {
  const { state } = useSession();
  const { act, busy, error } = useAct();
  const take = async () => {
    try {
      const { data } = await call('me.export', {});
      say(await saveText(data.fileName, data.json));
    } catch (fault) {
      say(sentenceOf(fault));
    }
  };
  const close = async () => {
    const content =
      '您的称呼、微信身份、消息和绑定关系会清除，不能恢复。申报留在单位，由其他联系人继续办理。';
    if (!(await sure('注销账号', content, '注销'))) return;
    if (!(await act('me.close', { sure: true }))) return;
    await refreshSession();
    void Taro.showModal({ title: '已注销', content: '您可以继续浏览，需要时再登录。', showCancel: false });
    go('/pages/home/index');
  };
  if (state === 'visitor')
    return (
      <Page>
        <SignInFirst hint="登录后可以导出自己的数据、注销账号。没有登录过的，平台不保存您的任何信息。" />
      </Page>
    );
  return (
    <Page>
      <Section title="导出我的数据" hint="您的登录信息、绑定、消息、异议、投诉建议，和谁查看过的记录。">
        <Card>
          <ActionButton id="export-data" look="quiet" onClick={() => void take()}>
            导出
          </ActionButton>
        </Card>
      </Section>
      <Section title="注销账号" hint="申报属于单位，不会删除。您是唯一联系人的，请先移交给同事。">
        <Card>
          {error ? <Text className="kh-field__error">{error}</Text> : null}
          <ActionButton id="close-account" look="danger" busy={busy} onClick={() => void close()}>
            注销账号
          </ActionButton>
        </Card>
      </Section>
    </Page>
  );
}
