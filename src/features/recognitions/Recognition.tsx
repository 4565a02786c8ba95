import { useState } from 'react';
import { View } from '@tarojs/components';
import type { Day } from '@contract/kernel';
import type { FactView, RecognitionView, RecognitionsView } from '@contract/policy';
import { Section } from '@/components';
import { FactGroups } from '../facts/FactGroups';
import { FactSheet } from '../facts/FactSheet';
import { type FactGroup, groupsOf } from '../facts/groups';
import { ResultActions } from '../results/ResultActions';
import { RecognitionReport } from './RecognitionReport';
import type { Firm } from './useFirm';

/** One recognition with the data it rests on, to be filled in and changed here. */
export function Recognition(props: {
  recognition: RecognitionView;
  view: RecognitionsView;
  facts: readonly FactView[];
  firm: Firm;
  today: Day;
}) {
  const { recognition, view, facts, firm, today } = props;
  const [open, setOpen] = useState<FactGroup | null>(null);
  const used = new Set(recognition.facts);
  const own = facts.filter(({ id }) => used.has(id));
  const { asOf, packVersion, caution, problems } = view;
  return (
    <View>
      <RecognitionReport
        recognition={recognition}
        caution={caution}
        actions={
          <ResultActions
            content={{
              of: 'recognitions',
              view: { asOf, packVersion, caution, recognitions: [recognition] },
            }}
            keep={{ answers: firm.answers, facts: async () => own, today }}
          />
        }
      >
        <Section title="用到的数据" hint="点开可以填写或修改，结果随之更新。">
          <FactGroups groups={groupsOf(own)} answers={firm.answers} problems={problems} onOpen={setOpen} />
        </Section>
      </RecognitionReport>

      {open ? (
        <FactSheet
          key={open.id}
          group={open}
          answers={firm.answers}
          today={today}
          check={firm.check}
          onClose={() => setOpen(null)}
          onDone={(answers) => {
            firm.change(answers);
            setOpen(null);
          }}
        />
      ) : null}
    </View>
  );
}
