import tcb from '@cloudbase/node-sdk';
import type { OfficeId } from '@contract';

/**
 * Makes a person the first administrator, as deploying does it: nobody in the product could, since only an
 * administrator gives roles. Every later role is given in the product and by somebody else.
 */
export async function makeFirstAdministrator(
  connection: { url: string; env: string },
  personId: string,
  office: OfficeId,
): Promise<void> {
  process.env.TCB_CONTEXT_CNFG = JSON.stringify({ URL: `${connection.url}/admin` });
  const app = tcb.init({ env: connection.env, secretId: 'local', secretKey: 'local' });
  const people = app.database().collection('people').doc(personId);
  await people.update({ roles: [{ role: 'administrator', office }] });
}
