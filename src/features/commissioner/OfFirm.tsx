import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { AssignmentView } from '@contract';
import { formatDay, type AssignmentState } from '@contract/kernel';
import { ActionButton, Card, EmptyState, Facts, StateTag, TextAreaField, Tick } from '@/components';
import type { Tone } from '@/components';
import { useAct } from '@/services/ask';
import { say, sure } from '@/services/go';
import { needed, useDeskForm } from '../desk/useDeskForm';
import { FormSheet } from './FormSheet';

const TONES: Record<AssignmentState, Tone> = {
  offered: 'amber',
  agreed: 'green',
  declined: 'grey',
  ended: 'grey',
};

/** The commissioners of one firm, as its contact sees and decides it. */
export function OfFirm({ items, onChanged }: { items: readonly AssignmentView[]; onChanged: () => void }) {
  if (items.length === 0)
    return (
      <EmptyState
        title="还没有科技特派员"
        hint="科技特派员由县科技局指派，指派后会发消息请您确认。需要时请联系县科技局。"
      />
    );
  return (
    <View>
      {items.map((one) => (
        <Card key={one.id} id={`assignment-${one.id}`} tone={one.state === 'offered' ? 'amber' : 'plain'}>
          <View className="kh-row kh-row--between">
            <Text className="kh-title kh-grow">{one.commissionerName}</Text>
            <StateTag tone={TONES[one.state]}>{one.stateLabel}</StateTag>
          </View>
          <Facts
            lines={[
              ['专长', one.field],
              ['服务期', `${formatDay(one.from)}至${formatDay(one.until)}`],
              ['说明', one.reason],
            ]}
          />
          {one.state === 'offered' ? <Answer assignment={one} onChanged={onChanged} /> : null}
          {one.state === 'agreed' ? <Running assignment={one} onChanged={onChanged} /> : null}
        </Card>
      ))}
    </View>
  );
}

interface OneProps {
  assignment: AssignmentView;
  onChanged: () => void;
}

const CONSENT = '同意代为准备自测和申报草稿；提交只能由本单位办理。';

function Answer({ assignment: { id, commissionerName }, onChanged }: OneProps) {
  const { act, busy, error } = useAct();
  const [mayPrepare, setMayPrepare] = useState(false);
  const answer = async (agree: boolean) => {
    const declined = `不同意由${commissionerName}服务，县科技局会收到结果。`;
    if (!agree && !(await sure('不同意这次指派？', declined, '不同意'))) return;
    const done = await act('assignments.answer', {
      assignmentId: id,
      agree,
      mayPrepare: agree && mayPrepare,
    });
    if (done) say(agree ? '已同意' : '已回复不同意');
    if (done) onChanged();
  };
  return (
    <View>
      <Text className="kh-text">同意后，对方在服务期内能看到本单位的资料和申报进度。随时可以结束。</Text>
      <Tick id={`may-prepare-${id}`} checked={mayPrepare} label={CONSENT} onChange={setMayPrepare}>
        <Text className="kh-text">{CONSENT}</Text>
      </Tick>
      {error ? <Text className="kh-field__error">{error}</Text> : null}
      <ActionButton id={`agree-${id}`} busy={busy} onClick={() => void answer(true)}>
        同意
      </ActionButton>
      <ActionButton id={`decline-${id}`} look="text" busy={busy} onClick={() => void answer(false)}>
        不同意
      </ActionButton>
    </View>
  );
}

function Running({ assignment: { id, mayPrepare }, onChanged }: OneProps) {
  const { act, error } = useAct();
  const [ending, setEnding] = useState(false);
  const consent = async (given: boolean) => {
    const done = await act('assignments.consent', { assignmentId: id, mayPrepare: given });
    if (done) say(given ? '已同意代为准备' : '已收回，立即生效');
    if (done) onChanged();
  };
  return (
    <View>
      <Tick
        id={`may-prepare-${id}`}
        checked={mayPrepare}
        label={CONSENT}
        onChange={(given) => void consent(given)}
      >
        <Text className="kh-text">{CONSENT}</Text>
      </Tick>
      {error ? <Text className="kh-field__error">{error}</Text> : null}
      <Text className="kh-link" id={`end-${id}`} aria-role="button" onClick={() => setEnding(true)}>
        结束服务
      </Text>
      {ending ? (
        <EndForm
          assignmentId={id}
          says="结束后对方立即不能再看本单位的资料，双方都会收到消息。草稿和申报不受影响。"
          onClose={() => setEnding(false)}
          onDone={() => {
            setEnding(false);
            onChanged();
          }}
        />
      ) : null}
    </View>
  );
}

/** Ends an assignment with a reason, for the firm and for 县科技局. */
export function EndForm(props: {
  assignmentId: string;
  says: string;
  onClose: () => void;
  onDone: () => void;
}) {
  const { assignmentId, says, onClose, onDone } = props;
  const [reason, setReason] = useState('');
  const { acting, faults, under, ready, busy } = useDeskForm({ reason: needed(reason, '请写结束的原因。') });
  const send = async () => {
    if (!ready()) return;
    if (!(await acting.act('assignments.end', { assignmentId, reason }))) return;
    say('已结束');
    onDone();
  };
  return (
    <FormSheet
      id="assignment-end"
      title="结束服务"
      says={says}
      confirmText="结束服务"
      look="danger"
      busy={busy}
      error={faults.rest}
      onClose={onClose}
      onConfirm={() => void send()}
    >
      <TextAreaField
        id="end-reason"
        label="原因"
        required
        value={reason}
        maxLength={200}
        error={under('reason')}
        onChange={setReason}
      />
    </FormSheet>
  );
}
