import type { MessageView } from '@contract';

/** Messages of one matter, newest first. */
export interface MessageGroup {
  id: string;
  title: string;
  messages: MessageView[];
  unread: number;
}

/** Messages gathered by what they are about; the matter with the newest message comes first. */
export function groupsOf(messages: readonly MessageView[]): MessageGroup[] {
  const groups = new Map<string, MessageGroup>();
  for (const message of messages) {
    const id = message.matterId || message.id;
    const group = groups.get(id) ?? { id, title: message.matterTitle, messages: [], unread: 0 };
    group.messages.push(message);
    if (!message.read) group.unread += 1;
    groups.set(id, group);
  }
  return [...groups.values()];
}
