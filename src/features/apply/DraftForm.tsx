import { useEffect, useState } from 'react';
import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { APPLICANT_KIND_LABELS, type Day, formatDay } from '@contract/kernel';
import type { DraftView } from '@contract';
import type { FactView, ItemView } from '@contract/policy';
import { ActionButton, Card, Facts, FilePicker, Section, Tick } from '@/components';
import { go, say, sure } from '@/services/go';
import { forgetTyped, keepTyped, readTyped } from '@/services/keepTyped';
import { FILE_HINT } from '@/services/upload';
import { CLAIM_PAGE } from '../claims/ClaimCard';
import { FactForm } from '../facts/FactForm';
import { DraftHead, MergedNote, PreparedNote } from './DraftHead';
import { DraftProblem } from './DraftProblem';
import { SubmitSheet } from './SubmitSheet';
import { TemplateLink } from './TemplateLink';
import { useLeave } from '../inbox/useLeave';
import { FILE_WAYS } from './useFiles';
import { useDraft } from './useDraft';
import { useServing } from './useServing';

/** The facts that the draft asks for, in its own order. */
function factsOf(draft: DraftView, item: ItemView): FactView[] {
  const known = new Map([...item.facts, ...item.claimFacts].map((fact) => [fact.id, fact]));
  return draft.asked.map((id) => known.get(id)).filter((fact): fact is FactView => fact !== undefined);
}

/** Applying: check the data, hand in the papers, pledge, look it over, submit. Until then nothing is submitted. */
export function DraftForm({ first, item, today }: { first: DraftView; item: ItemView; today: Day }) {
  const { draft, answers, files, dirty, busy, error, code, merged, change, save, submit, discard } =
    useDraft(first);
  const [pledged, setPledged] = useState(false);
  const [tried, setTried] = useState(false);
  const [checking, setChecking] = useState(false);
  const [lacks, setLacks] = useState(0);
  const [typed, setTyped] = useState(() => readTyped(first.id));
  const serving = useServing(draft);
  const facts = factsOf(draft, item);
  const gone = code === 'NOT_FOUND';
  const closed = draft.opening.state === 'notYet' || draft.opening.state === 'over';

  const askLeave = useLeave(['returned', 'noticeBegins', 'decided']);

  // What is lacking is listed below the papers: once it is there, it is brought into sight.
  useEffect(() => {
    if (lacks > 0)
      Taro.pageScrollTo({ selector: '#draft-missing', offsetTop: -160, duration: 0 }).catch(() => undefined);
  }, [lacks]);
  const look = async () => {
    setTried(true);
    if (!pledged) {
      say('请先勾选承诺');
      return;
    }
    const saved = await save();
    if (!saved) return;
    const { length } = saved.missing;
    if (length === 0) {
      setChecking(true);
      return;
    }
    say(length > 1 ? `还缺${length}项，请看标红的清单` : `还不能提交，${saved.missing[0]}`);
    setLacks((before) => before + 1);
  };
  const send = async () => {
    // Before any wait: WeChat ties its question to the tap.
    askLeave();
    const done = await submit();
    if (!done) return;
    forgetTyped(first.id);
    say('提交成功');
    void Taro.redirectTo({ url: `${CLAIM_PAGE}?id=${done.claimId}&new=1` });
  };

  return (
    <View>
      <DraftHead draft={draft} dirty={dirty} today={today} />
      <MergedNote merged={merged} facts={facts} />
      {serving ? null : <PreparedNote draft={draft} facts={facts} />}

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
        <Section title="核对资料" hint="已有的资料自动带出，请核对；这里填过的，以后申报不用再填。">
          <Card>
            <FactForm
              facts={facts}
              answers={answers}
              today={today}
              problems={draft.problems}
              typed={typed}
              onTyped={(next) => {
                setTyped(next);
                keepTyped(next, first.id);
              }}
              onChange={(next) => change(next)}
            />
          </Card>
        </Section>
      ) : null}

      <Section title="上传材料" hint={FILE_HINT}>
        <Card>
          {draft.papers.map((paper) => (
            <View key={paper.id}>
              <FilePicker
                id={`paper-${paper.id}`}
                label={paper.label}
                required={paper.required}
                hint={paper.required ? '提交前必须上传' : paper.later ? '可以提交后再补' : '没有可以不交'}
                optional={paper.later ? '可后补' : '如有'}
                files={files.rowsOf(paper.id)}
                ways={FILE_WAYS.map((way) => ({ ...way, onPick: () => files.pick(paper.id, way.id) }))}
              />
              {paper.template ? <TemplateLink draftId={draft.id} paperId={paper.id} /> : null}
            </View>
          ))}
          {draft.later ? (
            <Text className="kh-muted" id="later-until">
              可后补的材料，今天提交的话，请在{formatDay(draft.later.dueDay)}（含当日）前补交。
            </Text>
          ) : null}
        </Card>
        {files.failed.length > 0 ? (
          <View className="kh-note kh-note--red" id="files-failed">
            <Text className="kh-text">
              {files.failed.length}个文件没有上传成功：{files.failed.join('、')}。其他文件已经保存。
            </Text>
            {files.mayRetry ? (
              <ActionButton id="retry-files" look="text" small onClick={files.retryAll}>
                全部重试
              </ActionButton>
            ) : null}
          </View>
        ) : null}
      </Section>

      {serving ? (
        <View className="kh-note kh-note--blue" id="only-firm-submits">
          <Text className="kh-text">
            您是科技特派员，可以代为填写和保存。存好后会通知企业；核对、承诺和提交只能由企业自己办理。
          </Text>
        </View>
      ) : (
        <Section title="科研诚信承诺">
          <Card>
            <Tick id="pledge" checked={pledged} label="同意科研诚信承诺" onChange={setPledged}>
              <Text className="kh-text">本单位郑重承诺：</Text>
              {draft.pledge.map((line, index) => (
                <Text className="kh-text" key={line}>
                  {index + 1}. {line}
                </Text>
              ))}
              <Text className="kh-muted">承诺书版本：{draft.pledgeVersion}</Text>
            </Tick>
            {tried && !pledged ? <Text className="kh-field__error">请先勾选承诺，再提交。</Text> : null}
          </Card>
        </Section>
      )}

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
      {serving ? null : (
        <ActionButton
          id="discard-draft"
          look="text"
          onClick={() => {
            void sure('删除这份草稿？', '删除后不能恢复，已上传的材料也会清除。', '删除').then(
              async (yes) => {
                if (!yes || !(await discard())) return;
                forgetTyped(first.id);
                go('/pages/claims/index');
              },
            );
          }}
        >
          删除草稿
        </ActionButton>
      )}

      <View className="kh-bar kh-bar--wrap">
        {error && !checking ? <DraftProblem error={error} code={code} serving={serving} /> : null}
        <View className={serving ? 'kh-bar__item' : 'kh-bar__item--small'}>
          <ActionButton
            id="save-draft"
            look={serving ? 'main' : 'quiet'}
            busy={busy}
            disabled={!dirty || files.sending || gone}
            onClick={() => {
              void save().then((saved) => saved && say('草稿已保存，还没有提交'));
            }}
          >
            保存草稿
          </ActionButton>
        </View>
        {serving ? null : (
          <View className="kh-bar__item">
            <ActionButton
              id="submit-claim"
              busy={busy}
              disabled={files.sending || closed || gone}
              onClick={() => void look()}
            >
              {files.sending ? '材料上传中' : closed ? '不在受理期' : '核对并提交'}
            </ActionButton>
          </View>
        )}
      </View>
      {checking ? (
        <SubmitSheet
          draft={draft}
          item={item}
          facts={facts}
          answers={answers}
          files={files}
          busy={busy}
          error={error}
          onClose={() => setChecking(false)}
          onConfirm={() => void send()}
        />
      ) : null}
    </View>
  );
}
