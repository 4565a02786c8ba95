import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runScenarios } from '../../scripts/scenarios/run';

const outcomes = runScenarios(join(__dirname, '../scenarios'));

describe('scenarios an official can read', () => {
  test.each(outcomes.map((o) => [`${o.file}: ${o.name}`, o.differences] as const))(
    '%s',
    (_name, differences) => {
      expect(differences).toEqual([]);
    },
  );
});

function folder(files: Record<string, string>): string {
  const dir = mkdtempSync(join(tmpdir(), 'scenarios-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text);
  return dir;
}

const head = '- 情形: 例\n  日期: 2026-03-02\n';

describe('the runner', () => {
  test.each([
    [
      'an unknown fact',
      `${head}  已知: { no-such-fact: 是 }\n  结果: { high-tech-firm: 待填写 }\n`,
      'no-such-fact',
    ],
    ['an unknown item', `${head}  结果: { no-such-item: 不符合 }\n`, 'no-such-item'],
    ['an unknown condition', `${head}  结果: { high-tech-firm: { 条件: { nothing: 符合 } } }\n`, 'nothing'],
    ['an unknown key', `${head}  结果: { high-tech-firm: { 结论: 待填写, 金颖: 5万元 } }\n`, '金颖'],
    ['nothing expected', `${head}  已知: { in-county: 是 }\n`, '没有写明结果'],
    [
      'a day that does not exist',
      '- 情形: 例\n  日期: 2026-02-30\n  结果: { high-tech-firm: 待填写 }\n',
      '2026-02-30',
    ],
    ['a wrong expectation', `${head}  结果: { high-tech-firm: 可申报 }\n`, '结论是unknown'],
    ['a wrong total', `${head}  合计: { 确定: 1元 }\n`, '确定'],
    ['no scenario', '# 空\n', '没有情形'],
    ['broken YAML', '- 情形: [\n', 'YAML'],
  ])('fails on %s', (_what, text, message) => {
    const [outcome] = runScenarios(folder({ 'a.yaml': text }));
    expect(outcome?.differences.join()).toContain(message);
  });

  test('an old id goes on working', () => {
    const text =
      '- 情形: 旧编号\n  主体: 高校院所\n  日期: 2026-03-02\n  已知:\n    在本县: 是\n    rd-spending: {2024: 2000万元, 2025: 3000万元}\n  结果: { rd-growth-institution: 可申报 }\n';
    expect(runScenarios(folder({ 'a.yml': text }))).toEqual([expect.objectContaining({ differences: [] })]);
  });

  test('the command line counts, and fails on an empty folder', () => {
    const command = ['--import', 'tsx', join(__dirname, '../../scripts/scenarios.ts')];
    const cwd = join(__dirname, '../..');
    const good = execFileSync(process.execPath, [...command, 'test/scenarios/examples.yaml'], { cwd });
    expect(good.toString().trim()).toMatch(/^\d+ passed, 0 failed$/);
    const empty = spawnSync(process.execPath, [...command, folder({})], { cwd });
    expect(empty.status).toBe(1);
    expect(empty.stdout.toString().trim()).toBe('0 passed, 0 failed');
  });
});
