import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');

const FORBIDDEN = [
  ['cloudfunctions/contract/actions/made-up.ts', '@domain/rules'],
  ['cloudfunctions/contract/actions/made-up.ts', '../../domain/rules'],
  ['cloudfunctions/contract/kernel/made-up.ts', 'zod/mini'],
  ['cloudfunctions/contract/kernel/made-up.ts', '../fields'],
  ['cloudfunctions/domain/rules/made-up.ts', '@platform/database'],
  ['cloudfunctions/domain/rules/made-up.ts', 'wx-server-sdk'],
  ['cloudfunctions/domain/rules/made-up.ts', 'node:fs'],
  ['cloudfunctions/platform/made-up.ts', '@functions/api/router'],
  ['src/features/made-up.ts', '@domain/rules'],
  ['src/features/made-up.ts', '@platform/database'],
  ['local-cloud/made-up.ts', '@contract'],
  ['local-cloud/made-up.ts', '../cloudfunctions/domain/rules'],
] as const;

const ALLOWED = [
  ['cloudfunctions/contract/actions/made-up.ts', '../kernel'],
  ['cloudfunctions/domain/rules/made-up.ts', '@contract/kernel'],
  ['cloudfunctions/platform/made-up.ts', '@domain/rules'],
  ['cloudfunctions/functions/api/made-up.ts', '@platform/database'],
  ['src/features/made-up.ts', '@contract'],
] as const;

/** ESLint loads its configuration as an ES module, which Jest's sandbox does not allow: it runs outside. */
const LINT = `
import { ESLint } from 'eslint';
const eslint = new ESLint();
const out = [];
for (const [filePath, path] of JSON.parse(process.argv[1])) {
  const code = "import { x } from '" + path + "';\\nexport const y = x;\\n";
  const [result] = await eslint.lintText(code, { filePath });
  out.push(result.messages.filter((m) => m.ruleId === 'no-restricted-imports').length);
}
console.log(JSON.stringify(out));
`;

function faults(cases: readonly (readonly [string, string])[]): number[] {
  const args = ['--input-type=module', '-e', LINT, JSON.stringify(cases)];
  return JSON.parse(execFileSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' })) as number[];
}

describe('one direction of dependence', () => {
  const counts = faults([...FORBIDDEN, ...ALLOWED]);

  it.each(FORBIDDEN.map((pair, index) => [...pair, index] as const))(
    '%s may not import %s',
    (_f, _p, index) => {
      expect(counts[index]).toBeGreaterThan(0);
    },
  );

  it.each(ALLOWED.map((pair, index) => [...pair, index] as const))('%s may import %s', (_f, _p, index) => {
    expect(counts[FORBIDDEN.length + index]).toBe(0);
  });
});
