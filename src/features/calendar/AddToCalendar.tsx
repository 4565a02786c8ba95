import { useState } from 'react';
import type { Day } from '@contract/kernel';
import { ActionButton } from '@/components';
import { addToCalendar } from '@/services/calendar';
import { say } from '@/services/go';

export interface AddToCalendarProps {
  id?: string;
  title: string;
  day: Day;
  note?: string;
}

/** Puts a deadline into the phone's own calendar, or saves it as a file in a browser. */
export function AddToCalendar({ id = 'add-to-calendar', title, day, note }: AddToCalendarProps) {
  const [busy, setBusy] = useState(false);
  const add = () => {
    setBusy(true);
    void addToCalendar({ title, day, note })
      .catch(() => '没有加入日历，请稍后再试')
      .then((sentence) => say(sentence))
      .finally(() => setBusy(false));
  };
  return (
    <ActionButton id={id} look="text" small busy={busy} onClick={add}>
      加入日历
    </ActionButton>
  );
}
