import { useEffect, useState } from 'react';
import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { DAY_UNIT_LABELS, DAY_UNITS, type Day, type DayUnit } from '@contract/kernel';
import type { CallView } from '@contract';
import type { ItemSummary } from '@contract/policy';
import {
  ActionButton,
  Card,
  Choices,
  DayField,
  Field,
  NumberField,
  Section,
  TextAreaField,
  TextField,
} from '@/components';
import { say } from '@/services/go';
import { ActSheet } from '../ActSheet';
import { needed, useDeskForm } from '../useDeskForm';
import { emptyForm, formOf, lackingIn, termsOf } from './form';
import { ItemsField } from './ItemsField';

export interface CallEditProps {
  /** The call to change; none: a new one. */
  call?: CallView;
  catalogue: readonly ItemSummary[];
  today: Day;
  onReload: () => void;
}

const back = () => void Taro.navigateBack();

/** Where the boxes stand, by the contract's names, from the top of the page down. */
const BOXES: Record<string, string> = {
  'terms.title': 'call-title',
  'terms.year': 'call-year',
  'terms.firstDay': 'call-first',
  'terms.lastDay': 'call-last',
  'terms.contact.phone': 'call-phone',
  'terms.notice.days': 'call-notice-days',
  'terms.items': 'call-items',
  reason: 'call-reason',
};

/** 科技局 writes a call, changes it by a new version, or ends it early. */
export function CallEdit({ call, catalogue, today, onReload }: CallEditProps) {
  const [form, setForm] = useState(() => (call ? formOf(call) : emptyForm(today)));
  const [reason, setReason] = useState('');
  const [closing, setClosing] = useState(false);
  const lacking = {
    ...lackingIn(form),
    ...(call ? { reason: needed(reason, '请写明修改的原因，单位会看到。') } : {}),
  };
  const desk = useDeskForm(lacking);
  const [tries, setTries] = useState(0);
  const wrong = Object.keys(BOXES).find((field) => desk.under(field) !== undefined);
  // The page is long and its button stands at the end: what is wrong is brought into sight.
  useEffect(() => {
    if (tries > 0 && wrong)
      Taro.pageScrollTo({ selector: `#${BOXES[wrong]}-error`, offsetTop: -160, duration: 0 }).catch(
        () => undefined,
      );
  }, [tries, wrong]);
  const set = (change: Partial<typeof form>) => setForm((before) => ({ ...before, ...change }));
  const send = async () => {
    setTries((before) => before + 1);
    if (!desk.ready()) return;
    const terms = termsOf(form);
    const done = call
      ? await desk.acting.act('calls.revise', {
          callId: call.id,
          expectedVersion: call.version,
          terms,
          reason: reason.trim(),
        })
      : await desk.acting.act('calls.open', { terms });
    if (!done) return;
    say(call ? '已更新，时间有变动的会通知有关单位' : '已发布，会通知可能符合的单位');
    back();
  };
  return (
    <View>
      <Section title="基本信息">
        <Card>
          <TextField
            id="call-title"
            label="标题"
            required
            value={form.title}
            maxLength={60}
            error={desk.under('terms.title')}
            onChange={(title) => set({ title })}
          />
          <NumberField
            id="call-year"
            label="年度"
            required
            value={form.year}
            decimals={0}
            unit="年"
            error={desk.under('terms.year')}
            onChange={(year) => set({ year })}
          />
          <DayField
            id="call-first"
            label="受理开始日"
            required
            value={form.firstDay}
            today={today}
            error={desk.under('terms.firstDay')}
            onChange={(firstDay) => set({ firstDay })}
          />
          <DayField
            id="call-last"
            label="受理截止日（含当日24时）"
            required
            value={form.lastDay}
            today={today}
            error={desk.under('terms.lastDay')}
            onChange={(lastDay) => set({ lastDay })}
          />
          <TextField
            id="call-phone"
            label="县科技局咨询电话"
            required
            value={form.phone}
            maxLength={30}
            placeholder="例如 0471-1234567"
            error={desk.under('terms.contact.phone')}
            onChange={(phone) => set({ phone })}
          />
          <NumberField
            id="call-notice-days"
            label="名单公示期"
            required
            value={form.noticeDays}
            decimals={0}
            unit={DAY_UNIT_LABELS[form.noticeUnit]}
            error={desk.under('terms.notice.days')}
            onChange={(noticeDays) => set({ noticeDays })}
          />
          <Field id="call-notice-unit" label="公示期怎么算">
            <Choices
              id="call-notice-unit"
              label="公示期怎么算"
              inline
              options={DAY_UNITS.map((id) => ({ id, label: id === 'working' ? '按工作日' : '按自然日' }))}
              value={form.noticeUnit}
              onChange={(unit) => set({ noticeUnit: unit as DayUnit })}
            />
          </Field>
          <TextAreaField
            id="call-note"
            label="补充说明（可不填）"
            value={form.note}
            maxLength={500}
            onChange={(note) => set({ note })}
          />
        </Card>
      </Section>
      <Section title="事项" hint="没有列入任何通知的事项常年受理；列入后只在通知的时间受理。">
        <Card>
          <ItemsField
            catalogue={catalogue}
            items={form.items}
            error={desk.under('terms.items')}
            onChange={(items) => set({ items })}
          />
        </Card>
      </Section>
      {call ? (
        <Section title="修改原因">
          <Card>
            <TextField
              id="call-reason"
              label="原因"
              required
              value={reason}
              maxLength={200}
              error={desk.under('reason')}
              onChange={setReason}
            />
          </Card>
        </Section>
      ) : null}
      {desk.faults.rest ? (
        <View className="kh-note kh-note--red" id="call-error" aria-role="alert">
          <Text className="kh-text">{desk.faults.rest}</Text>
          {desk.faults.stale ? (
            <ActionButton id="call-reload" look="text" small onClick={onReload}>
              查看最新内容
            </ActionButton>
          ) : null}
        </View>
      ) : null}
      <View className="kh-bar">
        {call ? (
          <View className="kh-bar__item--small">
            <ActionButton id="call-close" look="danger" onClick={() => setClosing(true)}>
              提前结束
            </ActionButton>
          </View>
        ) : null}
        <View className="kh-bar__item">
          <ActionButton id="call-send" busy={desk.busy} onClick={() => void send()}>
            {call ? '更新通知' : '发布通知'}
          </ActionButton>
        </View>
      </View>
      {call && closing ? (
        <CloseSheet call={call} onCancel={() => setClosing(false)} onReload={onReload} />
      ) : null}
    </View>
  );
}

function CloseSheet({
  call,
  onCancel,
  onReload,
}: {
  call: CallView;
  onCancel: () => void;
  onReload: () => void;
}) {
  const [reason, setReason] = useState('');
  const form = useDeskForm({ reason: needed(reason, '请写明提前结束的原因。') });
  const confirm = async () => {
    if (!form.ready()) return;
    const done = await form.acting.act('calls.close', {
      callId: call.id,
      expectedVersion: call.version,
      reason: reason.trim(),
    });
    if (!done) return;
    say('已提前结束');
    back();
  };
  return (
    <ActSheet
      id="call-close-act"
      title="提前结束受理"
      does="确认后立即停止受理，不能恢复；已提交的申报照常办理，草稿会保留。"
      told="可能符合的单位会收到通知。"
      confirmText="确认结束"
      look="danger"
      busy={form.busy}
      error={form.faults.rest}
      stale={form.faults.stale}
      onReload={onReload}
      onCancel={onCancel}
      onConfirm={() => void confirm()}
    >
      <TextField
        id="call-close-reason"
        label="原因"
        required
        value={reason}
        maxLength={200}
        error={form.under('reason')}
        onChange={setReason}
      />
    </ActSheet>
  );
}
