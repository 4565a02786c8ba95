import { Text } from '@tarojs/components';
import { formatInstant } from '@contract/kernel';
import { Card, Facts } from '@/components';
import type { DeskClaim } from './types';

const IN_EXAMINATION = ['submitted', 'examining', 'returned'];

/** Who has the claim in hand, how long the office has, and whether its clock stands still. */
export function ExaminationCard({ desk }: { desk: DeskClaim }) {
  const { examination, claim, mayDo } = desk;
  const { examiner, termDays, pausedLeft, rounds, supplementOverdue } = examination;
  if (!IN_EXAMINATION.includes(claim.summary.state)) return null;
  const others = examiner && !examiner.me && mayDo.includes('check');
  return (
    <Card id="examination">
      <Facts
        lines={[
          [
            '承办人',
            examiner
              ? `${examiner.me ? '您' : examiner.name}，${formatInstant(examiner.at)}起`
              : '还没有人开始审查',
          ],
          ['审查期限', `${termDays}个工作日，补正期间不计`],
          [
            '期限暂停',
            pausedLeft === undefined ? null : `等待单位补正，补正后还有${Math.max(1, pausedLeft)}个工作日`,
          ],
          ['已退回补正', rounds > 0 ? `${rounds}次` : null],
        ]}
      />
      {others ? (
        <Text className="kh-text desk-twice" id="examination-other">
          {examiner.name}正在办理本件。您的操作不会覆盖对方的；如对方先办，会提示您刷新。
        </Text>
      ) : null}
      {supplementOverdue ? (
        <Text className="kh-text desk-twice" id="supplement-overdue">
          单位逾期没有补正。可以延长期限，或以“逾期未补正”不予通过；办结前单位仍可补正。
        </Text>
      ) : null}
    </Card>
  );
}
