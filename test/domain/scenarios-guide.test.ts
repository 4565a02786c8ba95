import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RESULT_GROUP_LABELS, VERDICT_LABELS } from '@contract/policy';
import { KEYS, RESULT_KEYS, TOTAL_KEYS } from '../../scripts/scenarios/form';
import { runScenarios } from '../../scripts/scenarios/run';
import { readVerdict } from '../../scripts/scenarios/words';

const guide = readFileSync(join(__dirname, '../../docs/scenarios.md'), 'utf8');
const run = (text: string) => {
  const dir = mkdtempSync(join(tmpdir(), 'guide-'));
  writeFileSync(join(dir, 'a.yaml'), text);
  return runScenarios(dir).flatMap((o) => o.differences);
};

describe('docs/scenarios.md', () => {
  test('its examples run and pass', () => {
    const examples = [...guide.matchAll(/```yaml\n([\s\S]*?)```/g)].map((m) => m[1] ?? '');
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) expect(run(example)).toEqual([]);
  });

  test.each([KEYS, RESULT_KEYS, TOTAL_KEYS].flatMap((keys) => Object.entries(keys)))(
    'names %s and %s',
    (chinese, english) => {
      expect(guide).toContain(chinese);
      expect(guide).toMatch(new RegExp(`[、为（：]\\s*${english}\\b`));
    },
  );

  test('names every group and every verdict in words that are understood', () => {
    for (const [id, label] of Object.entries(RESULT_GROUP_LABELS)) expect(guide).toContain(`${id} ${label}`);
    for (const id of Object.keys(VERDICT_LABELS)) {
      const said = new RegExp(`\`([^\`]+)\`（${id}）`).exec(guide)?.[1];
      expect(readVerdict(said)).toBe(id);
    }
  });

  test('a reading without a wider answer, or none at all, cannot be taken so', () => {
    const head = '- 情形: 例\n  日期: 2026-03-02\n  结果: { high-tech-firm: 待填写 }\n';
    expect(run(head)).toEqual([]);
    for (const id of [7, 12, 99]) expect(run(`${head}  口径取宽: [${id}]\n`).join()).toContain(`口径${id}`);
  });
});
