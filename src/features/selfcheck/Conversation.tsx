import { useEffect, useState } from 'react';
import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { ActionButton, Card, ErrorState, Loading, Section, StateTag } from '@/components';
import { go } from '@/services/go';
import { useSession } from '@/services/session';
import { FactForm } from '../facts/FactForm';
import { ToolLinks } from '../tools/ToolLinks';
import { AgainSheet } from './AgainSheet';
import { KIND_CHOICES } from './kinds';
import { KnownStart } from './KnownStart';
import { useSelfCheck } from './useSelfCheck';
import './conversation.scss';

export const RESULT_PAGE = '/packages/check/result/index';

/** 自测 as a conversation: who one is, then one card at a time, then the result. */
export function Conversation() {
  const check = useSelfCheck();
  const { applicant } = useSession();
  const { card } = check;
  const [asking, setAsking] = useState(false);
  const again = asking ? (
    <AgainSheet
      kind={check.kind}
      answers={check.answers}
      onClose={() => setAsking(false)}
      onAgain={(stay) => {
        setAsking(false);
        check.again(stay);
      }}
    />
  ) : null;
  const cardId = card?.id;
  // A new card begins at its top.
  useEffect(() => {
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
  }, [cardId]);

  if (check.phase === 'choose') {
    return (
      <View>
        <View className="kh-talk__intro">
          <Text className="kh-lead">测一测，能享受哪些支持</Text>
          <Text className="kh-text kh-talk__sub">
            一次只问一个问题，不清楚可以跳过。不用登录，答案只保存在您的手机里。
          </Text>
        </View>
        {check.undo ? (
          <View className="kh-note kh-note--blue kh-save" id="put-away">
            <Text className="kh-text">上次的答案已清空。</Text>
            <ActionButton id="undo-again" look="text" small onClick={check.undo}>
              撤销，恢复答案
            </ActionButton>
          </View>
        ) : null}
        {applicant ? (
          <KnownStart applicant={applicant} onStart={(known) => check.start(applicant.kind, known)} />
        ) : null}
        <Text className="kh-title kh-talk__ask">
          {applicant ? '或者从头开始：您是哪一类申报主体？' : '您是哪一类申报主体？'}
        </Text>
        {KIND_CHOICES.map((kind) => (
          <Card key={kind.id} id={`kind-${kind.id}`} label={kind.label} onClick={() => check.start(kind.id)}>
            <View className="kh-row kh-row--between">
              <View className="kh-grow">
                <Text className="kh-title">{kind.label}</Text>
                <Text className="kh-muted">{kind.hint}</Text>
              </View>
              <Text className="kh-talk__arrow">›</Text>
            </View>
          </Card>
        ))}
        <Section title="自测工具">
          <ToolLinks />
        </Section>
      </View>
    );
  }

  if (check.phase === 'done') {
    if (check.busy) return <Loading />;
    if (check.error)
      return <ErrorState message={check.error} mend={check.mend} onRetry={() => check.next()} />;
    return (
      <View>
        <Card tone="blue">
          <Text className="kh-lead">问题都答完了</Text>
          <Text className="kh-text kh-talk__sub">
            结果按方案条款测算，属于估算，最终以县科技局等部门审查和县政府审定为准。
          </Text>
        </Card>
        <ActionButton id="see-result" onClick={() => go(RESULT_PAGE)}>
          查看测算结果
        </ActionButton>
        <View className="kh-talk__ways">
          <ActionButton id="go-back" look="text" small onClick={check.back}>
            返回修改答案
          </ActionButton>
          <ActionButton id="start-again" look="text" small onClick={() => setAsking(true)}>
            重新自测
          </ActionButton>
        </View>
        <Section title="自测工具">
          <ToolLinks kind={check.kind} />
        </Section>
        {again}
      </View>
    );
  }

  if (!card) return <Loading />;
  const single = card.facts.length === 1 && ['flag', 'choice'].includes(card.facts[0]?.unit ?? '');
  const total = check.position + check.left;
  return (
    <View>
      <View className="kh-talk__progress" aria-label={`第${check.position}题，最多还有${check.left}题`}>
        <View className="kh-row kh-row--between">
          <StateTag tone="blue">{KIND_CHOICES.find(({ id }) => id === check.kind)?.label ?? ''}</StateTag>
          <Text className="kh-muted">
            第{check.position}题{check.left > 0 ? `，最多还有${check.left}题` : '，最后一题'}
          </Text>
        </View>
        <View className="kh-talk__track">
          <View
            className="kh-talk__bar"
            style={{ width: `${Math.round((check.position / Math.max(total, 1)) * 100)}%` }}
          />
        </View>
      </View>
      <View className="kh-card" id={`card-${card.id}`} key={card.id}>
        <Text className="kh-lead">{card.question}</Text>
        {card.help && card.help !== card.facts[0]?.help ? (
          <Text className="kh-muted">{card.help}</Text>
        ) : null}
        <FactForm
          facts={card.facts}
          answers={check.answers}
          today={check.today ?? undefined}
          problems={check.problems}
          typed={check.typed}
          onTyped={check.type}
          allowUnknown
          onChange={(answers) => (single ? check.next(answers) : check.change(answers))}
        />
        {card.waiting > 1 ? <Text className="kh-muted">这个问题关系到{card.waiting}项支持。</Text> : null}
      </View>
      {check.error ? (
        <ErrorState message={check.error} mend={check.mend} onRetry={() => check.next()} />
      ) : null}
      <View className="kh-talk__ways">
        <ActionButton id="start-again" look="text" small onClick={() => setAsking(true)}>
          重新自测
        </ActionButton>
        <ActionButton id="see-result-early" look="text" small onClick={() => go(RESULT_PAGE)}>
          先看目前结果
        </ActionButton>
      </View>
      <View className="kh-bar kh-bar--tab">
        <View className="kh-bar__item--small">
          <ActionButton id="go-back" look="quiet" onClick={check.back}>
            上一题
          </ActionButton>
        </View>
        <View className="kh-bar__item">
          <ActionButton id="go-next" busy={check.busy} disabled={!check.ready} onClick={() => check.next()}>
            下一题
          </ActionButton>
        </View>
      </View>
      {again}
    </View>
  );
}
