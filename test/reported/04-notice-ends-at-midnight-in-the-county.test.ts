import { titleFacts } from '../../scripts/seed/claims';
import { openTown, publish, recommended, type Town } from '../cloud/helpers/town';

/** A notice that ends "on the 9th" ended at 08:00 because the machine counted in UTC. */
describe.each(['UTC', 'America/Los_Angeles', 'Asia/Shanghai'])('a process in the zone %s', (zone) => {
  let town: Town;
  let claimId: string;
  beforeAll(async () => {
    town = await openTown(undefined, zone);
    claimId = await recommended(
      town,
      town.contact,
      town.examiner,
      'high-tech-firm',
      titleFacts('high-tech-firm', '2025-11-20', 'GX-1'),
    );
    await publish(town, [claimId]);
  });
  afterAll(() => town.stop());

  const state = async () => (await town.contact.get('claims.get', { claimId })).summary.state;

  it('the notice of 2 March ends with the 9th in Asia/Shanghai, not eight hours early or late', async () => {
    await town.moveTo('2026-03-09T00:00:00.000Z'); // 08:00 in the county, midnight in UTC
    expect(await state()).toBe('inNotice');
    await town.moveTo('2026-03-09T15:59:59.000Z');
    expect(await state()).toBe('inNotice');
    await town.moveTo('2026-03-09T16:00:01.000Z');
    expect(await state()).toBe('noticePassed');
  });

  it('an answer names the day of the county', async () => {
    expect(await town.as().ask('home.get', {})).toMatchObject({ ok: true, today: '2026-03-10' });
  });
});
