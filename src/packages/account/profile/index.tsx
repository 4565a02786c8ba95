import { EmptyState, Page, Screen } from '@/components';
import { Profile } from '@/features/account/Profile';
import { ENTER_PAGE } from '@/features/apply/useBeginClaim';
import { useAsk } from '@/services/ask';
import { go } from '@/services/go';
import { useSession } from '@/services/session';

export default function ProfilePage() {
  const { applicant } = useSession();
  const profile = useAsk('profile.get', applicant ? { applicantId: applicant.id } : null);
  const questions = useAsk('selfcheck.questions', applicant ? { kind: applicant.kind } : null);
  if (!applicant) {
    return (
      <Page>
        <EmptyState
          title="还没有绑定单位"
          hint="绑定后，单位资料填一次，以后申报自动带出。"
          action={{ id: 'enter', label: '绑定单位', onClick: () => go(ENTER_PAGE) }}
        />
      </Page>
    );
  }
  const answer =
    profile.answer && questions.answer ? { profile: profile.answer, questions: questions.answer } : null;
  return (
    <Screen
      bar
      asked={{
        answer,
        error: profile.error ?? questions.error,
        loading: profile.loading || questions.loading,
        reload: () => {
          profile.reload();
          questions.reload();
        },
      }}
    >
      {(got) => (
        <Profile
          key={got.profile.data.version}
          data={got.profile.data}
          facts={got.questions.data.facts}
          today={got.profile.today}
        />
      )}
    </Screen>
  );
}
