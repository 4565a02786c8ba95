import { useState } from 'react';
import { Picker, Text, View } from '@tarojs/components';
import { formatDay, ROLE_LABELS, ROLES, type Day, type Role } from '@contract/kernel';
import type { OutputOf } from '@contract';
import { ActionButton, Card, Choices, DayField, EmptyState, Screen, Section } from '@/components';
import { CodeCard } from '@/features/office/CodeCard';
import { StaffCard } from '@/features/office/StaffCard';
import { useAct, useAsk } from '@/services/ask';
import { say } from '@/services/go';

/** Who holds which role of an office until when; roles are given by a code and taken back here. */
export default function StaffPage() {
  const asked = useAsk('offices.mine', {});
  const [picked, setPicked] = useState<string | null>(null);
  return (
    <Screen asked={asked}>
      {({ data: { offices } }) => {
        const office = offices.find(({ id }) => id === picked) ?? offices[0];
        if (!office) return <EmptyState title="您不是部门管理员" />;
        return (
          <View>
            <Card>
              <Picker
                mode="selector"
                range={offices.map(({ name, staff }) => `${name}（${staff}人）`)}
                onChange={({ detail }) => setPicked(offices[Number(detail.value)]?.id ?? null)}
              >
                <View className="kh-row kh-row--between" id="pick-office">
                  <Text className="kh-title">{office.name}</Text>
                  {offices.length > 1 ? <Text className="kh-link">换部门 ›</Text> : null}
                </View>
              </Picker>
            </Card>
            <Staff key={office.id} office={office.id} />
          </View>
        );
      }}
    </Screen>
  );
}

function Staff({ office }: { office: string }) {
  const asked = useAsk('offices.staff', { office });
  const { act, busy, error } = useAct();
  const [role, setRole] = useState<Role>('examiner');
  const [until, setUntil] = useState<Day | null>(null);
  const [made, setMade] = useState<OutputOf<'offices.invite'> | null>(null);
  const { answer } = asked;
  if (!answer) return <Screen asked={asked}>{() => null}</Screen>;
  const { staff, invitations } = answer.data;
  return (
    <View>
      <Section title="在岗人员">
        {staff.length === 0 ? (
          <EmptyState title="还没有人" hint="在下面选职责和截止日，把邀请码发给同事。" />
        ) : null}
        {staff.map((one) => (
          <StaffCard
            key={`${one.personId}-${one.role}`}
            one={one}
            office={office}
            today={answer.today}
            onChanged={asked.reload}
          />
        ))}
      </Section>
      {error ? <Text className="kh-field__error">{error}</Text> : null}
      <Section
        title="授权同事"
        hint="邀请码7天内有效，只能用一次；对方登录后在“我的 → 绑定单位 → 我有邀请码”里输入。"
      >
        {made ? <CodeCard {...made} /> : null}
        <Card>
          <Choices
            id="staff-role"
            label="职责"
            inline
            options={ROLES.map((id) => ({ id, label: ROLE_LABELS[id] }))}
            value={role}
            onChange={(id) => setRole(id as Role)}
          />
          <DayField
            id="staff-until"
            label="截止日期"
            required
            help="到期自动失效，以后可以再授权。"
            value={until}
            today={answer.today}
            min={answer.today}
            onChange={setUntil}
          />
          <ActionButton
            id="staff-invite"
            busy={busy}
            disabled={!until}
            onClick={() => {
              void act('offices.invite', { office, role, until: until ?? '' }).then((done) => {
                if (!done) return;
                setMade(done.data);
                asked.reload();
              });
            }}
          >
            生成邀请码
          </ActionButton>
        </Card>
        {invitations.map((one) => (
          <View className="kh-row kh-row--between" key={one.id}>
            <Text className="kh-muted kh-grow">
              未使用的邀请：{one.roleLabel}，{formatDay(one.lastDay)}前有效
            </Text>
            <Text
              className="kh-link"
              aria-role="button"
              onClick={() => {
                void act('offices.revokeInvitation', { office, invitationId: one.id }).then((done) => {
                  if (!done) return;
                  say('已撤回');
                  asked.reload();
                });
              }}
            >
              撤回
            </Text>
          </View>
        ))}
      </Section>
    </View>
  );
}
