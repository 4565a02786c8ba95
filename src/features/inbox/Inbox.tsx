import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { formatInstant } from '@contract/kernel';
import type { MessageView } from '@contract';
import { ActionButton, Card, EmptyState, ErrorState, Loading } from '@/components';
import { useAct } from '@/services/ask';
import { go } from '@/services/go';
import { usePages } from '@/services/paged';
import { refreshSession } from '@/services/session';
import { useShownAgain } from '@/services/useShown';
import { groupsOf, type MessageGroup } from './groups';
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

/** 我的消息: whatever WeChat did with a message, it stands here, gathered by what it is about. */
export function Inbox() {
  const { items, today, loading, more, error, code, loadMore, reload } = usePages(
    'inbox.list',
    {},
    ({ id }) => id,
  );
  const { act, busy } = useAct();
  useShownAgain(reload);
  const unread = items.filter(({ read }) => !read).length;
  const after = (done: unknown) => {
    if (!done) return;
    reload();
    void refreshSession();
  };
  const open = (message: MessageView) => {
    if (!message.read) void act('inbox.read', { messageIds: [message.id] }).then(after);
    openMessage(message);
  };
  if (error && items.length === 0) return <ErrorState message={error} code={code} onRetry={reload} />;
  if (today === null) return <Loading />;
  return (
    <View>
      <View className="kh-row kh-row--between kh-inbox__head">
        <Text className="kh-muted kh-grow">
          {items.length === 0 ? '' : unread > 0 ? `${unread}条未读` : '都已读'}
        </Text>
        <ActionButton
          id="remind-settings"
          look="text"
          small
          onClick={() => go('/packages/inbox/remind/index')}
        >
          提醒设置
        </ActionButton>
        {unread > 0 ? (
          <ActionButton
            id="read-all"
            look="text"
            small
            busy={busy}
            onClick={() => void act('inbox.readAll', {}).then(after)}
          >
            全部已读
          </ActionButton>
        ) : null}
      </View>
      {items.length === 0 ? (
        <EmptyState
          title="还没有消息"
          hint="申报有进展、关注的公示有变化时，会在这里告诉您。消息保留一年。"
        />
      ) : null}
      {groupsOf(items).map((group) => (
        <Group key={group.id} group={group} onOpen={open} />
      ))}
      {more ? (
        <ActionButton id="load-more" look="text" busy={loading} onClick={loadMore}>
          查看更早的消息
        </ActionButton>
      ) : null}
    </View>
  );
}

/** Messages of one matter: the newest is seen, the earlier ones on a tap; unread ones are never hidden. */
function Group({ group, onOpen }: { group: MessageGroup; onOpen: (message: MessageView) => void }) {
  const [all, setAll] = useState(false);
  const shown = all ? group.messages : group.messages.filter(({ read }, index) => index === 0 || !read);
  const hidden = group.messages.length - shown.length;
  return (
    <Card id={`matter-${group.id}`}>
      {group.title ? <Text className="kh-inbox__matter">{group.title}</Text> : null}
      {shown.map((message) => (
        <View
          key={message.id}
          id={`message-${message.id}`}
          className="kh-inbox__message"
          hoverClass="kh-card--down"
          aria-role="button"
          aria-label={`${message.read ? '' : '未读，'}${message.title}`}
          onClick={() => onOpen(message)}
        >
          <View className="kh-row">
            {message.read ? null : <View className="kh-inbox__dot" />}
            <Text className="kh-title kh-grow">{message.title}</Text>
            <Text className="kh-inbox__arrow">›</Text>
          </View>
          <Text className="kh-text">{message.body}</Text>
          <Text className="kh-muted">{formatInstant(message.at)}</Text>
        </View>
      ))}
      {hidden > 0 ? (
        <ActionButton id={`more-${group.id}`} look="text" small onClick={() => setAll(true)}>
          {`这件事还有${hidden}条`}
        </ActionButton>
      ) : null}
    </Card>
  );
}
