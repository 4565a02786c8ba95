import { MESSAGE_KINDS, type ActionName } from '@contract';
import { SERVED_GROUPS, SERVED_LABELS } from '@contract/messages/served';
import { OPTIONAL_KINDS, wants } from '@domain/reminder/choices';
import { KINDS } from '@domain/reminder/kinds';
import { healthOf } from '@platform/health';
import { follow, followingOf } from '@platform/follows';
import { markAllRead } from '@platform/inbox';
import { phoned, toPhone } from '@platform/phoning';
import { choose, chooseServed, offOf } from '@platform/choices';
import { read } from '@platform/database';
import { reject } from '@platform/refused';
import type { Handlers } from '../handler';

type Names = Extract<
  ActionName,
  | 'messages.choices'
  | 'messages.choose'
  | 'messages.chooseServed'
  | 'inbox.readAll'
  | 'notices.following'
  | 'notices.follow'
  | 'desk.health'
  | 'phoning.list'
  | 'phoning.done'
>;

export const messageHandlers: Handlers<Names> = {
  async 'messages.choices'(_input, { person }) {
    const [{ off, servedOff }, commissioner] = await Promise.all([
      offOf(person._id),
      read('commissioners', person._id),
    ]);
    const served = SERVED_GROUPS.map((group) => ({
      group,
      label: SERVED_LABELS[group],
      on: !servedOff.includes(group),
    }));
    return {
      ...(commissioner ? { served } : {}),
      // What only offices hear of is shown to whoever works in one.
      choices: MESSAGE_KINDS.filter((kind) => person.roles.length > 0 || KINDS[kind].template !== 'work').map(
        (kind) => {
          const { label, choice } = KINDS[kind];
          return { kind, label, choice, on: wants(kind, off) };
        },
      ),
    };
  },

  async 'messages.choose'({ commandId, kind, on }, { person }) {
    if (!OPTIONAL_KINDS.includes(kind))
      reject('NOT_ALLOWED', '这类消息关系到办理期限和结果，不能关闭。', 'kind');
    return choose({ personId: person._id, commandId }, kind, on);
  },

  async 'messages.chooseServed'({ commandId, group, on }, { person }) {
    return chooseServed({ personId: person._id, commandId }, group, on);
  },

  async 'inbox.readAll'(_input, { person }) {
    await markAllRead(person._id);
    return { unread: 0 };
  },

  async 'notices.following'({ noticeId }, { person }) {
    return { following: person ? await followingOf(person._id, noticeId) : false };
  },

  async 'notices.follow'({ commandId, noticeId, on }, { person, at }) {
    return follow({ personId: person._id, commandId }, noticeId, on, at);
  },

  async 'desk.health'(_input, { at }) {
    return healthOf(at);
  },

  async 'phoning.list'({ cursor }, { at }) {
    return toPhone(cursor, at);
  },

  async 'phoning.done'({ commandId, reminderId, reached }, { person, at }) {
    return phoned({ personId: person._id, commandId }, reminderId, reached, at);
  },
};
