import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { ActionButton, Card, EmptyState, FilePicker, Section, TextAreaField, TextField } from '@/components';
import { formatDay } from '@contract/kernel';
import { useAct } from '@/services/ask';
import { go } from '@/services/go';
import { useSession } from '@/services/session';
import { ENTER_PAGE } from '../apply/useBeginClaim';
import { FILE_WAYS, useFiles } from '../apply/useFiles';
import { FILE_HINT } from '@/services/upload';

export const MY_OBJECTIONS_PAGE = '/packages/notices/mine/index';

/** An objection to one entry, in the objector's real name; the firm never learns whose. */
export function ObjectionForm({
  noticeId,
  entryId,
  about,
}: {
  noticeId: string;
  entryId: string;
  about: string;
}) {
  const session = useSession();
  const { act, busy, error, field } = useAct();
  const [name, setName] = useState('');
  const [contact, setContact] = useState('');
  const [grounds, setGrounds] = useState('');
  const [dueDay, setDueDay] = useState<string | null>(null);
  const files = useFiles('objection');

  if (session.state !== 'person') {
    return (
      <EmptyState
        title="实名提出异议，请先登录"
        hint="查看公示不需要登录。提出异议需要实名，便于部门核查和答复。"
        action={{ id: 'enter', label: '去登录', onClick: () => go(ENTER_PAGE) }}
      />
    );
  }
  if (dueDay !== null) {
    return (
      <EmptyState
        title="异议已收到"
        hint={`县科技局会在${formatDay(dueDay)}前核查并告知结果。这一项在核查结束前不会进入下一步，申报单位不会知道是谁提出的。`}
        action={{ id: 'my-objections', label: '看我的异议', onClick: () => go(MY_OBJECTIONS_PAGE) }}
      />
    );
  }
  const wrong = (one: string) => (field === one ? (error ?? undefined) : undefined);
  return (
    <View>
      <Card tone="blue">
        <Text className="kh-muted">针对</Text>
        <Text className="kh-title">{about}</Text>
      </Card>
      <Section title="异议内容" hint="只有核查的部门能看到您的姓名和联系方式。">
        <Card>
          <TextField
            id="objector-name"
            label="您的姓名"
            required
            value={name}
            maxLength={20}
            error={wrong('name')}
            onChange={setName}
          />
          <TextField
            id="objector-contact"
            label="联系电话"
            required
            value={contact}
            maxLength={40}
            error={wrong('contact')}
            onChange={setContact}
          />
          <TextAreaField
            id="objection-grounds"
            label="异议理由和事实"
            required
            value={grounds}
            maxLength={1000}
            error={wrong('grounds')}
            onChange={setGrounds}
          />
          <FilePicker
            id="objection-files"
            label="佐证材料（可不传）"
            hint={FILE_HINT}
            optional="可不传"
            files={files.rowsOf('objection')}
            ways={FILE_WAYS.map((way) => ({ ...way, onPick: () => files.pick('objection', way.id) }))}
          />
        </Card>
      </Section>
      {error && !field ? <Text className="kh-field__error">{error}</Text> : null}
      <View className="kh-bar">
        <View className="kh-bar__item">
          <ActionButton
            id="send-objection"
            busy={busy || files.sending}
            disabled={!name.trim() || !contact.trim() || !grounds.trim()}
            onClick={() => {
              void act('notices.object', {
                noticeId,
                entryId,
                name: name.trim(),
                contact: contact.trim(),
                grounds: grounds.trim(),
                fileIds: files.idsOf('objection'),
              }).then((done) => {
                if (done) setDueDay(done.data.dueDay);
              });
            }}
          >
            提交异议
          </ActionButton>
        </View>
      </View>
    </View>
  );
}
