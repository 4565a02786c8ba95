import { recommend, titleFacts } from '../../scripts/seed/claims';
import { upload } from '../../scripts/seed/papers';
import { openCall, termsOf } from './helpers/calls';
import { newCommand } from './helpers/cloud';
import { openTown, recommended, type Town } from './helpers/town';

/** Instants in Asia/Shanghai. */
const at = (day: string, time: string) => new Date(`${day}T${time}+08:00`).toISOString();

describe('a call and its window', () => {
  let town: Town;
  let applicantId: string;
  let callId: string;
  beforeAll(async () => {
    town = await openTown();
    applicantId = await town.applicantOf(town.contact);
  });
  afterAll(() => town.stop());

  const facts = titleFacts('high-tech-firm', '2025-11-20', 'GX-1');
  const create = () =>
    town.contact.ask('drafts.create', {
      commandId: newCommand(),
      applicantId,
      itemId: 'high-tech-firm',
      facts,
    });
  /** Everything handed in, only the tap on submit is left. */
  async function readyDraft() {
    const made = await create();
    if (!made.ok) throw new Error(made.code);
    const papers = [];
    for (const { id, required } of made.data.papers)
      if (required)
        papers.push({ paperId: id, fileIds: [await upload(town.cloud.url, town.contact, `${id}.pdf`)] });
    const saved = await town.contact.get('drafts.save', {
      commandId: newCommand(),
      draftId: made.data.id,
      expectedVersion: made.data.version,
      facts,
      papers,
    });
    return (commandId = newCommand()) =>
      town.contact.ask('claims.submit', {
        commandId,
        draftId: saved.id,
        expectedVersion: saved.version,
        pledgeVersion: saved.pledgeVersion,
      });
  }
  const opening = () => town.visitor.get('calls.ofItem', { itemId: 'high-tech-firm' });

  it('without a call an item is open all year', async () => {
    expect(await opening()).toMatchObject({ state: 'always' });
    expect(await opening()).not.toHaveProperty('papers');
  });

  it('only 科技局 as gatherer opens one, and it is read by anyone', async () => {
    const input = { commandId: newCommand(), terms: termsOf('high-tech-firm') };
    expect(await town.examiner.ask('calls.open', input)).toMatchObject({ code: 'NOT_ALLOWED' });
    // A draft begun while the item was still open waits for the window.
    ({ callId } = await town.gatherer.get('calls.open', input));
    expect(await town.gatherer.get('calls.open', input)).toEqual({ callId, version: 1 });
    expect((await town.as().get('calls.list', {})).items).toMatchObject([
      { id: callId, phase: 'upcoming', itemCount: 1, firstDay: '2026-04-01', lastDay: '2026-04-30' },
    ]);
    const call = await town.as().get('calls.get', { callId });
    expect(call).toMatchObject({
      contact: { officeName: '县科技局', phone: '0471-1234567' },
      notice: { days: 7, unit: 'natural' },
      items: [{ itemId: 'high-tech-firm', amountText: expect.stringContaining('5万元') }],
    });
    expect((await town.as().get('home.get', {})).calls).toMatchObject([{ id: callId }]);
  });

  it('a telephone that cannot be dialled, and an item twice, are refused at the field', async () => {
    const ask = (terms: object) => town.gatherer.ask('calls.open', { commandId: newCommand(), terms });
    const base = termsOf('tech-sme');
    expect(await ask({ ...base, contact: { office: 'kjj', phone: '请问办公室' } })).toMatchObject({
      code: 'BAD_INPUT',
      field: 'terms.contact.phone',
    });
    expect(await ask({ ...base, contact: { office: 'nobody', phone: '0471-1234567' } })).toMatchObject({
      field: 'terms.contact.office',
    });
    expect(await ask({ ...base, items: [base.items[0], base.items[0]] })).toMatchObject({
      field: 'terms.items',
    });
    expect(await ask(termsOf('high-tech-firm', { title: '又一份' }))).toMatchObject({
      field: 'terms.items',
      message: expect.stringContaining('不能重叠'),
    });
    expect((await town.as().get('calls.list', {})).items).toHaveLength(1);
  });

  it('before it opens, applying is refused with the day on which it does', async () => {
    expect(await create()).toMatchObject({
      ok: false,
      code: 'OUT_OF_WINDOW',
      field: 'itemId',
      message: expect.stringContaining('2026年4月1日起受理'),
    });
    await town.moveTo(at('2026-03-31', '23:59:58'));
    expect(await create()).toMatchObject({ code: 'OUT_OF_WINDOW' });
    expect(await opening()).toMatchObject({ state: 'notYet', firstDay: '2026-04-01' });
  });

  it('from 00:00 of its first day it is open', async () => {
    await town.moveTo(at('2026-04-01', '00:00:01'));
    expect(await opening()).toMatchObject({ state: 'open', lastDay: '2026-04-30', callId });
    expect((await create()).ok).toBe(true);
  });

  it('what the call asks for is asked for, and minor papers may follow', async () => {
    const call = await town.gatherer.get('calls.get', { callId });
    const terms = termsOf('high-tech-firm', {
      items: [
        {
          itemId: 'high-tech-firm',
          allYear: false,
          papers: [
            { id: 'certificate', label: '高企证书', required: true },
            { id: 'tax', label: '上年度纳税证明', required: true, later: true },
          ],
        },
      ],
    });
    const revised = await town.gatherer.get('calls.revise', {
      commandId: newCommand(),
      callId,
      expectedVersion: call.version,
      terms,
      reason: '补充纳税证明',
    });
    expect(revised.version).toBe(2);
    const made = await create();
    if (!made.ok) throw new Error(made.code);
    expect(made.data.papers.map(({ id, label, required, later }) => [id, label, required, later])).toEqual([
      ['certificate', '高企证书', true, undefined],
      ['tax', '上年度纳税证明', false, true],
    ]);
    expect(made.data.later).toMatchObject({ paperIds: ['tax'] });
    // Whoever reads about the item sees the same papers before anything is begun.
    expect((await opening()).papers?.map(({ id }) => id)).toEqual(['certificate', 'tax']);
    const { history } = await town.as().get('calls.get', { callId });
    expect(history.at(-1)).toMatchObject({ what: '修改通知内容', note: '补充纳税证明' });
  });

  it('two who change it at once do not overwrite each other', async () => {
    const answer = await town.gatherer.ask('calls.revise', {
      commandId: newCommand(),
      callId,
      expectedVersion: 1,
      terms: termsOf('high-tech-firm'),
      reason: '另一人',
    });
    expect(answer).toMatchObject({ code: 'STALE_VERSION' });
  });

  it('up to 24:00 of its last day it is open, and then no more, though all is ready', async () => {
    const submit = await readyDraft();
    await town.moveTo(at('2026-04-30', '23:59:57'));
    expect(await opening()).toMatchObject({ state: 'open' });
    await town.moveTo(at('2026-05-01', '00:00:01'));
    expect(await submit()).toMatchObject({
      ok: false,
      code: 'OUT_OF_WINDOW',
      message: expect.stringContaining('已于2026年4月30日截止'),
    });
    // The draft is still there, and is submitted when it opens again.
    const { drafts } = await town.contact.get('claims.mine', {});
    expect(drafts).toHaveLength(1);
    const papers = [{ id: 'certificate', label: '高企证书', required: true }];
    await openCall(
      town,
      termsOf('high-tech-firm', {
        firstDay: '2026-05-06',
        lastDay: '2026-05-20',
        items: [{ itemId: 'high-tech-firm', allYear: false, papers }],
      }),
    );
    expect((await submit()).ok).toBe(false);
    await town.moveTo(at('2026-05-06', '09:00:00'));
    const commandId = newCommand();
    const done = await submit(commandId);
    if (!done.ok) throw new Error(done.code);
    // Sent again after the window it is still the first answer.
    await town.moveTo(at('2026-05-21', '09:00:00'));
    expect(await submit(commandId)).toMatchObject({ ok: true, data: done.data });
    const claim = await town.contact.get('claims.get', { claimId: done.data.claimId });
    expect(claim.callId).toBeDefined();
  });

  it('the list takes how long it is shown from the calls of its entries, else the usual', async () => {
    const { items } = await town.contact.get('claims.mine', {});
    const called = items[0]?.id ?? '';
    await recommend(town.examiner, newCommand(), called, '科技推荐〔2026〕1号');
    const usual = async (claimIds: string[]) => {
      const { listId } = await town.gatherer.get('lists.create', {
        commandId: newCommand(),
        title: '名单',
        claimIds,
      });
      return (await town.gatherer.get('lists.get', { listId })).usualNotice;
    };
    expect(await usual([called])).toMatchObject({ days: 7, unit: 'natural' });
    const free = await recommended(
      town,
      town.contact,
      town.examiner,
      'tech-sme',
      titleFacts('tech-sme', '2025-09-12', 'TEST-KX'),
    );
    expect(await usual([free])).toMatchObject({ days: 5, unit: 'working' });
  });

  it('ended early, nothing more is taken from that moment on', async () => {
    const { callId: second } = await openCall(
      town,
      termsOf('tech-sme', { firstDay: '2026-05-01', lastDay: '2026-06-30' }),
    );
    const ask = () =>
      town.contact.ask('drafts.create', {
        commandId: newCommand(),
        applicantId,
        itemId: 'tech-sme',
        facts: [],
      });
    await town.gatherer.get('calls.close', {
      commandId: newCommand(),
      callId: second,
      expectedVersion: 1,
      reason: '本年度安排已满',
    });
    expect(await ask()).toMatchObject({ code: 'OUT_OF_WINDOW' });
    expect(await town.as().get('calls.get', { callId: second })).toMatchObject({ phase: 'closed' });
  });
});
