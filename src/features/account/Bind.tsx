import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { type ApplicantKind, normaliseUnifiedCode, unifiedCodeMessage } from '@contract/kernel';
import type { MemberView } from '@contract';
import { ActionButton, Card, Choices, Field, FilePicker, Section, TextField, TypedInput } from '@/components';
import { useAct } from '@/services/ask';
import { goBackOr } from '@/services/go';
import { readCheck } from '@/services/keep';
import { chooseApplicant, refreshSession, useSession } from '@/services/session';
import { hintFor } from '@/services/upload';
import { FILE_WAYS, useFiles } from '../apply/useFiles';
import { KIND_CHOICES } from '../selfcheck/kinds';
import { SaveAnswers } from '../selfcheck/SaveAnswers';

/** Papers that prove who one is and for whom one may speak. */
const PAPERS = [
  {
    id: 'licence',
    label: '营业执照或法人证书',
    help: '拍正、拍清楚，代码和名称看得见。',
  },
  {
    id: 'authorisation',
    label: '授权书',
    help: '写明授权您代表单位办理，盖公章。法定代表人本人办理的，上传身份证明即可。',
  },
] as const;

/** Asks to stand for an organisation; 县科技局 confirms it. A natural person stands for themselves at once. */
export function Bind({ onJoin }: { onJoin: () => void }) {
  const { me } = useSession();
  const { act, busy, error, field } = useAct();
  const kept = readCheck();
  const [kind, setKind] = useState<ApplicantKind>(kept?.kind ?? 'firm');
  const [code, setCode] = useState('');
  const [name, setName] = useState('');
  const [bound, setBound] = useState<MemberView | null>(null);
  const files = { licence: useFiles('licence'), authorisation: useFiles('authorisation') };
  // While it is being typed it is not called short; complete, or with the next box begun, it is looked at.
  const fault = code.length >= 18 || (code && name) ? unifiedCodeMessage(code) : null;
  const wrong = (one: string) => (field === one ? (error ?? undefined) : undefined);
  const person = kind === 'person';
  const left = [
    ...(person || (code.length === 18 && fault === null) ? [] : ['正确的信用代码']),
    ...(name.trim() ? [] : [person ? '姓名' : '单位全称']),
    ...(person ? [] : PAPERS.filter(({ id }) => files[id].idsOf(id).length === 0).map(({ label }) => label)),
  ];
  const sending = PAPERS.some(({ id }) => files[id].sending);

  if (bound) return <Bound applicant={bound} />;
  return (
    <View>
      <Card>
        <Text className="kh-lead">绑定申报主体</Text>
        <Text className="kh-text">
          {me && me.applicants.length > 0
            ? '可以绑定多个单位，随时切换。'
            : '绑定后由您代表它申报和接收消息，资料填一次，以后自动带出。'}
        </Text>
        <Text className="kh-text">单位由县科技局核对后确认；确认前可以先准备草稿，不能提交。</Text>
      </Card>
      <ActionButton id="have-code" look="text" onClick={onJoin}>
        我有邀请码，直接加入
      </ActionButton>
      <Section title="您代表">
        <Card>
          <Choices
            id="bind-kind"
            label="申报主体类型"
            options={KIND_CHOICES}
            value={kind}
            onChange={(id) => setKind(id as ApplicantKind)}
          />
        </Card>
      </Section>
      <Section title={person ? '您的姓名' : '单位信息'}>
        <Card>
          {person ? null : (
            <Field
              id="unified-code"
              label="统一社会信用代码"
              required
              help="营业执照上的18位代码，大小写都可以。"
              error={wrong('unifiedCode') ?? fault ?? undefined}
            >
              <TypedInput
                id="unified-code"
                label="统一社会信用代码"
                value={code}
                clean={normaliseUnifiedCode}
                maxLength={30}
                placeholder="18位代码"
                invalid={Boolean(fault)}
                onInput={setCode}
              />
            </Field>
          )}
          <TextField
            id="applicant-name"
            label={person ? '姓名' : '单位全称'}
            required
            help={person ? '与获奖证书一致。' : '与营业执照或法人证书一致。'}
            value={name}
            maxLength={60}
            error={wrong('name')}
            onChange={setName}
          />
        </Card>
      </Section>
      {person ? null : (
        <Section title="证明材料" hint="只给县科技局核对绑定用。">
          <Card>
            {PAPERS.map(({ id, label, help }) => (
              <FilePicker
                key={id}
                id={id}
                label={label}
                required
                hint={`${help}${hintFor(id)}。`}
                files={files[id].rowsOf(id)}
                ways={FILE_WAYS.map((way) => ({ ...way, onPick: () => files[id].pick(id, way.id) }))}
                error={wrong(id)}
              />
            ))}
          </Card>
        </Section>
      )}
      {error && !field ? <Text className="kh-field__error">{error}</Text> : null}
      <View className="kh-bar kh-bar--wrap">
        {left.length > 0 ? (
          <Text className="kh-bar__note kh-muted" id="bind-left">
            还差：{left.join('、')}
          </Text>
        ) : null}
        <View className="kh-bar__item">
          <ActionButton
            id="bind"
            busy={busy}
            disabled={sending || left.length > 0}
            onClick={() => {
              const papers = {
                unifiedCode: code,
                licence: files.licence.idsOf('licence'),
                authorisation: files.authorisation.idsOf('authorisation'),
              };
              void act('applicants.bind', { kind, name: name.trim(), ...(person ? {} : papers) }).then(
                async (done) => {
                  if (!done) return;
                  await refreshSession();
                  chooseApplicant(done.data.id);
                  setBound(done.data);
                },
              );
            }}
          >
            {person ? '绑定' : '提交绑定申请'}
          </ActionButton>
        </View>
      </View>
    </View>
  );
}

/** What comes after: for an organisation the wait, with what can be done meanwhile. */
function Bound({ applicant }: { applicant: MemberView }) {
  const kept = readCheck();
  const waiting = applicant.state === 'pending';
  return (
    <View>
      <Card tone={waiting ? 'amber' : 'green'}>
        <Text className="kh-lead">{waiting ? '已提交，等待县科技局确认' : '已绑定'}</Text>
        <Text className="kh-text">
          {waiting
            ? `确认后由您代表“${applicant.name}”申报。现在就可以填资料、准备草稿。`
            : `现在由您代表“${applicant.name}”申报。`}
        </Text>
      </Card>
      {kept ? (
        <View style={{ marginTop: '12px' }}>
          <SaveAnswers kept={kept} />
        </View>
      ) : null}
      <ActionButton id="bind-done" onClick={() => goBackOr('/pages/me/index')}>
        继续
      </ActionButton>
    </View>
  );
}
