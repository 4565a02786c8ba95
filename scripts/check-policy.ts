import { PACKS } from '@domain/policy';
import { policyFaults } from '@domain/policy/check-all';

/** `npm run check:policy`: refuses policy data that is not sound. The build of the functions and the tests do the same. */
for (const pack of PACKS)
  console.log(`${pack.id} ${pack.version}: ${pack.items.length} items, ${pack.facts.length} facts`);
const faults = policyFaults();
for (const fault of faults) console.error(fault);
if (faults.length > 0) {
  console.error(`${faults.length} faults`);
  process.exit(1);
}
