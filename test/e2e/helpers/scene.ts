import { applyFor, recommend, stationFacts, titleFacts } from '../../../scripts/seed/claims';
import { openRound } from '../../../scripts/seed/round';
import { tellStory } from '../../../scripts/seed/story';
import { newCommand, type TestCloud } from '../../cloud/helpers/cloud';

export interface Scene {
  /** Claims by where they stand. */
  claims: Record<
    'submitted' | 'returned' | 'recommended' | 'objected' | 'passed' | 'paying' | 'refused',
    string
  >;
  draftId: string;
  /** The list now in notice, and the one that is over. */
  openList: string;
  closedList: string;
}

/** Something in every state that a page can show. Ends on a working morning eight days after the start. */
export async function setScene({ cloud, as, advance }: TestCloud): Promise<Scene> {
  const url = cloud.url;
  const examiner = as('examiner-kjj');
  const gatherer = as('gatherer-kjj');
  const claim = async (openid: string, item: 'tech-sme' | 'high-tech-firm' | 'benchmark-firm') =>
    (
      await applyFor({
        url,
        caller: as(openid),
        key: newCommand(),
        itemId: item,
        facts: titleFacts(item, '2025-09-12', `TEST-${item}-${openid.length}`),
      })
    ).claimId;
  const versionOf = async (claimId: string) =>
    (await gatherer.get('desk.claim', { claimId })).claim.summary.version;

  const paying = await applyFor({
    url,
    caller: as('contact-station'),
    key: newCommand(),
    itemId: 'academician-station',
    facts: stationFacts('2025-06-18', 'TEST-YS-0001'),
  });
  await recommend(as('examiner-zzb'), newCommand(), paying.claimId, '组推荐〔2026〕1号');
  const passed = await claim('contact-dairy', 'tech-sme');
  await recommend(examiner, newCommand(), passed, '科技推荐〔2026〕1号');
  const closed = await gatherer.get('lists.create', {
    commandId: newCommand(),
    title: '2026年人才平台拟兑现名单',
    claimIds: [paying.claimId, passed],
  });
  await gatherer.get('lists.publish', {
    commandId: newCommand(),
    listId: closed.listId,
    expectedVersion: closed.version,
    workingDays: 5,
  });
  await advance('8d');
  await as('decider-xzf').get('decisions.approve', {
    commandId: newCommand(),
    claimId: paying.claimId,
    expectedVersion: await versionOf(paying.claimId),
    documentNumber: '和政纪要〔2026〕1号',
    years: [
      { year: 1, fen: 250_000_000 },
      { year: 2, fen: 260_000_000 },
    ],
  });
  await as('payer-czj').get('payments.record', {
    commandId: newCommand(),
    claimId: paying.claimId,
    expectedVersion: await versionOf(paying.claimId),
    year: 1,
    fen: 100_000_000,
    day: '2026-03-10',
    voucher: 'CZ-2026-0001',
  });

  await openRound(as);
  await tellStory(url, as);
  const { items: notices } = await as('visitor').get('notices.list', {});
  const openList = notices[0]?.id ?? '';
  const { entries } = await as('visitor').get('notices.get', { noticeId: openList });
  const objected = entries[0]?.id ?? '';
  await as('visitor').get('notices.object', {
    commandId: newCommand(),
    noticeId: openList,
    entryId: objected,
    name: '示例异议人',
    contact: '0471-0000000',
    grounds: '该企业的入库日期与公示的依据不符，请核查。',
    fileIds: [],
  });

  const returned = await claim('contact-storage', 'tech-sme');
  await examiner.get('exam.start', {
    commandId: newCommand(),
    claimId: returned,
    expectedVersion: await versionOf(returned),
  });
  await examiner.get('exam.return', {
    commandId: newCommand(),
    claimId: returned,
    expectedVersion: await versionOf(returned),
    missing: ['证书扫描件不清晰，请重新上传', '补充对县域经济社会发展贡献的简要说明'],
    workingDays: 5,
  });
  const refused = await claim('contact-dairy', 'benchmark-firm');
  await examiner.get('exam.start', {
    commandId: newCommand(),
    claimId: refused,
    expectedVersion: await versionOf(refused),
  });
  await examiner.get('exam.refuse', {
    commandId: newCommand(),
    claimId: refused,
    expectedVersion: await versionOf(refused),
    ground: 'held',
    reason: '未查到该单位的科技标杆企业认定文件。',
  });
  const recommended = await claim('contact-seeds', 'high-tech-firm');
  await recommend(examiner, newCommand(), recommended, '科技推荐〔2026〕2号');

  const dairy = as('contact-dairy');
  const { applicants } = await dairy.get('me.get', {});
  const draft = await dairy.get('drafts.create', {
    commandId: newCommand(),
    applicantId: applicants[0]?.id ?? '',
    itemId: 'high-tech-firm',
    facts: [],
  });
  const { items } = await as('contact-storage').get('claims.mine', {});
  const submitted = items.find(({ state }) => state === 'submitted')?.id ?? '';
  await advance('2m');
  return {
    claims: {
      submitted,
      returned,
      recommended,
      objected,
      passed,
      paying: paying.claimId,
      refused,
    },
    draftId: draft.id,
    openList,
    closedList: closed.listId,
  };
}
