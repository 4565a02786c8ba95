import { checkAll, titleFacts } from '../../scripts/seed/claims';
import { newCommand } from './helpers/cloud';
import { apply, openTown, publish, recommended, versionOf, type Town } from './helpers/town';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town?.stop());

const applyAs = async (openid: string, item: 'tech-sme' | 'high-tech-firm' | 'benchmark-firm') =>
  (await apply(town, town.as(openid), item, titleFacts(item, '2025-11-20', `T-${item}-${openid}`))).claimId;
const desk = (claimId: string) => town.examiner.get('desk.claim', { claimId });
const command = async (claimId: string) => ({
  commandId: newCommand(),
  claimId,
  expectedVersion: await versionOf(town.gatherer, claimId),
});
const sendBack = async (claimId: string, more: object = {}) =>
  town.examiner.ask('exam.return', {
    ...(await command(claimId)),
    missing: ['证书扫描件不清晰'],
    workingDays: 5,
    ...more,
  });

/** Art. 21: examined by the item's office, within a term that is a setting. */
describe('the term of the office', () => {
  let claimId: string;

  it('is shown to the firm with the working days left, and to the desk', async () => {
    claimId = await applyAs('contact-dairy', 'high-tech-firm');
    // Monday 2 March: 15 working days from Tuesday end on Monday the 23rd.
    const due = { day: '2026-03-23', label: '审查期限', workingLeft: 15, overdue: false };
    expect((await town.contact.get('claims.get', { claimId })).summary.due).toEqual(due);
    expect(await desk(claimId)).toMatchObject({ claim: { summary: { due } }, examination: { termDays: 15 } });
  });

  it('stands still while the firm supplements', async () => {
    await town.advance('2d');
    expect(await sendBack(claimId)).toMatchObject({ ok: true, data: { dueDay: '2026-03-11' } });
    const { examination, claim } = await desk(claimId);
    expect(examination).toMatchObject({ pausedLeft: 13, rounds: 1 });
    expect(claim.summary.due).toMatchObject({ label: '补正截止', day: '2026-03-11' });
    await town.advance('7d');
    const { summary } = await town.contact.get('claims.get', { claimId });
    await town.contact.get('claims.supplement', {
      commandId: newCommand(),
      claimId,
      expectedVersion: summary.version,
      papers: [],
    });
    // Wednesday 11 March and 13 working days.
    expect((await desk(claimId)).claim.summary.due).toMatchObject({ label: '审查期限', day: '2026-03-30' });
  });

  it('past it the work list says so, first what is longest past, and the office is told once', async () => {
    const { queues } = await town.examiner.get('desk.queues', {});
    expect(queues).toMatchObject([{ queue: 'examine', overdue: 0 }]);
    const later = await applyAs('contact-seeds', 'tech-sme');
    await town.moveTo('2026-03-31T02:00:00.000Z');
    const late = await town.examiner.get('desk.work', { queue: 'examine', overdue: true });
    expect(late.items.map(({ id }) => id)).toEqual([claimId]);
    expect((await town.examiner.get('desk.queues', {})).queues[0]).toMatchObject({ count: 2, overdue: 1 });
    const all = await town.examiner.get('desk.work', { queue: 'examine' });
    expect(all.items.map(({ id }) => id)).toEqual([claimId, later]);
    const told = (await town.examiner.get('inbox.list', {})).items.map(({ kind }) => kind);
    expect(told.filter((kind) => kind === 'examinationOverdue')).toHaveLength(1);
    // Once for each of the two: the later one is due on 1 April.
    expect(told.filter((kind) => kind === 'examinationDueSoon')).toHaveLength(2);
    const { next } = await town.contact.get('claims.get', { claimId });
    expect(next).toContain('审查期限已于2026年3月30日届满');
  });
});

describe('two examiners with one claim', () => {
  it('the second is refused, nothing is overwritten, and the page says who has it', async () => {
    await town.as('admin-kjj').get('people.grant', {
      commandId: newCommand(),
      personId: town.ids.get('visitor') ?? '',
      role: 'examiner',
      office: 'kjj',
      until: '2026-12-31',
    });
    const other = town.as('visitor');
    const claimId = await applyAs('contact-storage', 'high-tech-firm');
    const seen = await versionOf(town.examiner, claimId);
    const start = { claimId, expectedVersion: seen };
    await town.examiner.get('exam.start', { commandId: newCommand(), ...start });
    const late = await other.ask('exam.refuse', {
      commandId: newCommand(),
      ...start,
      ground: 'held',
      reason: '未查到证书。',
    });
    expect(late).toMatchObject({ ok: false, code: 'STALE_VERSION', field: 'expectedVersion' });
    expect((await other.get('desk.claim', { claimId })).examination.examiner).toMatchObject({
      name: '科技局审查员',
      me: false,
    });
    // Both at once: one of them, whole.
    const at = await versionOf(town.examiner, claimId);
    const tick = (conditionId: string, by = town.examiner) =>
      by.ask('exam.check', {
        commandId: newCommand(),
        claimId,
        expectedVersion: at,
        conditionId,
        proved: true,
        paperIds: [conditionId === 'in-county' ? 'licence' : 'certificate'],
      });
    const answers = await Promise.all([tick('held'), tick('in-county', other)]);
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect((await desk(claimId)).examination.checks).toHaveLength(1);
  });
});

describe('told once', () => {
  let claimId: string;
  beforeAll(async () => {
    claimId = await applyAs('contact-dairy', 'tech-sme');
    await sendBack(claimId);
  });

  it('while the firm may supplement it is not refused, but may be given more time', async () => {
    const refusal = { ...(await command(claimId)), ground: 'not-supplemented', reason: '未补正。' };
    expect(await town.examiner.ask('exam.refuse', refusal)).toMatchObject({ ok: false, code: 'NOT_OVERDUE' });
    expect((await desk(claimId)).mayDo).toEqual(['extend']);
    const longer = { ...(await command(claimId)), workingDays: 10, reason: '证书正在补办' };
    expect(await town.examiner.ask('exam.extend', longer)).toMatchObject({ ok: true });
    await town.advance('2m');
    expect((await town.contact.get('inbox.list', {})).items[0]).toMatchObject({ kind: 'supplementExtended' });
  });

  it('a second round without a reason is refused, with one the firm reads why', async () => {
    const { summary } = await town.contact.get('claims.get', { claimId });
    await town.contact.get('claims.supplement', {
      commandId: newCommand(),
      claimId,
      expectedVersion: summary.version,
      papers: [],
    });
    expect(await sendBack(claimId)).toMatchObject({
      ok: false,
      code: 'ROUND_REASON_NEEDED',
      field: 'reason',
    });
    expect(await sendBack(claimId, { reason: '补正后的证书编号与系统不符。' })).toMatchObject({ ok: true });
    expect((await town.contact.get('claims.get', { claimId })).missing).toMatchObject({
      round: 2,
      reason: '补正后的证书编号与系统不符。',
    });
  });

  it('past its day it may be refused for that, under article 21, and the firm reads ground and article', async () => {
    await town.advance('15d');
    const { mayDo, examination } = await desk(claimId);
    expect(mayDo).toEqual(['extend', 'refuse']);
    expect(examination.supplementOverdue).toBe(true);
    await town.examiner.get('exam.refuse', {
      ...(await command(claimId)),
      ground: 'not-supplemented',
      reason: '两次告知后仍未补正。',
    });
    const claim = await town.contact.get('claims.get', { claimId });
    expect(claim.refusal).toEqual({ reason: '两次告知后仍未补正。', article: 21, ground: '逾期未补正' });
    await town.advance('2m');
    const [message] = (await town.contact.get('inbox.list', {})).items;
    expect(message).toMatchObject({ kind: 'refused', body: expect.stringContaining('第21条') });
  });
});

describe('sent back after its notice', () => {
  const seeds = () => town.as('contact-seeds');
  const storage = () => town.as('contact-storage');
  let toOffice: string;
  let toList: string;
  let listId: string;
  beforeAll(async () => {
    const { examiner } = town;
    const facts = (number: string) => titleFacts('benchmark-firm', '2025-11-20', number);
    toOffice = await recommended(town, seeds(), examiner, 'benchmark-firm', facts('T-SB1'));
    toList = await recommended(town, storage(), examiner, 'benchmark-firm', facts('T-SB2'));
    listId = await publish(town, [toOffice, toList], 1);
    await town.advance('4d');
  });

  it('only by whoever has it in hand now', async () => {
    const act = { ...(await command(toOffice)), to: 'examination', reason: '请核实证书有效期。' } as const;
    expect(await town.examiner.ask('decisions.sendBack', act)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await town.gatherer.ask('decisions.sendBack', act)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await town.decider.ask('decisions.sendBack', act)).toMatchObject({ ok: true });
  });

  it('to the office: off the list, said to be off it in public, and the firm reads why', async () => {
    const claim = await seeds().get('claims.get', { claimId: toOffice });
    expect(claim).toMatchObject({
      summary: { state: 'examining' },
      sentBack: { to: 'examination', reason: '请核实证书有效期。' },
    });
    expect(claim.steps.map(({ status }) => status)).toEqual(['done', 'now', 'next', 'next', 'next']);
    const { entries } = await town.as().get('notices.get', { noticeId: listId });
    expect(entries.map(({ stateLabel }) => stateLabel)).toEqual(['已移出本次名单', '公示期满']);
    const list = await town.gatherer.get('lists.get', { listId });
    expect(list.entries.map(({ stateLabel }) => stateLabel)).toEqual([
      '已退出本名单：审查中',
      '公示期满，待县政府审定',
    ]);
    await town.advance('2m');
    expect((await seeds().get('inbox.list', {})).items[0]).toMatchObject({ kind: 'sentBack' });
  });

  it('to the list alone: recommended again, withdrawable again', async () => {
    const act = { ...(await command(toList)), to: 'list', reason: '金额依据重核。' } as const;
    await town.decider.get('decisions.sendBack', act);
    const claim = await storage().get('claims.get', { claimId: toList });
    expect(claim).toMatchObject({ summary: { state: 'recommended' }, may: ['withdraw'] });
  });

  it('goes the whole way again: recommended, listed, in notice', async () => {
    await town.examiner.get('exam.recommend', {
      commandId: newCommand(),
      claimId: toOffice,
      expectedVersion: await checkAll(town.examiner, newCommand(), toOffice),
      documentNumber: '科技推荐〔2026〕9号',
      note: '重新核实，符合条件。',
    });
    const { claimIds } = await town.gatherer.get('lists.overview', {});
    expect([...claimIds].sort()).toEqual([toOffice, toList].sort());
    await publish(town, claimIds);
    for (const [who, claimId] of [
      [seeds(), toOffice],
      [storage(), toList],
    ] as const) {
      const claim = await who.get('claims.get', { claimId });
      expect(claim.summary.state).toBe('inNotice');
      expect(claim.sentBack).toBeUndefined();
    }
  });
});
