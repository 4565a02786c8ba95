import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Cold start of the built `api`: from the start of a process to its first answer (an action that reads no
 * database), as a ratio to a process that does nothing but require('wx-server-sdk'). Medians of 20, taken in turn.
 */
const ROUNDS = 20;
const GOAL = 1.25;

const bundle = join(process.cwd(), 'dist/cloudfunctions/api/index.js');
if (!existsSync(bundle)) throw new Error('build the functions first: npm run build:functions');

const ENVIRONMENT = {
  PATH: process.env.PATH,
  TENCENTCLOUD_RUNENV: 'SCF',
  SCF_NAMESPACE: 'bench',
  TENCENTCLOUD_SECRETID: 'bench',
  TENCENTCLOUD_SECRETKEY: 'bench',
};

const OURS = `require(${JSON.stringify(bundle)}).main({action:'policy.item',data:{id:'high-tech-firm'}}).then((a)=>{if(!a.ok)throw new Error(a.code);process.exit(0)})`;
const BARE = `require('wx-server-sdk');process.exit(0)`;

function milliseconds(code: string): number {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, ['-e', code], {
    env: ENVIRONMENT,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;

milliseconds(OURS);
milliseconds(BARE);
const ours: number[] = [];
const bare: number[] = [];
for (let round = 0; round < ROUNDS; round += 1) {
  ours.push(milliseconds(OURS));
  bare.push(milliseconds(BARE));
}
const ratio = median(ours) / median(bare);
console.log(
  `api ${median(ours).toFixed(0)} ms, bare require('wx-server-sdk') ${median(bare).toFixed(0)} ms: ratio ${ratio.toFixed(2)} (goal ≤ ${GOAL})`,
);
if (ratio > GOAL) process.exitCode = 1;
