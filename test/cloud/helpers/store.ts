import tcb from '@cloudbase/node-sdk';
import type { CollectionName } from '@platform/collections';
import type { TestCloud } from './cloud';

/** Writes one document as a console of the cloud would, for what no action of the product makes. */
export async function putDocument(
  { cloud }: TestCloud,
  collection: CollectionName,
  id: string,
  document: object,
): Promise<void> {
  process.env.TCB_CONTEXT_CNFG = JSON.stringify({ URL: `${cloud.url}/admin` });
  const app = tcb.init({ env: cloud.env, secretId: 'local', secretKey: 'local' });
  await app.database().collection(collection).doc(id).set(document);
}

/** Takes one document away as a console of the cloud would. */
export async function removeDocument(
  { cloud }: TestCloud,
  collection: CollectionName,
  id: string,
): Promise<void> {
  process.env.TCB_CONTEXT_CNFG = JSON.stringify({ URL: `${cloud.url}/admin` });
  const app = tcb.init({ env: cloud.env, secretId: 'local', secretKey: 'local' });
  await app.database().collection(collection).doc(id).remove();
}

/** What settling people leaves to be told (bindings, invitations taken, ends of roles) belongs to no story. */
export async function forgetSettling({ cloud }: TestCloud): Promise<void> {
  process.env.TCB_CONTEXT_CNFG = JSON.stringify({ URL: `${cloud.url}/admin` });
  const database = tcb.init({ env: cloud.env, secretId: 'local', secretKey: 'local' }).database();
  const kind = database.command.in(['bindingAsked', 'bindingConfirmed', 'invitationTaken', 'roleEndsSoon']);
  for (const collection of ['bells', 'reminders', 'inbox'])
    await database.collection(collection).where({ kind }).remove();
}
