import { openCloud, type TestCloud } from './helpers/cloud';

/** The rules as anybody may call them, without signing in; nothing is stored. */
describe('the rules as calls', () => {
  let town: TestCloud;
  beforeAll(async () => {
    town = await openCloud();
  });
  afterAll(() => town.stop());

  const facts = [
    { fact: 'in-county', value: true },
    { fact: 'joint-project-status', value: 'with-institution' },
    { fact: 'joint-investment', value: 3_000_000_000 },
    { fact: 'niche-years', value: 2 },
    { fact: 'innovative-sme-held', value: true },
  ];

  it('the recognitions read their own answers and the titles of the plan', async () => {
    const answer = await town.as().ask('selfcheck.recognitions', { facts, asOf: '2026-05-06' });
    expect(answer).toMatchObject({ ok: true, data: { asOf: '2026-05-06', problems: [] } });
    if (!answer.ok) return;
    const rung = answer.data.ladders[1]?.rungs;
    expect(rung?.[0]?.state).toBe('held');
    expect(rung?.[1]?.gaps.map((g) => g.distance)).toEqual(['还差1年']);
    expect(Buffer.byteLength(JSON.stringify(answer))).toBeLessThan(60 * 1024);
  });

  it('answers of a recognition do not disturb the self-check', async () => {
    const answer = await town.as().ask('selfcheck.evaluate', { kind: 'firm', facts });
    expect(answer).toMatchObject({
      ok: true,
      data: { problems: [], totals: { upToWidestFen: 150_000_000 } },
    });
    expect(Buffer.byteLength(JSON.stringify(answer))).toBeLessThan(60 * 1024);
  });

  it('what if', async () => {
    const answer = await town.as().ask('selfcheck.whatIf', {
      kind: 'firm',
      facts,
      changes: [{ fact: 'joint-investment', value: 4_000_000_000 }],
    });
    expect(answer).toMatchObject({
      ok: true,
      data: {
        changes: [
          {
            id: 'joint-innovation',
            before: { amountText: '最高150万元' },
            after: { amountText: '最高200万元' },
          },
        ],
      },
    });
  });

  const costs = {
    staff: 900,
    input: 0,
    depreciation: 0,
    amortisation: 0,
    design: 0,
    other: 200,
    domestic: 0,
    foreign: 0,
  };

  it('R&D cost', async () => {
    const deduction = {
      costs,
      offsetsFen: 0,
      year: 2025,
      raised: false,
      excludedIncomeFen: 0,
      totalIncomeFen: 10_000,
      untaxedIncomeFen: 0,
    };
    expect(await town.as().ask('tools.rdCosts', { accounting: costs, deduction })).toMatchObject({
      ok: true,
      data: {
        results: [
          {
            measure: 'accounting',
            totalFen: 1100,
            carries: [{ fact: 'rd-cost-accounting', fen: 1100 }],
          },
          { measure: 'deduction', totalFen: 1000, carries: [{ fact: 'rd-cost-deduction', fen: 1000 }] },
        ],
        asOf: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
        version: expect.any(String),
        problems: [],
      },
    });
  });

  it('R&D figures that cannot be right are told at the field and computed as typed', async () => {
    const deduction = {
      costs,
      offsetsFen: 0,
      year: 2099,
      raised: false,
      excludedIncomeFen: 11_000,
      totalIncomeFen: 10_000,
      untaxedIncomeFen: 0,
    };
    expect(await town.as().ask('tools.rdCosts', { deduction })).toMatchObject({
      ok: true,
      data: {
        results: [{ measure: 'deduction', carries: [{ fen: 1000 }] }],
        problems: [
          { measure: 'deduction', field: 'year' },
          { measure: 'deduction', field: 'excludedIncomeFen' },
        ],
      },
    });
  });

  it('what an R&D measure carries over answers the recognition’s question', async () => {
    const tool = await town.as().ask('tools.rdCosts', { highTech: costs });
    if (!tool.ok) throw new Error(tool.code);
    const [carried] = tool.data.results[0]?.carries ?? [];
    const facts = [{ fact: carried?.fact ?? '', year: 2025, value: carried?.fen ?? null }];
    const answer = await town.as().ask('selfcheck.recognitions', { facts, asOf: '2026-05-06' });
    if (!answer.ok) throw new Error(answer.code);
    const high = answer.data.recognitions.find((r) => r.title === 'high-tech-firm');
    expect(high?.missing).not.toContainEqual(
      expect.objectContaining({ fact: 'rd-cost-high-tech', year: 2025 }),
    );
    expect(high?.missing).toContainEqual(expect.objectContaining({ fact: 'rd-cost-high-tech', year: 2024 }));
  });

  it('bad input is refused with its code and field', async () => {
    const caller = town.as();
    expect(await caller.ask('tools.rdCosts', { accounting: { ...costs, staff: -1 } })).toMatchObject({
      ok: false,
      code: 'BAD_INPUT',
      field: 'accounting.staff',
    });
    expect(
      await caller.ask('selfcheck.recognitions', { facts: [{ fact: 'made-up', value: 1 }] }),
    ).toMatchObject({ ok: false, code: 'UNKNOWN_FACT', field: 'made-up' });
    expect(
      await caller.ask('selfcheck.whatIf', {
        kind: 'firm',
        facts,
        changes: [{ fact: 'joint-investment', value: -1 }],
      }),
    ).toMatchObject({ ok: false, code: 'BAD_FACT', field: 'joint-investment' });
    expect(await caller.ask('selfcheck.whatIf', { kind: 'firm', facts, changes: [] })).toMatchObject({
      ok: false,
      code: 'BAD_INPUT',
    });
  });

  it('what looks wrong is told at the field and kept as typed', async () => {
    const answer = await town.as().ask('selfcheck.recognitions', {
      facts: [
        { fact: 'staff', year: 2025, value: 10 },
        { fact: 'rd-staff', year: 2025, value: 11 },
      ],
    });
    expect(answer).toMatchObject({
      ok: true,
      data: { problems: [{ fact: 'rd-staff', year: 2025, code: 'contradiction' }] },
    });
  });
});
