import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { type ApplicantKind, normaliseUnifiedCode, unifiedCodeMessage } from '@contract/kernel';
import { ActionButton, Card, Choices, Field, Section, TextField, Tick, TypedInput } from '@/components';
import { useAct } from '@/services/ask';
import { go, say } from '@/services/go';
import { readCheck } from '@/services/keep';
import { chooseApplicant, refreshSession, useSession } from '@/services/session';
import { KIND_CHOICES } from '../selfcheck/kinds';
import { SaveAnswers } from '../selfcheck/SaveAnswers';

/** First the privacy guide and a name to be called by, then the organisation that one acts for. */
export function Enter() {
  const { state } = useSession();
  return state === 'person' ? <Bind /> : <Consent />;
}

function Consent() {
  const { me } = useSession();
  const { act, busy, error } = useAct();
  const [agreed, setAgreed] = useState(false);
  const [name, setName] = useState('');
  return (
    <View>
      <Card>
        <Text className="kh-lead">先认识一下</Text>
        <Text className="kh-text">看政策、自测、查公示都不用登录。申报、提异议和接收提醒需要登录。</Text>
      </Card>
      <Section title="怎么称呼您">
        <Card>
          <TextField
            id="display-name"
            label="称呼"
            required
            value={name}
            maxLength={20}
            placeholder="例如 财务负责人"
            onChange={setName}
          />
        </Card>
      </Section>
      <Section title="隐私保护">
        <Card>
          <Text className="kh-text">
            我们只收集办事必需的信息：微信身份标识、您的称呼、单位名称和代码、您填写的资料和上传的材料。只给审查、公示、审定、拨付的部门使用，不作他用。
          </Text>
          <ActionButton
            id="read-privacy"
            look="text"
            small
            onClick={() => go('/packages/account/privacy/index')}
          >
            阅读隐私保护指引全文
          </ActionButton>
          <Tick id="agree-privacy" checked={agreed} label="同意隐私保护指引" onChange={setAgreed}>
            <Text className="kh-text">我已阅读并同意隐私保护指引</Text>
          </Tick>
        </Card>
      </Section>
      {error ? <Text className="kh-field__error">{error}</Text> : null}
      <View className="kh-bar">
        <View className="kh-bar__item--small">
          <ActionButton id="not-now" look="quiet" onClick={() => void Taro.navigateBack()}>
            暂不登录
          </ActionButton>
        </View>
        <View className="kh-bar__item">
          <ActionButton
            id="sign-in"
            busy={busy}
            disabled={!agreed || !name.trim()}
            onClick={() => {
              void act('me.signIn', { guideVersion: me?.guideVersion ?? '', displayName: name.trim() }).then(
                (done) => done && refreshSession(),
              );
            }}
          >
            同意并登录
          </ActionButton>
        </View>
      </View>
    </View>
  );
}

function Bind() {
  const { me, applicant } = useSession();
  const { act, busy, error, field } = useAct();
  const kept = readCheck();
  const [kind, setKind] = useState<ApplicantKind>(kept?.kind ?? 'firm');
  const [code, setCode] = useState('');
  const [name, setName] = useState('');
  const [bound, setBound] = useState(false);
  const fault = code.length >= 18 ? unifiedCodeMessage(code) : null;
  const wrong = (one: string) => (field === one ? (error ?? undefined) : undefined);
  const person = kind === 'person';

  if (bound && applicant) {
    return (
      <View>
        <Card tone="green">
          <Text className="kh-lead">已绑定</Text>
          <Text className="kh-text">现在由您代表“{applicant.name}”申报。</Text>
        </Card>
        {kept ? (
          <View style={{ marginTop: '12px' }}>
            <SaveAnswers kept={kept} />
          </View>
        ) : null}
        <ActionButton
          id="bind-done"
          onClick={() => {
            if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
            else go('/pages/me/index');
          }}
        >
          继续
        </ActionButton>
      </View>
    );
  }
  return (
    <View>
      <Card>
        <Text className="kh-lead">绑定申报主体</Text>
        <Text className="kh-text">
          {me && me.applicants.length > 0
            ? '可以绑定多个单位，随时切换。'
            : '绑定后由您代表它申报和接收消息，资料填一次，以后自动带出。'}
        </Text>
      </Card>
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
      {error && !field ? <Text className="kh-field__error">{error}</Text> : null}
      <View className="kh-bar">
        <View className="kh-bar__item">
          <ActionButton
            id="bind"
            busy={busy}
            disabled={!name.trim() || (!person && (code.length !== 18 || fault !== null))}
            onClick={() => {
              void act('applicants.bind', {
                kind,
                name: name.trim(),
                ...(person ? {} : { unifiedCode: code }),
              }).then(async (done) => {
                if (!done) return;
                await refreshSession();
                chooseApplicant(done.data.id);
                setBound(true);
                say('绑定成功');
              });
            }}
          >
            绑定
          </ActionButton>
        </View>
      </View>
    </View>
  );
}
