import { Text, View } from '@tarojs/components';
import type { FirmCard } from '@contract';
import { formatInstant, type Day } from '@contract/kernel';
import { ActionButton, Card, Section } from '@/components';
import { useAct } from '@/services/ask';
import { go } from '@/services/go';
import { DRAFT_PAGE } from '../apply/useBeginClaim';
import { FirmGlance } from './FirmGlance';
import { ServedNeeds } from './ServedNeeds';
import { ServiceRecords } from './ServiceRecords';

/** One served firm: what it could claim, what is prepared for it, what was done, what it asks for. */
export function Firm({ card, today, onChanged }: { card: FirmCard; today: Day; onChanged: () => void }) {
  const { assignment, claimable, drafts } = card;
  const { applicantId, applicantName, mayPrepare } = assignment;
  return (
    <View>
      <Card>
        <Text className="kh-lead">{applicantName}</Text>
        <FirmGlance firm={card} today={today} most={100} />
      </Card>
      <Section title="代为准备草稿" hint="草稿存好后会通知企业；核对、承诺和提交由企业自己办理。">
        {mayPrepare ? (
          <Preparing
            applicantId={applicantId}
            items={claimable.filter(({ title }) => !drafts.some(({ itemTitle }) => itemTitle === title))}
          />
        ) : (
          <View className="kh-note kh-note--amber" id="no-consent">
            <Text className="kh-text">
              企业还没有同意代为准备草稿。需要时请企业在“我的 → 科技特派员”里同意。
            </Text>
          </View>
        )}
        {drafts.map(({ draftId, itemTitle, savedAt }) => (
          <Card
            key={draftId}
            id={`draft-${draftId}`}
            label={`草稿：${itemTitle}`}
            {...(mayPrepare ? { onClick: () => go(DRAFT_PAGE, { id: draftId }) } : {})}
          >
            <Text className="kh-title">{itemTitle}</Text>
            <Text className="kh-muted">草稿，已保存 {formatInstant(savedAt)}，等企业提交</Text>
          </Card>
        ))}
      </Section>
      <ServedNeeds applicantId={applicantId} onChanged={onChanged} />
      <ServiceRecords applicantId={applicantId} today={today} onChanged={onChanged} />
    </View>
  );
}

function Preparing({ applicantId, items }: { applicantId: string; items: FirmCard['claimable'] }) {
  const { act, busy, error } = useAct();
  const prepare = async (itemId: string) => {
    const answer = await act('drafts.create', { applicantId, itemId, facts: [] });
    if (answer) go(DRAFT_PAGE, { id: answer.data.id });
  };
  return (
    <View>
      {items.map(({ itemId, title }) => (
        <Card key={itemId}>
          <View className="kh-row kh-row--between">
            <Text className="kh-text kh-grow">{title}</Text>
            <ActionButton
              id={`prepare-${itemId}`}
              look="quiet"
              small
              busy={busy}
              onClick={() => void prepare(itemId)}
            >
              准备草稿
            </ActionButton>
          </View>
        </Card>
      ))}
      {items.length === 0 ? <Text className="kh-muted">现在没有可以新准备的草稿。</Text> : null}
      {error ? (
        <Text className="kh-field__error" id="prepare-error">
          {error}
        </Text>
      ) : null}
    </View>
  );
}
