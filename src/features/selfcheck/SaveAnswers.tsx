import './conversation.scss';
import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { ActionButton } from '@/components';
import { useAct } from '@/services/ask';
import { go, say } from '@/services/go';
import { type KeptCheck, keepCheck } from '@/services/keep';
import { useSession } from '@/services/session';

/** Offers to put the answers into the firm's profile, so that an application need not ask again. */
export function SaveAnswers({ kept }: { kept: KeptCheck }) {
  const { state, applicant } = useSession();
  const { act, busy, error } = useAct();
  const [saved, setSaved] = useState(Boolean(kept.saved));
  const known = kept.answers.filter(({ value }) => value !== null);
  if (known.length === 0) return null;

  if (state !== 'person' || !applicant) {
    return (
      <View className="kh-note kh-note--blue kh-save">
        <Text className="kh-text">答案保存在本机。绑定单位后可以存入单位资料，申报时不用再填。</Text>
        <ActionButton id="bind-to-save" look="text" small onClick={() => go('/packages/account/enter/index')}>
          去绑定单位
        </ActionButton>
      </View>
    );
  }
  if (applicant.kind !== kept.kind) {
    return (
      <Text className="kh-note kh-note--amber kh-save">
        这次自测的主体类型与“{applicant.name}”不同，答案不会存入该单位的资料。
      </Text>
    );
  }
  if (saved) return <Text className="kh-note kh-save">答案已存入“{applicant.name}”的单位资料。</Text>;
  return (
    <View className="kh-note kh-note--blue kh-save">
      <Text className="kh-text">
        把这次的{known.length}个答案存入“{applicant.name}”的单位资料，申报时不用再填。
      </Text>
      {error ? <Text className="kh-field__error">{error}</Text> : null}
      <ActionButton
        id="save-answers"
        small
        busy={busy}
        onClick={() => {
          void act('profile.save', { applicantId: applicant.id, facts: known }).then((done) => {
            if (!done) return;
            keepCheck({ ...kept, saved: true });
            setSaved(true);
            say('已存入单位资料');
          });
        }}
      >
        存入单位资料
      </ActionButton>
    </View>
  );
}
