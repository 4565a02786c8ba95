/** npm run actions: one action a line, its name and who may ask for it (public, signed-in or timer). */
import { ACTIONS } from '@contract';

for (const [name, { access }] of Object.entries(ACTIONS)) console.log(`${name}\t${access}`);
