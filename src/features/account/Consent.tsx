import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { ActionButton, Card, Section, TextField, Tick } from '@/components';
import { useAct } from '@/services/ask';
import { go } from '@/services/go';
import { refreshSession, useSession } from '@/services/session';

/** The privacy guide and a name to be called by: what comes before anything of one's own. */
export function Consent() {
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
