/** npm run actions: one action a line: its name, public / signed-in / timer, and its row of the rights table. */
import { ACTIONS, type ActionName } from '@contract';
import { accessOf, rightOf } from '@contract/rights';

for (const action of Object.keys(ACTIONS) as ActionName[]) {
  const { about, may, standsAside } = rightOf(action);
  const row = `${about ?? '-'}: ${may.join(' ')}${standsAside ? ' (stands aside)' : ''}`;
  console.log(`${action}\t${accessOf(action)}\t${row}`);
}
