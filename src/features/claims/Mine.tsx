import { Text, View } from '@tarojs/components';
import { ActionButton, EmptyState, ErrorState, Loading, Section } from '@/components';
import { go } from '@/services/go';
import { chooseApplicant, useSession } from '@/services/session';
import { useShownAgain } from '@/services/useShown';
import { ENTER_PAGE } from '../apply/useBeginClaim';
import { ApplicantSwitch } from '../account/ApplicantSwitch';
import { PreparedList } from '../prepared/PreparedList';
import { ClaimCard, DraftCard } from './ClaimCard';
import { useMine } from './useMine';

/** 申报: drafts (clearly not submitted) and claims with their way. */
export function Mine() {
  const session = useSession();
  const { me, applicant } = session;
  const mine = useMine(session.state === 'person' && applicant !== null, applicant?.id);
  useShownAgain(mine.reload);

  if (session.state === 'unknown') return <Loading />;
  if (session.state === 'visitor' || !applicant) {
    return (
      <EmptyState
        title={session.state === 'visitor' ? '登录后可以申报' : '还没有绑定单位'}
        hint="看政策、自测和查公示都不用登录。申报需要绑定单位，绑定后资料填一次，以后自动带出。"
        action={{
          id: 'enter',
          label: session.state === 'visitor' ? '登录并绑定单位' : '绑定单位',
          onClick: () => go(ENTER_PAGE),
        }}
      />
    );
  }
  return (
    <View>
      <ApplicantSwitch applicants={me?.applicants ?? []} current={applicant} onChoose={chooseApplicant} />
      <PreparedList applicantId={applicant.id} />
      {mine.error ? <ErrorState message={mine.error} onRetry={mine.reload} /> : null}
      {!mine.known && !mine.error ? <Loading /> : null}
      {mine.known && mine.drafts.length + mine.claims.length === 0 ? (
        <EmptyState
          title="还没有申报"
          hint="先自测看看能享受哪些支持，再从政策页面申报。"
          action={{ id: 'to-policies', label: '去看政策', onClick: () => go('/packages/policy/list/index') }}
        />
      ) : null}
      {mine.drafts.length > 0 ? (
        <Section title="草稿" hint="草稿没有提交，部门看不到。到期不提交会自动清除。">
          {mine.drafts.map((draft) => (
            <DraftCard key={draft.id} draft={draft} today={mine.today} />
          ))}
        </Section>
      ) : null}
      {mine.claims.length > 0 ? (
        <Section title="已提交">
          {mine.claims.map((claim) => (
            <ClaimCard key={claim.id} claim={claim} today={mine.today} />
          ))}
        </Section>
      ) : null}
      {mine.more ? (
        <ActionButton id="load-more" look="text" busy={mine.busy} onClick={mine.loadMore}>
          查看更早的申报
        </ActionButton>
      ) : mine.claims.length > 5 ? (
        <Text className="kh-foot">已全部显示</Text>
      ) : null}
    </View>
  );
}
