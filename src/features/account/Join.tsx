import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { OutputOf } from '@contract';
import { ActionButton, Card, TextField } from '@/components';
import { useAct } from '@/services/ask';
import { goBackOr } from '@/services/go';
import { chooseApplicant, refreshSession } from '@/services/session';

/** Uses an invitation code: joins an organisation or takes up a role in an office. */
export function Join({ code: given = '', onOther }: { code?: string; onOther: () => void }) {
  const { act, busy, error } = useAct();
  const [code, setCode] = useState(given);
  const [joined, setJoined] = useState<OutputOf<'invitations.accept'> | null>(null);

  if (joined)
    return (
      <View>
        <Card tone="green">
          <Text className="kh-lead">已加入</Text>
          <Text className="kh-text">
            {joined.kind === 'contact'
              ? `您现在可以代表“${joined.name}”申报和接收消息。`
              : joined.kind === 'commissioner'
                ? '您现在是科技特派员。县科技局指派企业、企业同意后，在“我的 → 我的企业”查看。'
                : `您现在的职责：${joined.name}。在“我的 → 部门工作台”办理。`}
          </Text>
        </Card>
        <ActionButton id="join-done" onClick={() => goBackOr('/pages/me/index')}>
          继续
        </ActionButton>
      </View>
    );
  return (
    <View>
      <Card>
        <Text className="kh-lead">用邀请码加入</Text>
        <Text className="kh-text">邀请码由本单位的主联系人或部门管理员发给您，7天内有效，只能用一次。</Text>
      </Card>
      <Card>
        <TextField
          id="invitation-code"
          label="邀请码"
          required
          help="10位数字和字母，大小写都可以。"
          value={code}
          maxLength={20}
          error={error ?? undefined}
          onChange={setCode}
        />
      </Card>
      <ActionButton id="not-invited" look="text" onClick={onOther}>
        没有邀请码，申请绑定单位
      </ActionButton>
      <View className="kh-bar">
        <View className="kh-bar__item">
          <ActionButton
            id="join"
            busy={busy}
            disabled={code.trim().length === 0}
            onClick={() => {
              void act('invitations.accept', { code }).then(async (done) => {
                if (!done) return;
                await refreshSession();
                if (done.data.applicantId) chooseApplicant(done.data.applicantId);
                setJoined(done.data);
              });
            }}
          >
            加入
          </ActionButton>
        </View>
      </View>
    </View>
  );
}
