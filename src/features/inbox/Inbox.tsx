import { Text, View } from '@tarojs/components';
import { formatInstant } from '@contract/kernel';
import type { MessageView } from '@contract';
import { ActionButton, Card, EmptyState, ErrorState, Loading } from '@/components';
import { useAct } from '@/services/ask';
import { go } from '@/services/go';
import { usePages } from '@/services/paged';
import { refreshSession } from '@/services/session';
import './inbox.scss';

/** Opens what a message is about; its page is written as WeChat wants it, without a leading slash. */
function openMessage({ page }: MessageView): void {
  const [path = '', search = ''] = page.split('?');
  const query = Object.fromEntries(
    search
      .split('&')
      .filter(Boolean)
      .map((pair) => {
        const [key = '', value = ''] = pair.split('=');
        return [key, decodeURIComponent(value)];
      }),
  );
  go(`/${path.replace(/^\//, '')}`, query);
}

/** 我的消息: whatever WeChat did with a message, it stands here. */
export function Inbox() {
  const { items, today, loading, more, error, loadMore, reload } = usePages('inbox.list', {}, ({ id }) => id);
  const { act, busy } = useAct();
  const unread = items.filter(({ read }) => !read);
  const markRead = async (messages: readonly MessageView[]) => {
    if (messages.length === 0) return;
    if (await act('inbox.read', { messageIds: messages.map(({ id }) => id) })) {
      reload();
      void refreshSession();
    }
  };
  if (error && items.length === 0) return <ErrorState message={error} onRetry={reload} />;
  if (today === null) return <Loading />;
  if (items.length === 0) {
    return <EmptyState title="还没有消息" hint="申报有进展时，会在这里告诉您。" />;
  }
  return (
    <View>
      <View className="kh-row kh-row--between kh-inbox__head">
        <Text className="kh-muted">{unread.length > 0 ? `${unread.length}条未读` : '都已读'}</Text>
        <ActionButton
          id="remind-settings"
          look="text"
          small
          onClick={() => go('/packages/inbox/remind/index')}
        >
          提醒设置
        </ActionButton>
        {unread.length > 0 ? (
          <ActionButton id="read-all" look="text" small busy={busy} onClick={() => void markRead(unread)}>
            全部已读
          </ActionButton>
        ) : null}
      </View>
      {items.map((message) => (
        <Card
          key={message.id}
          id={`message-${message.id}`}
          label={message.title}
          onClick={() => {
            if (!message.read) void markRead([message]);
            openMessage(message);
          }}
        >
          <View className="kh-row">
            {message.read ? null : <View className="kh-inbox__dot" aria-label="未读" />}
            <Text className="kh-title kh-grow">{message.title}</Text>
          </View>
          <Text className="kh-text">{message.body}</Text>
          <Text className="kh-muted">{formatInstant(message.at)}</Text>
        </Card>
      ))}
      {more ? (
        <ActionButton id="load-more" look="text" busy={loading} onClick={loadMore}>
          查看更早的消息
        </ActionButton>
      ) : null}
    </View>
  );
}
