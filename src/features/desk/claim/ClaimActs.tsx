import { useState } from 'react';
import { View } from '@tarojs/components';
import type { Day } from '@contract/kernel';
import { ActionButton } from '@/components';
import { go, say } from '@/services/go';
import { ACTS } from './acts';
import { gradableYears, payableYears } from './decision';
import type { DeskAct, DeskClaim } from './types';

export interface ClaimActsProps {
  desk: DeskClaim;
  today: Day;
  /** Something was done or is out of date: ask again. */
  onChanged: () => void;
}

/** What the caller may do with the claim now, in a bar at the foot; each act opens its sheet. */
export function ClaimActs({ desk, today, onChanged }: ClaimActsProps) {
  const [open, setOpen] = useState<DeskAct | null>(null);
  const offered = ACTS.filter(({ act }) => desk.mayDo.includes(act) && hasMatter(act, desk, today));
  const Sheet = offered.find(({ act }) => act === open)?.Sheet ?? null;
  if (offered.length === 0) return null;
  const close = () => setOpen(null);
  const changed = () => {
    close();
    onChanged();
  };
  return (
    <>
      {offered.length > 2 ? <View className="desk-room" /> : null}
      <View className="kh-bar desk-bar">
        {offered.map(({ act, id, label, look, Sheet: sheet }, index) => (
          <View key={act} className="desk-bar__item">
            <ActionButton
              id={id}
              look={look === 'danger' ? 'danger' : index === 0 ? 'main' : 'quiet'}
              onClick={() =>
                sheet ? setOpen(act) : go('/packages/desk/objection/index', { id: desk.claim.summary.id })
              }
            >
              {label}
            </ActionButton>
          </View>
        ))}
      </View>
      {Sheet ? (
        <Sheet
          desk={desk}
          today={today}
          onClose={close}
          onReload={changed}
          onDone={(said) => {
            say(said);
            changed();
          }}
        />
      ) : null}
    </>
  );
}

/** A role may allow an act that has nothing to act on now: no year left to pay, none waiting for a grade. */
function hasMatter(act: DeskAct, { bounds, claim: { instalments } }: DeskClaim, today: Day): boolean {
  if (act === 'pay') return payableYears(instalments, today).length > 0;
  return act !== 'grade' || gradableYears(bounds, instalments, today).length > 0;
}
