import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { APPLICANT_KIND_LABELS, type Day, formatInstant } from '@contract/kernel';
import type { DraftView } from '@contract';
import type { FactView, ItemView } from '@contract/policy';
import {
  ActionButton,
  ArticleChip,
  Card,
  DayLeft,
  Facts,
  FilePicker,
  Section,
  StateTag,
  Tick,
} from '@/components';
import { go, say, sure } from '@/services/go';
import { FILE_HINT } from '@/services/upload';
import { CLAIM_PAGE } from '../claims/ClaimCard';
import { FactForm } from '../facts/FactForm';
import { useLeave } from '../inbox/useLeave';
import { PLEDGE } from './pledge';
import { FILE_WAYS } from './useFiles';
import { useDraft } from './useDraft';

/** The facts that the draft asks for, in its own order. */
function factsOf(draft: DraftView, item: ItemView): FactView[] {
  const known = new Map([...item.facts, ...item.claimFacts].map((fact) => [fact.id, fact]));
  return draft.asked.map((id) => known.get(id)).filter((fact): fact is FactView => fact !== undefined);
}

/** Applying: check the data, hand in the papers, pledge, submit. Until then it says that nothing is submitted. */
export function DraftForm({ first, item, today }: { first: DraftView; item: ItemView; today: Day }) {
  const { draft, answers, files, dirty, busy, error, stale, change, save, submit, discard } = useDraft(first);
  const [pledged, setPledged] = useState(false);
  const [tried, setTried] = useState(false);
  const facts = factsOf(draft, item);

  const askLeave = useLeave(['returned', 'noticeBegins', 'decided']);

  const send = async () => {
    // Before any wait: WeChat ties its question to the tap.
    askLeave();
    setTried(true);
    if (!pledged) {
      say('请先勾选科研诚信承诺');
      return;
    }
    const done = await submit();
    if (!done) return;
    say('提交成功');
    void Taro.redirectTo({ url: `${CLAIM_PAGE}?id=${done.claimId}&new=1` });
  };

  return (
    <View>
      <Card tone="amber">
        <View className="kh-row kh-row--between kh-row--top">
          <Text className="kh-lead kh-grow">{draft.itemTitle}</Text>
          <StateTag tone="amber">草稿，未提交</StateTag>
        </View>
        <View className="kh-row" style={{ margin: '6px 0' }}>
          <ArticleChip article={draft.article} />
          <Text className="kh-muted" id="saved-at">
            {dirty ? '有改动，还没有保存' : `已保存 ${formatInstant(draft.savedAt)}`}
          </Text>
        </View>
        <DayLeft label="草稿保留到" day={draft.keptUntil} today={today} />
        <Text className="kh-muted">保存不等于提交。到期不提交，草稿会清除。</Text>
      </Card>

      <Section title="申报单位">
        <Card>
          <Facts
            lines={[
              ['名称', draft.applicant.name],
              ['类型', APPLICANT_KIND_LABELS[draft.applicant.kind]],
              ['信用代码', draft.applicant.unifiedCode],
              ['审查部门', item.examiningOffice.name],
            ]}
          />
        </Card>
      </Section>

      {facts.length > 0 ? (
        <Section title="核对资料" hint="已有的资料自动带出，请核对；这里的改动会随申报一起提交。">
          <Card>
            <FactForm facts={facts} answers={answers} today={today} onChange={(next) => change(next)} />
          </Card>
        </Section>
      ) : null}

      <Section title="上传材料" hint={FILE_HINT}>
        <Card>
          {draft.papers.map((paper) => (
            <FilePicker
              key={paper.id}
              id={`paper-${paper.id}`}
              label={paper.label}
              required={paper.required}
              hint={paper.required ? '提交前必须上传' : '可以提交后再补'}
              files={files.rowsOf(paper.id)}
              ways={FILE_WAYS.map((way) => ({ ...way, onPick: () => files.pick(paper.id, way.id) }))}
            />
          ))}
        </Card>
      </Section>

      <Section title="科研诚信承诺">
        <Card>
          <Tick id="pledge" checked={pledged} label="同意科研诚信承诺" onChange={setPledged}>
            <Text className="kh-text">本单位郑重承诺：</Text>
            {PLEDGE.map((line, index) => (
              <Text className="kh-text" key={line}>
                {index + 1}. {line}
              </Text>
            ))}
          </Tick>
          {tried && !pledged ? <Text className="kh-field__error">请先勾选承诺，再提交。</Text> : null}
        </Card>
      </Section>

      {dirty && draft.missing.length > 0 ? (
        <Text className="kh-note" style={{ marginTop: '22px' }}>
          有改动，保存或提交时会重新核对还缺什么。
        </Text>
      ) : null}
      {!dirty && draft.missing.length > 0 ? (
        <Section title={tried ? '还不能提交，缺少以下内容' : '提交前还需要'}>
          <Card tone={tried ? 'red' : 'plain'} id="draft-missing">
            {draft.missing.map((line, index) => (
              <Text className="kh-text" key={line}>
                {index + 1}. {line}
              </Text>
            ))}
          </Card>
        </Section>
      ) : null}
      {error ? (
        <View className="kh-note kh-note--red" id="draft-error">
          <Text className="kh-text">{error}</Text>
          {stale ? (
            <ActionButton
              id="reload-draft"
              look="text"
              small
              onClick={() => void Taro.redirectTo({ url: `/packages/apply/draft/index?id=${draft.id}` })}
            >
              刷新草稿
            </ActionButton>
          ) : null}
        </View>
      ) : null}
      <ActionButton
        id="discard-draft"
        look="text"
        onClick={() => {
          void sure('删除这份草稿？', '删除后不能恢复，已上传的材料也会清除。', '删除').then(async (yes) => {
            if (yes && (await discard())) go('/pages/claims/index');
          });
        }}
      >
        删除草稿
      </ActionButton>

      <View className="kh-bar">
        <View className="kh-bar__item--small">
          <ActionButton
            id="save-draft"
            look="quiet"
            busy={busy}
            disabled={!dirty || files.sending}
            onClick={() => {
              void save().then((saved) => saved && say('草稿已保存，还没有提交'));
            }}
          >
            保存草稿
          </ActionButton>
        </View>
        <View className="kh-bar__item">
          <ActionButton id="submit-claim" busy={busy} disabled={files.sending} onClick={() => void send()}>
            {files.sending ? '材料上传中' : '提交申报'}
          </ActionButton>
        </View>
      </View>
    </View>
  );
}
