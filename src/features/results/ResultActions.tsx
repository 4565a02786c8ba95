import { useState } from 'react';
import { Button, Text, View } from '@tarojs/components';
import type { FactInput } from '@contract';
import type { Day } from '@contract/kernel';
import type { FactView } from '@contract/policy';
import { ActionButton } from '@/components';
import { newCommandId, sentenceOf } from '@/services/cloud';
import { go, say } from '@/services/go';
import { copyText } from '@/services/privacy';
import { type Content, SAVED_LIMIT, saveResult } from '@/services/keepResults';
import { PictureSheet } from '../picture/PictureSheet';
import { sheetText } from '../picture/sheet';
import { savedOf } from './made';
import { SAVED_PAGE } from './places';
import { sheetOf } from './sheets';
import './results.scss';

export interface ResultActionsProps {
  content: Content;
  /** Absent where the result is a saved one already. */
  keep?: {
    answers: readonly FactInput[];
    /** The questions that give the answers their words. */
    facts: () => Promise<readonly FactView[]>;
    today: Day;
  };
}

/** Said before a picture or a text is handed on that holds what the person typed. */
const HOLDS: Partial<Record<Content['of'], string>> = {
  'what-if': '图片里有您假设的数值，发给别人前请看一看。',
  'rd-costs': '图片里有您填的金额，发给别人前请看一看。',
};

/** Keeps the result on this phone, and hands it on as a picture, as text or, in WeChat, as a card. */
export function ResultActions({ content, keep }: ResultActionsProps) {
  // Made once for each result: a second tap saves the same result, a changed one is another.
  const key = JSON.stringify(content);
  const [made, setMade] = useState(() => ({ key, id: newCommandId(), saved: false }));
  const current = made.key === key ? made : { key, id: newCommandId(), saved: false };
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [picture, setPicture] = useState(false);

  const save = async () => {
    if (!keep) return;
    setMade(current);
    setBusy(true);
    setError(null);
    try {
      const facts = await keep.facts();
      const outcome = saveResult(
        savedOf({ id: current.id, day: keep.today, content, answers: keep.answers, facts }),
      );
      if (outcome === 'full') setError(`最多保存${SAVED_LIMIT}份，请先到“保存的结果”里删去不用的。`);
      else if (outcome === 'failed') setError('手机没有存下，请检查存储空间后再试。');
      else {
        setMade({ ...current, saved: true });
        say('已保存在本机');
      }
    } catch (caught) {
      setError(sentenceOf(caught));
    } finally {
      setBusy(false);
    }
  };
  const copy = () =>
    void copyText(sheetText(sheetOf(content))).then((done) => done && say('已复制，可以粘贴发送'));

  return (
    <View className="kh-keep">
      <View className="kh-row kh-row--wrap">
        {keep ? (
          <ActionButton
            id="save-result"
            look="quiet"
            small
            busy={busy}
            onClick={() => (current.saved ? go(SAVED_PAGE) : void save())}
          >
            {current.saved ? '查看保存' : '保存结果'}
          </ActionButton>
        ) : null}
        <ActionButton id="make-picture" look="quiet" small onClick={() => setPicture(true)}>
          生成图片
        </ActionButton>
        <ActionButton id="copy-result" look="quiet" small onClick={copy}>
          复制文字
        </ActionButton>
        {process.env.TARO_ENV === 'weapp' ? (
          <Button id="share-result" className="kh-keep__share" openType="share">
            转发小程序
          </Button>
        ) : null}
      </View>
      {error ? (
        <Text className="kh-field__error" id="keep-error" aria-role="alert">
          {error}
        </Text>
      ) : null}
      {picture ? (
        <PictureSheet sheet={sheetOf(content)} holds={HOLDS[content.of]} onClose={() => setPicture(false)} />
      ) : null}
    </View>
  );
}
