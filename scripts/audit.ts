/**
 * npm run audit -- --data DIR: follows every chain of events in a data folder, also while the product runs in it.
 * Prints `N chains, M broken`, says where, and ends with 1 on a break.
 */
import { parseArgs } from 'node:util';
import { readStore } from '../local-cloud/store/reader';
import { auditChains, type AuditSource } from './audit/chains';

const { values } = parseArgs({ options: { data: { type: 'string', default: '.data' } } });

async function main(): Promise<number> {
  const store = readStore(values.data);
  try {
    const { chains, broken, breaks } = auditChains(store as unknown as AuditSource);
    for (const { chain, at, why } of breaks) console.log(`断裂：${chain}，在 ${at}：${why}`);
    console.log(`${chains} chains, ${broken} broken`);
    return broken > 0 ? 1 : 0;
  } finally {
    await store.close();
  }
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: Error) => {
    console.error(error.message);
    process.exitCode = 2;
  },
);
