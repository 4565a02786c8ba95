import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { formatDay } from '@contract/kernel';
import type { ContactView, OutputOf } from '@contract';
import { ActionButton, Card, EmptyState, Page, Screen, Section, StateTag } from '@/components';
import { SignInFirst } from '@/features/account/SignInFirst';
import { ENTER_PAGE } from '@/features/apply/useBeginClaim';
import { CodeCard } from '@/features/office/CodeCard';
import { useAct, useAsk } from '@/services/ask';
import { go, goBackOr, say, sure } from '@/services/go';
import { refreshSession, useSession } from '@/services/session';

/** Who stands for the firm: inviting, removing, handing over, leaving. */
export default function ContactsPage() {
  const { state, applicant } = useSession();
  const applicantId = applicant?.id ?? '';
  const ready = applicant?.state === 'confirmed';
  const asked = useAsk('contacts.list', ready ? { applicantId } : null);
  const { act, busy, error } = useAct();
  const [made, setMade] = useState<OutputOf<'contacts.invite'> | null>(null);
  if (!ready)
    return (
      <Page>
        {state === 'visitor' ? (
          <SignInFirst hint="登录并绑定单位后，在这里邀请和管理同事。" />
        ) : (
          <EmptyState
            title={applicant ? '等待县科技局确认' : '还没有绑定单位'}
            hint={
              applicant
                ? `“${applicant.name}”的绑定申请确认后，可以在这里邀请同事。`
                : '绑定单位并经县科技局确认后，可以在这里邀请同事。'
            }
            {...(applicant
              ? {}
              : { action: { id: 'to-bind', label: '去绑定', onClick: () => go(ENTER_PAGE) } })}
          />
        )}
      </Page>
    );
  const again = (done: unknown, words: string) => {
    if (!done) return;
    say(words);
    asked.reload();
  };
  const remove = async ({ personId, name }: ContactView) => {
    if (await sure('移除联系人', `${name}将不能再查看和办理本单位的事项。`, '移除'))
      again(await act('contacts.remove', { applicantId, personId }), '已移除');
  };
  const handOver = async ({ personId, name }: ContactView) => {
    if (await sure('移交主联系人', `移交后由${name}邀请和移除联系人。`, '移交'))
      again(await act('contacts.handOver', { applicantId, personId }), '已移交');
  };
  const leave = async () => {
    const content = '您将不能再查看和办理本单位的事项。申报留在单位，不受影响。';
    if (!(await sure('不再代表本单位', content, '不再代表'))) return;
    if (!(await act('contacts.leave', { applicantId }))) return;
    await refreshSession();
    goBackOr('/pages/me/index');
  };
  return (
    <Screen asked={asked}>
      {({ data: { contacts, invitations } }) => {
        const lead = contacts.some((one) => one.you && one.lead);
        return (
          <View>
            <Section title={applicant.name}>
              {contacts.map((one) => (
                <Card key={one.personId} id={`contact-${one.personId}`}>
                  <View className="kh-row kh-row--between">
                    <Text className="kh-title kh-grow">
                      {one.name}
                      {one.you ? '（您）' : ''}
                    </Text>
                    {one.lead ? <StateTag tone="gold">主联系人</StateTag> : null}
                  </View>
                  {lead && !one.you ? (
                    <View className="kh-row kh-row--between">
                      <ActionButton
                        id={`hand-over-${one.personId}`}
                        look="text"
                        small
                        onClick={() => void handOver(one)}
                      >
                        移交主联系人
                      </ActionButton>
                      <ActionButton
                        id={`remove-${one.personId}`}
                        look="text"
                        small
                        onClick={() => void remove(one)}
                      >
                        移除
                      </ActionButton>
                    </View>
                  ) : null}
                </Card>
              ))}
            </Section>
            {error ? <Text className="kh-field__error">{error}</Text> : null}
            {lead ? (
              <Section
                title="邀请同事"
                hint="邀请码7天内有效，只能用一次；对方登录后在“绑定单位”里用邀请码加入。"
              >
                {made ? <CodeCard {...made} /> : null}
                <ActionButton
                  id="invite"
                  busy={busy}
                  onClick={() => {
                    void act('contacts.invite', { applicantId }).then((done) => {
                      if (!done) return;
                      setMade(done.data);
                      asked.reload();
                    });
                  }}
                >
                  生成邀请码
                </ActionButton>
                {invitations.map(({ id, lastDay }) => (
                  <View className="kh-row kh-row--between" key={id}>
                    <Text className="kh-muted kh-grow">未使用的邀请，{formatDay(lastDay)}前有效</Text>
                    <ActionButton
                      id={`revoke-${id}`}
                      look="text"
                      small
                      onClick={() => {
                        void act('contacts.revokeInvitation', { applicantId, invitationId: id }).then(
                          (done) => again(done, '已撤回'),
                        );
                      }}
                    >
                      撤回
                    </ActionButton>
                  </View>
                ))}
              </Section>
            ) : null}
            <Section title="其他">
              <View className="kh-stack">
                <ActionButton
                  id="to-history"
                  look="quiet"
                  onClick={() => go('/packages/account/history/index')}
                >
                  变更记录：谁改过什么
                </ActionButton>
                <ActionButton id="leave" look="danger" onClick={() => void leave()}>
                  不再代表本单位
                </ActionButton>
              </View>
            </Section>
          </View>
        );
      }}
    </Screen>
  );
}
