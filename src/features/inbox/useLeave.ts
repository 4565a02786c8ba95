import { useRef } from 'react';
import { daysBetween } from '@contract/kernel';
import type { MessageKind } from '@contract';
import { useAsk } from '@/services/ask';
import { read, write } from '@/services/keep';
import { useSession } from '@/services/session';
import { askForMessages } from '@/services/subscribe';
import { askable, templatesOf } from './templates';

const KEY = 'leave-refused';
/** Whoever said no is not asked again beside another act for so many days; 提醒我 still asks. */
const REST_DAYS = 7;

/**
 * Asks for leave to send messages beside another act (submitting, seeing a supplement): call the result first thing
 * in the tap. It asks for what has run out only, not in a browser, and not again soon after a no.
 */
export function useLeave(kinds: readonly MessageKind[]): () => void {
  const { state } = useSession();
  const asks = process.env.TARO_ENV === 'weapp' && state === 'person';
  const { answer } = useAsk('subscribe.state', asks ? {} : null);
  const asked = useRef(false);
  return () => {
    if (!answer || asked.current) return;
    const today = answer.today;
    const refused = read<{ day: string }>(KEY)?.day;
    if (refused && daysBetween(refused, today) < REST_DAYS) return;
    const wanted = askable(templatesOf(answer.data.templates, kinds)).filter(({ left }) => left === 0);
    if (wanted.length === 0) return;
    asked.current = true;
    void askForMessages(wanted).then((allowed) => {
      if (allowed === 0) write(KEY, { day: today });
    });
  };
}
