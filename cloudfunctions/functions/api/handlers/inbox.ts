import { MESSAGE_KINDS } from '@contract';
import { KINDS } from '@domain/reminder/kinds';
import { TEMPLATES } from '@domain/reminder/templates';
import { inboxPage, markRead, unreadOf } from '@platform/inbox';
import { isLongTerm, quotasOf } from '@platform/quota';
import { SETTINGS } from '@platform/settings';
import type { Handlers } from '../handler';

export const inboxHandlers: Handlers<'inbox.list' | 'inbox.read' | 'subscribe.state'> = {
  async 'inbox.list'({ cursor }, { person }) {
    return person ? inboxPage(person._id, cursor) : { items: [] };
  },

  async 'inbox.read'({ commandId, messageIds }, { person }) {
    await markRead(person._id, commandId, messageIds);
    return { unread: await unreadOf(person._id) };
  },

  async 'subscribe.state'(_input, { openid }) {
    const left = await quotasOf(openid);
    return {
      templates: MESSAGE_KINDS.map((kind) => {
        const { label, template } = KINDS[kind];
        const templateId = SETTINGS.templates[template];
        const longTerm = isLongTerm(templateId);
        const allowed = left.get(templateId) ?? 0;
        return {
          kind,
          templateId,
          template,
          templateLabel: TEMPLATES[template].label,
          label,
          left: longTerm ? Math.min(allowed, 1) : allowed,
          longTerm,
        };
      }),
    };
  },
};
