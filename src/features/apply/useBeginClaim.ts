import Taro from '@tarojs/taro';
import { APPLICANT_KIND_LABELS } from '@contract/kernel';
import type { ItemView } from '@contract/policy';
import { useAct } from '@/services/ask';
import { go } from '@/services/go';
import { readCheck } from '@/services/keep';
import { useSession } from '@/services/session';

export const DRAFT_PAGE = '/packages/apply/draft/index';
export const ENTER_PAGE = '/packages/account/enter/index';

/** Opens a draft for an item, after sending whoever is not yet known to sign in and bind an applicant. */
export function useBeginClaim(): { begin: (item: ItemView) => Promise<void>; busy: boolean } {
  const session = useSession();
  const { act, busy, takeError, takeCode } = useAct();

  const begin = async (item: ItemView): Promise<void> => {
    const { applicant } = session;
    if (session.state !== 'person' || !applicant) {
      go(ENTER_PAGE);
      return;
    }
    if (!item.applicantKinds.includes(applicant.kind)) {
      await tell(
        `这一项由${item.applicantKinds.map((kind) => APPLICANT_KIND_LABELS[kind]).join('、')}申报，` +
          `您现在代表的是“${applicant.name}”（${APPLICANT_KIND_LABELS[applicant.kind]}）。可以在“我的”里切换。`,
      );
      return;
    }
    const kept = readCheck();
    const facts = kept?.kind === applicant.kind ? kept.answers.filter(({ value }) => value !== null) : [];
    const answer = await act('drafts.create', { applicantId: applicant.id, itemId: item.id, facts });
    if (answer) go(DRAFT_PAGE, { id: answer.data.id });
    else if (takeCode() === 'ALREADY_OPEN') {
      const { confirm } = await Taro.showModal({
        title: '已有一件在办',
        content: takeError() ?? '',
        cancelText: '知道了',
        confirmText: '去查看',
      });
      if (confirm) go('/pages/claims/index');
    } else await tell(takeError() ?? '');
  };
  return { begin, busy };
}

async function tell(content: string): Promise<void> {
  if (content)
    await Taro.showModal({ title: '暂时不能申报', content, showCancel: false, confirmText: '知道了' });
}
