import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rightsFaults } from '@contract/rights/check';

const CHECK = join(__dirname, '../../cloudfunctions/contract/rights/check.ts');
const SCRIPT = join(__dirname, '../../scripts/build-functions.mjs');

describe('the rows of the table of rights', () => {
  test('are one for every action, and for nothing else', () => {
    expect(rightsFaults()).toEqual([]);
  });

  test('that are missing, of nothing, or admit nobody are named', () => {
    expect(rightsFaults(['a.new', 'a.old'], { 'a.old': { may: [] }, 'a.gone': { may: ['person'] } })).toEqual(
      [
        'a.new: no row says who may',
        'a.gone: a row for an action that does not exist',
        'a.old: its row admits nobody',
      ],
    );
  });
});

describe('the build of the cloud functions', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rights-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** The build's own check, run on this entry as the build runs it on the product's. */
  function check(entry: string) {
    const caller = join(folder, 'call.mjs');
    writeFileSync(
      caller,
      `const { checkRights } = await import(${JSON.stringify(`file://${SCRIPT}`)});
       await checkRights(${JSON.stringify(entry)}).catch((e) => { console.log(e.message); process.exitCode = 3; });`,
    );
    return spawnSync(process.execPath, [caller], { encoding: 'utf8' });
  }

  test('goes on with the table as it is', () => {
    expect(check(CHECK)).toMatchObject({ status: 0, stdout: '' });
  });

  test('stops at a new action without a row', () => {
    const entry = join(folder, 'check.ts');
    writeFileSync(
      entry,
      `import { ACTIONS } from ${JSON.stringify(join(CHECK, '../../index.ts'))};
       import { rightsFaults as faults } from ${JSON.stringify(CHECK)};
       export const rightsFaults = () => faults([...Object.keys(ACTIONS), 'made.up']);`,
    );
    const { status, stdout } = check(entry);
    expect(status).toBe(3);
    expect(stdout.trim().split('\n')).toEqual(['权限表有误：', 'made.up: no row says who may']);
  });
});
