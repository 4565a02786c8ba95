import { Text, View } from '@tarojs/components';
import type { ListOverview } from '@contract';
import { formatFen } from '@contract/kernel';
import { ArticleChip, Card, Section } from '@/components';
import { YearChart } from '@/features/selfcheck/YearChart';
import { go } from '@/services/go';
import { KindSums } from './KindSums';
import '../../selfcheck/totals.scss';

/** Everything that is gathered, as a whole: possible overlaps first, then the money and the years it binds. */
export function Overview({ overview }: { overview: ListOverview }) {
  return (
    <>
      <Overlaps overlaps={overview.overlaps} />
      <KindSums overview={overview} />
      <Years overview={overview} />
    </>
  );
}

function Overlaps({ overlaps }: { overlaps: ListOverview['overlaps'] }) {
  if (overlaps.length === 0) return null;
  return (
    <Section
      title={`可能重叠（${overlaps.length}处）`}
      hint="同一单位的这些事项可能是同一件事。方案没有禁止同时享受，请核对后再列入。"
    >
      {overlaps.map(({ applicantName, why, claims, claimCount }, index) => (
        <Card key={`${applicantName}-${why}`} tone="amber" id={`overlap-${index + 1}`}>
          <Text className="kh-title">{applicantName}</Text>
          <Text className="kh-text desk-twice">{why}</Text>
          {claims.map(({ claimId, itemTitle, article, number, stateLabel }) => (
            <View
              key={claimId}
              className="desk-overlap"
              aria-role="button"
              aria-label={`查看${itemTitle}`}
              onClick={() => go('/packages/desk/claim/index', { id: claimId })}
            >
              <View className="kh-grow">
                <Text className="kh-text">{itemTitle}</Text>
                <Text className="kh-muted kh-num">
                  {number} · {stateLabel}
                </Text>
              </View>
              <ArticleChip article={article} />
            </View>
          ))}
          {claimCount > claims.length ? (
            <Text className="kh-muted">
              共{claimCount}件，这里列出前{claims.length}件。
            </Text>
          ) : null}
        </Card>
      ))}
    </Section>
  );
}

/** The year's budget, and what this and later years would be bound to. */
function Years({ overview: { years, budget } }: { overview: ListOverview }) {
  if (years.length === 0) return null;
  const undecided = years.reduce((sum, one) => sum + one.undecided, 0);
  return (
    <Section
      title="今年和以后各年"
      hint="第一年按本年推算，起算年份和实际金额以县人民政府审定为准。各类不相加。"
    >
      <Card id="list-years">
        {budget ? (
          <View className="desk-sum" id="list-budget">
            <Text className="kh-title">{budget.year}年预算</Text>
            <Meter label="已审定" fen={budget.committedFen} of={budget.plannedFen} />
            <Meter label="已拨付" fen={budget.paidFen} of={budget.plannedFen} />
          </View>
        ) : (
          <Text className="kh-text kh-muted">还没有录入本年预算，无法对照。</Text>
        )}
        <YearChart years={years} />
        {undecided > 0 ? (
          <Text className="kh-text kh-muted">
            另有{undecided}项（年）的金额方案没有写明，由县人民政府审定。
          </Text>
        ) : null}
      </Card>
    </Section>
  );
}

/** A part of the year's budget as a bar; more than the whole is said in words and in red. */
function Meter({ label, fen, of }: { label: string; fen: number; of: number }) {
  const share = of > 0 ? Math.min(100, (fen / of) * 100) : fen > 0 ? 100 : 0;
  const over = fen > of;
  return (
    <View className="desk-meter">
      <View className="kh-row kh-row--between">
        <Text>{label}</Text>
        <Text className={over ? 'desk-meter__over' : ''}>
          {formatFen(fen)} / {formatFen(of)}
          {over ? '（超出）' : ''}
        </Text>
      </View>
      <View className="desk-meter__track">
        <View
          className={`desk-meter__bar${over ? ' desk-meter__bar--over' : ''}`}
          style={{ width: `${share}%` }}
        />
      </View>
    </View>
  );
}
