import { checkPack, PACKS } from '@domain/policy';

/** `npm run check:policy`: refuses a policy pack that is not sound. Runs in the build and in the tests. */
let faults = 0;
for (const pack of PACKS) {
  for (const fault of checkPack(pack)) {
    faults += 1;
    console.error(`${pack.id} ${fault.where}: ${fault.message} [${fault.code}]`);
  }
  console.log(`${pack.id} ${pack.version}: ${pack.items.length} items, ${pack.facts.length} facts`);
}
if (faults > 0) {
  console.error(`${faults} faults`);
  process.exit(1);
}
