import { Text, View } from '@tarojs/components';
import type { MessageKind } from '@contract';
import { ActionButton, Card } from '@/components';
import { useAct, useAsk } from '@/services/ask';
import { go, say } from '@/services/go';
import { useSession } from '@/services/session';
import { askForMessages } from '@/services/subscribe';
import { ENTER_PAGE } from '../apply/useBeginClaim';
import { askable, leftInWords, templatesOf } from './templates';

/** What anybody who follows the notice hears, and what a firm hears of its own entry besides. */
const OF_NOTICE: readonly MessageKind[] = ['followedEndsSoon'];
const OF_ENTRY: readonly MessageKind[] = ['noticeEndsSoon', 'noticePassed'];
const WHEN = '最后一个工作日早上、期满或有变动时提醒您。';

/**
 * 提醒我 on a public notice, for anyone: follows it, and asks in the same tap for leave to send to the phone. With
 * or without it the message stands in the inbox.
 */
export function FollowNotice({ noticeId }: { noticeId: string }) {
  const { state, applicant } = useSession();
  const known = state === 'person';
  const following = useAsk('notices.following', known ? { noticeId } : null);
  const { answer, reload } = useAsk('subscribe.state', known ? {} : null);
  const { act, busy, takeError } = useAct();
  const kinds = applicant ? [...OF_NOTICE, ...OF_ENTRY] : OF_NOTICE;
  const templates = templatesOf(answer?.data.templates ?? [], kinds);
  // Of this notice itself; what a firm hears of its own entry is counted on its claim's page.
  const ofNotice = templatesOf(answer?.data.templates ?? [], OF_NOTICE);
  const on = following.answer?.data.following ?? false;

  const follow = () => {
    if (!known) return go(ENTER_PAGE);
    // First of all: WeChat ties its question to the tap.
    const asked = askForMessages(askable(templates));
    void act('notices.follow', { noticeId, on: true }).then(async (done) => {
      const allowed = await asked;
      say(
        done
          ? allowed > 0
            ? '好的，会通过微信提醒您'
            : '好的，会在“我的消息”里提醒您'
          : (takeError() ?? '没有成功，请再试一次'),
      );
      following.reload();
      reload();
    });
  };
  const stop = () => {
    void act('notices.follow', { noticeId, on: false }).then((done) => {
      say(done ? '不再提醒这份公示' : (takeError() ?? '没有成功，请再试一次'));
      following.reload();
    });
  };
  return (
    <View style={{ marginTop: '20px' }}>
      <Card>
        <View className="kh-row kh-row--between">
          <View className="kh-grow">
            <Text className="kh-text">{on ? `已关注这份公示，${WHEN}` : WHEN}</Text>
            <Text className="kh-muted">{known ? leftInWords(ofNotice) : '登录后可以接收提醒'}</Text>
          </View>
          <View className="kh-fixed">
            <ActionButton id="remind-me" look="quiet" small busy={busy} onClick={follow}>
              {on ? '加一次' : '提醒我'}
            </ActionButton>
          </View>
        </View>
        {on ? (
          <ActionButton id="stop-reminding" look="text" small busy={busy} onClick={stop}>
            不再提醒
          </ActionButton>
        ) : null}
      </Card>
    </View>
  );
}
