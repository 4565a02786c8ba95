import { titleFacts } from '../../scripts/seed/claims';
import { openCall, termsOf } from './helpers/calls';
import { newCommand } from './helpers/cloud';
import { openTown, recommended, type Town } from './helpers/town';

/** The notice lasts as the calls of its claims laid down; where they differ, the longer, and it is shown. */
describe('the length of a notice', () => {
  let town: Town;
  const claims: string[] = [];
  beforeAll(async () => {
    town = await openTown();
    const window = { firstDay: '2026-03-01', lastDay: '2026-03-31' };
    await openCall(
      town,
      termsOf('tech-sme', { ...window, title: '甲通知', notice: { days: 7, unit: 'natural' } }),
    );
    await openCall(
      town,
      termsOf('benchmark-firm', { ...window, title: '乙通知', notice: { days: 10, unit: 'working' } }),
    );
    for (const item of ['tech-sme', 'benchmark-firm', 'high-tech-firm'] as const)
      claims.push(
        await recommended(
          town,
          town.contact,
          town.examiner,
          item,
          titleFacts(item, '2025-11-20', `N-${item}`),
        ),
      );
  });
  afterAll(() => town?.stop());

  const listOf = async (claimIds: string[]) => {
    const input = { commandId: newCommand(), title: '名单', claimIds };
    const { listId } = await town.gatherer.get('lists.create', input);
    return town.gatherer.get('lists.get', { listId });
  };
  const published = async (listId: string) =>
    (await town.as().get('notices.get', { noticeId: listId })).notice.period;

  it('two calls that differ: the longer is offered with both, and taken when nothing else is said', async () => {
    const { id, version, usualNotice } = await listOf(claims.slice(0, 2));
    expect(usualNotice).toEqual({
      days: 10,
      unit: 'working',
      why: '各通知规定的公示期不同：《乙通知》为10个工作日，《甲通知》为7天；取较长的。',
    });
    const publish = { commandId: newCommand(), listId: id, expectedVersion: version };
    await town.gatherer.get('lists.publish', publish);
    expect(await published(id)).toMatchObject({
      workingDays: 10,
      firstDay: '2026-03-03',
      lastDay: '2026-03-16',
    });
  });

  it('without a call the usual five working days are offered, and whoever publishes may say otherwise', async () => {
    const { id, version, usualNotice } = await listOf(claims.slice(2));
    expect(usualNotice).toMatchObject({ days: 5, unit: 'working' });
    const publish = { commandId: newCommand(), listId: id, expectedVersion: version };
    expect(
      await town.gatherer.ask('lists.publish', { ...publish, workingDays: 3, naturalDays: 3 }),
    ).toMatchObject({
      code: 'BAD_INPUT',
      field: 'workingDays',
    });
    await town.gatherer.get('lists.publish', { ...publish, naturalDays: 3 });
    expect(await published(id)).toMatchObject({ naturalDays: 3, lastDay: '2026-03-05' });
  });
});
