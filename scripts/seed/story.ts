import type { Caller } from './call';
import { applyFor, recommend, titleFacts } from './claims';

/**
 * What is under way when the demonstration begins: one list in public notice, one claim being examined,
 * and a dairy firm that has everything still before it.
 */
export async function tellStory(url: string, as: (openid: string) => Caller): Promise<void> {
  const listed = await applyFor({
    url,
    caller: as('contact-seeds'),
    key: 'story-seeds',
    itemId: 'tech-sme',
    facts: titleFacts('tech-sme', '2025-09-12', 'DEMO-KX-0001'),
  });
  await recommend(as('examiner-kjj'), 'story-seeds', listed.claimId, '科技推荐〔2026〕演示1号');
  const gatherer = as('gatherer-kjj');
  const list = await gatherer.get('lists.create', {
    commandId: 'story-list-create',
    title: '2026年第一批拟兑现名单（演示）',
    claimIds: [listed.claimId],
  });
  await gatherer.get('lists.publish', {
    commandId: 'story-list-publish',
    listId: list.listId,
    expectedVersion: list.version,
    workingDays: 5,
  });
  await applyFor({
    url,
    caller: as('contact-storage'),
    key: 'story-storage',
    itemId: 'high-tech-firm',
    facts: titleFacts('high-tech-firm', '2025-11-20', 'DEMO-GX-0002'),
  });
}
