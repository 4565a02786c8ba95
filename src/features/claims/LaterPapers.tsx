import { Text, View } from '@tarojs/components';
import type { ClaimView } from '@contract';
import { type Day, formatDay, formatInstant } from '@contract/kernel';
import { ActionButton, Card, DayLeft, Facts, FilePicker, Section } from '@/components';
import { useAct } from '@/services/ask';
import { say } from '@/services/go';
import { FILE_HINT } from '@/services/upload';
import { FILE_WAYS, useFiles } from '../apply/useFiles';

/** Papers that may still follow (容缺): which, until when, and the way to hand them in. */
export function LaterPapers({ claim, today, onDone }: { claim: ClaimView; today: Day; onDone: () => void }) {
  const { act, busy, error } = useAct();
  const files = useFiles('paper', [], undefined, claim.summary.id);
  const { later } = claim;
  if (!later || !claim.may.includes('handLater')) return null;
  const owed = claim.papers.filter(({ id }) => later.paperIds.includes(id));
  const given = owed
    .map(({ id }) => ({ paperId: id, fileIds: files.idsOf(id) }))
    .filter(({ fileIds }) => fileIds.length > 0);
  return (
    <Section
      title="还可以补交的材料"
      hint={
        later.overdue
          ? '期限已过，仍可以补交；部门可能会通知补正。'
          : `请在${formatDay(later.dueDay)}（含当日）前补交。`
      }
    >
      <Card tone="amber" id="later-papers">
        <DayLeft label="补交期限" day={later.dueDay} today={today} />
        {owed.map((paper) => (
          <FilePicker
            key={paper.id}
            id={`later-${paper.id}`}
            label={paper.label}
            hint={FILE_HINT}
            files={files.rowsOf(paper.id)}
            ways={FILE_WAYS.map((way) => ({ ...way, onPick: () => files.pick(paper.id, way.id) }))}
          />
        ))}
        {error ? <Text className="kh-field__error">{error}</Text> : null}
        <View style={{ marginTop: '12px' }}>
          <ActionButton
            id="send-later"
            busy={busy || files.sending}
            disabled={given.length === 0}
            onClick={() => {
              void act('claims.handLater', {
                claimId: claim.summary.id,
                expectedVersion: claim.summary.version,
                papers: given,
              }).then((done) => {
                if (!done) return;
                say('已补交');
                onDone();
              });
            }}
          >
            补交材料
          </ActionButton>
        </View>
      </Card>
    </Section>
  );
}

/** Premises as they were given (art. 8). */
export function Premises({ claim }: { claim: ClaimView }) {
  const { premises } = claim;
  if (!premises) return null;
  const inUse = claim.summary.state === 'granted';
  return (
    <Section title="办公场所" hint={inUse ? '到期前3个月和1个月会提醒您。' : undefined}>
      <Card tone="green" id="premises">
        <Facts
          lines={[
            ['位置', premises.place],
            ['面积', `${premises.areaSqm}平方米`],
            [
              '免费使用',
              `${formatDay(premises.firstDay)}至${formatDay(premises.lastDay)}（${premises.years}年）`,
            ],
          ]}
        />
      </Card>
    </Section>
  );
}

/** Which version of the integrity pledge was signed, and when. */
export function Pledged({ claim }: { claim: ClaimView }) {
  if (!claim.pledge) return null;
  return (
    <Text className="kh-muted" id="pledged">
      科研诚信承诺（{claim.pledge.version}版）于{formatInstant(claim.pledge.at)}作出
    </Text>
  );
}
