import { useState } from 'react';
import { Button, Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { FactInput } from '@contract';
import type { ApplicantKind, Day } from '@contract/kernel';
import type { EvaluationView } from '@contract/policy';
import { ActionButton } from '@/components';
import { call, newCommandId, sentenceOf } from '@/services/cloud';
import { go, say } from '@/services/go';
import { SAVED_LIMIT, saveResult } from '@/services/keepResults';
import { asText } from './asText';
import { savedOf } from './made';
import { SAVED_PAGE } from './places';
import './results.scss';

export interface ResultActionsProps {
  evaluation: EvaluationView;
  /** Absent where the result is a saved one already. */
  keep?: { kind: ApplicantKind; answers: readonly FactInput[]; today: Day };
}

/** Keeps the result on this phone, and hands it on as text or, in WeChat, as a card without personal data. */
export function ResultActions({ evaluation, keep }: ResultActionsProps) {
  // Made once: a second tap saves the same result, not another one.
  const [id] = useState(newCommandId);
  const [saved, setSaved] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);

  const save = async () => {
    if (!keep) return;
    setBusy(true);
    setError(null);
    try {
      const { data } = await call('selfcheck.questions', { kind: keep.kind });
      const result = savedOf({
        id,
        day: keep.today,
        kind: keep.kind,
        answers: keep.answers,
        facts: data.facts,
        evaluation,
      });
      const outcome = saveResult(result);
      if (outcome === 'full') setError(`最多保存${SAVED_LIMIT}份，请先到“保存的结果”里删去不用的。`);
      else if (outcome === 'failed') setError('手机没有存下，请检查存储空间后再试。');
      else {
        setSaved(true);
        say('已保存在本机');
      }
    } catch (caught) {
      setError(sentenceOf(caught));
    } finally {
      setBusy(false);
    }
  };
  const copy = () =>
    void Taro.setClipboardData({ data: asText(evaluation) })
      .then(() => say('已复制，可以粘贴发送'))
      .catch(() => setError('没有复制成功，请再试一次。'));

  return (
    <View className="kh-keep">
      <View className="kh-row kh-row--wrap">
        {keep ? (
          <ActionButton
            id="save-result"
            look="quiet"
            small
            busy={busy}
            onClick={() => (saved ? go(SAVED_PAGE) : void save())}
          >
            {saved ? '查看保存的结果' : '保存结果'}
          </ActionButton>
        ) : null}
        <ActionButton id="copy-result" look="quiet" small onClick={copy}>
          复制文字
        </ActionButton>
        {process.env.TARO_ENV === 'weapp' ? (
          <Button id="share-result" className="kh-keep__share" openType="share">
            转发给同事
          </Button>
        ) : null}
      </View>
      {error ? (
        <Text className="kh-field__error" id="keep-error" aria-role="alert">
          {error}
        </Text>
      ) : null}
    </View>
  );
}
