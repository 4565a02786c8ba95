import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { PreparedView } from '@contract';
import { formatDay } from '@contract/kernel';
import { ActionButton, ArticleChip, Card, Facts, MoneyView, Sheet, Tick } from '@/components';
import { useAct } from '@/services/ask';
import { go, say } from '@/services/go';

/** A claim that an office prepared: what it is, on what it rests, and the one tap that submits it. */
export function PreparedCard({ one }: { one: PreparedView }) {
  const [open, setOpen] = useState(false);
  const id = `prepared-${one.itemId}`;
  return (
    <Card id={id} tone="gold">
      <View className="kh-row kh-row--between kh-row--top">
        <Text className="kh-title kh-grow">{one.itemTitle}</Text>
        <ArticleChip article={one.article} />
      </View>
      <MoneyView kind={one.amountKind} text={one.amountText} />
      <Text className="kh-text kh-muted">
        {one.kindName}，{formatDay(one.day)}认定（编号{one.number}），县科技局按{one.document}
        备好，还没有提交。
      </Text>
      {one.blocked ? (
        <>
          <Text className="kh-text" id={`${id}-blocked`}>
            现在还不能一键确认：{one.blocked}
          </Text>
          <View style={{ marginTop: '10px' }}>
            <ActionButton
              id={`${id}-item`}
              look="quiet"
              onClick={() => go('/packages/policy/item/index', { id: one.itemId })}
            >
              查看该事项
            </ActionButton>
          </View>
        </>
      ) : (
        <View style={{ marginTop: '10px' }}>
          <ActionButton id={`${id}-open`} onClick={() => setOpen(true)}>
            核对并一键确认
          </ActionButton>
        </View>
      )}
      {open ? <ConfirmSheet one={one} onClose={() => setOpen(false)} /> : null}
    </Card>
  );
}

function ConfirmSheet({ one, onClose }: { one: PreparedView; onClose: () => void }) {
  const { act, busy, error } = useAct();
  const [pledged, setPledged] = useState(false);
  const [tried, setTried] = useState(false);
  const confirm = async () => {
    setTried(true);
    if (!pledged) return;
    const { applicantId, recognitionId, pledgeVersion } = one;
    const done = await act('prepared.confirm', { applicantId, recognitionId, pledgeVersion });
    if (!done) return;
    say(`已提交，编号 ${done.data.number}`);
    go('/packages/apply/claim/index', { id: done.data.claimId });
  };
  return (
    <Sheet
      id="prepared-sheet"
      tab
      title="核对后一键确认"
      busy={busy}
      onClose={onClose}
      fault={
        error ? (
          <Text className="kh-note kh-note--red" id="prepared-error" aria-role="alert">
            {error}
          </Text>
        ) : tried && !pledged ? (
          <Text className="kh-field__error">请先勾选承诺，再确认。</Text>
        ) : null
      }
      foot={
        <View className="kh-grow">
          <ActionButton id="prepared-confirm" busy={busy} onClick={() => void confirm()}>
            {busy ? '正在提交' : '确认申报'}
          </ActionButton>
        </View>
      }
    >
      <Facts
        lines={[
          ['申报单位', one.applicantName],
          ['事项', one.itemTitle],
          ['认定', one.kindName],
          ['证书编号', one.number],
          ['认定日期', formatDay(one.day)],
          ['认定文件', one.document],
          ['免交材料', one.waived.join('、')],
        ]}
      />
      <Text className="kh-note">
        有不符的请先不要确认，联系县科技局更正。确认后由部门审查，进度会通知您；列入名单以前可以撤回。
      </Text>
      <Tick id="prepared-pledge" checked={pledged} label="我确认并承诺" onChange={setPledged}>
        {one.pledge.map((line, index) => (
          <Text className="kh-text" key={line}>
            {index + 1}. {line}
          </Text>
        ))}
      </Tick>
    </Sheet>
  );
}
