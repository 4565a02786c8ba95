import { titleFacts } from '../../scripts/seed/claims';
import { newCommand } from './helpers/cloud';
import { apply, openTown, versionOf, type Town } from './helpers/town';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town?.stop());

test('a message that never passes is tried again for a day and more, then listed for a phone call', async () => {
  const openid = 'contact-storage';
  await town.accept(openid, ['TPL_RETURNED']);
  const facts = titleFacts('high-tech-firm', '2025-11-20', 'TEST-GX');
  const { claimId } = await apply(town, town.as(openid), 'high-tech-firm', facts);
  town.cloud.faults.add({ kind: 'openid', openid, errcode: 45009 });
  await town.examiner.get('exam.return', {
    commandId: newCommand(),
    claimId,
    expectedVersion: await versionOf(town.examiner, claimId),
    missing: ['证书扫描件'],
    workingDays: 5,
  });
  const rows = () =>
    [...town.cloud.store.all('reminders')].filter(({ _id }) => String(_id).includes(claimId)) as object[];
  const tries = () => [...town.cloud.store.all('sends')].filter(({ _id }) => String(_id).includes(claimId));
  await town.advance('3h');
  expect(tries()).toHaveLength(5);
  expect(rows()).toMatchObject([{ state: 'planned' }]);
  // Again after 1, 5 and 30 minutes, 2, 8 and 20 hours; what falls into the night waits for the morning.
  await town.advance('57h');
  expect(rows()).toMatchObject([{ state: 'listed', outcome: 'gaveUp' }]);
  expect(tries()).toHaveLength(7);
  const hours = tries().map(({ at }) => new Date(Date.parse(String(at)) + 8 * 3_600_000).getUTCHours());
  expect(hours.every((hour) => hour >= 8 && hour < 21)).toBe(true);
});
