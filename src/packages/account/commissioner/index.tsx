import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { EmptyState, Page, Screen } from '@/components';
import { SignInFirst } from '@/features/account/SignInFirst';
import { FirmNeeds } from '@/features/commissioner/FirmNeeds';
import { FirmServices } from '@/features/commissioner/FirmServices';
import { OfFirm } from '@/features/commissioner/OfFirm';
import { useAsk } from '@/services/ask';
import { go } from '@/services/go';
import { useSession } from '@/services/session';

/** 科技特派员 of a firm, for its contact: agree or decline, consent, needs, what was done. */
export default function OfFirmPage() {
  const { params } = useRouter();
  const { state, applicant } = useSession();
  const applicantId = params['applicantId'] ?? (applicant?.state === 'confirmed' ? applicant.id : null);
  const asked = useAsk('assignments.ofApplicant', applicantId === null ? null : { applicantId });
  if (state === 'visitor')
    return (
      <Page>
        <SignInFirst hint="登录并绑定单位后，在这里查看科技特派员、提出需求。" />
      </Page>
    );
  if (applicantId === null)
    return (
      <Page>
        <EmptyState
          title="还没有确认的单位"
          hint="企业在县科技局确认绑定后，可以在这里查看科技特派员。您是特派员的，请看“我的企业”。"
          action={{
            id: 'to-firms',
            label: '我的企业',
            onClick: () => go('/packages/commissioner/firms/index'),
          }}
        />
      </Page>
    );
  return (
    <Screen asked={asked}>
      {({ data: { items } }) => (
        <View>
          <OfFirm items={items} onChanged={asked.reload} />
          <FirmNeeds applicantId={applicantId} served={items.some(({ state }) => state === 'agreed')} />
          <FirmServices applicantId={applicantId} />
        </View>
      )}
    </Screen>
  );
}
