import { LISTS } from '@platform/lists';
import type { ListEntry, PayList } from '@domain/notice/state';
import type { Caller } from '../../scripts/seed/call';
import { tableOf, workbook } from './helpers/documents';
import { newCommand } from './helpers/cloud';
import { instantAt } from './helpers/crowd';
import { openTown, type Town } from './helpers/town';

const LIST = 'list-of-names';
const ENTRIES = 1000;
/** Names that a spreadsheet would take for something to work out. */
const NAMES = ['=1+1', '+86471', '-2+3', '@SUM(A1)', '=HYPERLINK("http://x","y")', '＝1+1', ' =1'];

/** A long list as Excel: no text of it is a formula, it says how far it is, and its link is short-lived. */
describe('a long paper', () => {
  let town: Town;
  let fileId: string;
  beforeAll(async () => {
    town = await openTown();
    const entries = Array.from({ length: ENTRIES }, (_, i) => ({
      claimId: `none-${i}`,
      number: String(i),
      applicantId: 'a',
      applicantName: NAMES[i % NAMES.length],
      itemId: 'high-tech-firm',
      itemTitle: '事项',
      article: 3,
      amountKind: 'exact',
      amountText: '5万元',
      fen: 5_000_000,
      years: [],
      matterKey: '',
      examiningOffice: '县科技局',
    })) as unknown as ListEntry[];
    const title = '=CMD|list';
    const state: PayList = { state: 'frozen', title, claimIds: [], entries, leftOut: [] };
    const createdAt = instantAt(0);
    const chain = { version: 2, head: '', createdAt, updatedAt: createdAt, sort: `${createdAt} ${LIST}` };
    town.cloud.store.write((writer) =>
      writer.put(
        'lists',
        JSON.parse(JSON.stringify({ _id: LIST, ...LISTS.project(state), ...chain, state })),
        true,
      ),
    );
  });
  afterAll(() => town?.stop());

  const link = (caller: Caller) => caller.ask('files.link', { fileId });
  const urlOf = async () => {
    const { url } = await town.gatherer.get('files.link', { fileId });
    return url;
  };

  it('says how far it is while it is made', async () => {
    const request = { kind: 'list', listId: LIST } as const;
    const { id } = await town.gatherer.get('documents.start', { commandId: newCommand(), request });
    // A slow database: it says how far it is about once a second.
    town.cloud.faults.add({ kind: 'delay', action: 'database.getDocument', delayMs: 300, times: 40 });
    const seen: number[] = [];
    const watch = setInterval(() => {
      const { done } = town.cloud.store.get('documents', id) as unknown as { done: number };
      if (seen.at(-1) !== done) seen.push(done);
    }, 2);
    const view = await town.gatherer.get('documents.run', { documentId: id });
    clearInterval(watch);
    town.cloud.faults.clear();
    fileId = view.fileId ?? '';
    expect(view).toMatchObject({ state: 'done', done: ENTRIES, total: ENTRIES });
    expect(seen.filter((done) => done > 0 && done < ENTRIES).length).toBeGreaterThan(1);
    expect([...seen].sort((a, b) => a - b)).toEqual(seen);
  });

  it('holds texts and numbers, and not one formula', async () => {
    const bytes = Buffer.from(await (await fetch(await urlOf())).arrayBuffer());
    const book = await workbook(bytes);
    const texts: string[] = [];
    const formulas: string[] = [];
    book.eachSheet((sheet) =>
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          if (cell.formula !== undefined || cell.hyperlink !== undefined) formulas.push(cell.address);
          if (typeof cell.value === 'string') texts.push(cell.value);
        }),
      ),
    );
    expect(formulas).toEqual([]);
    expect(texts.length).toBeGreaterThan(ENTRIES);
    expect(texts.filter((text) => /^\s*[=+\-@＝＋－＠]/.test(text))).toEqual([]);
    const names = tableOf(book, '名单', '申报编号').map((row) => row['单位名称']);
    expect(names.slice(0, NAMES.length)).toEqual(NAMES.map((name) => `'${name}`));
  });

  it('its link is refused to everybody else, and ends by itself after ten minutes', async () => {
    for (const caller of [
      town.as(),
      town.as('stranger'),
      town.contact,
      town.examiner,
      town.decider,
      town.payer,
    ])
      expect(await link(caller)).toMatchObject({ ok: false });
    const url = await urlOf();
    await town.advance('9m');
    expect((await fetch(url)).status).toBe(200);
    await town.advance('2m');
    expect((await fetch(url)).status).toBeGreaterThanOrEqual(400);
    // Whoever may have it is given another.
    expect((await fetch(await urlOf())).status).toBe(200);
  });
});
