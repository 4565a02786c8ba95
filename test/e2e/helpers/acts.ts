import { madeUpPdf, madeUpPng } from '../../../scripts/seed/papers';
import { fillDraft, type Answers } from './answers';
import type { UploadFile, Visit } from './visit';

/** A small real file of the given name. */
export const pdf = (name: string): UploadFile => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.from(madeUpPdf(name)),
});

/** A small real picture of the given name. */
export const picture = (name: string): UploadFile => ({
  name,
  mimeType: 'image/png',
  buffer: Buffer.from(madeUpPng()),
});

/** Gives a file for every paper of the draft in sight. */
export async function handInPapers(visit: Visit): Promise<void> {
  const ways = await visit.page
    .locator('[id^="paper-"][id$="-chat"]:visible')
    .evaluateAll((elements) => elements.map(({ id }) => id));
  for (const way of ways) await visit.upload(way, [pdf(`${way.replace(/-chat$/, '')}.pdf`)]);
}

/** Pledges and submits the draft in sight. @returns the claim's id, as the address then says */
export async function submit(visit: Visit): Promise<string> {
  await visit.tap('pledge');
  await visit.tap('submit-claim');
  await visit.tap('submit-claim-confirm');
  await visit.at('claim-state').waitFor();
  await visit.settled();
  return /[?&]id=([^&]+)/.exec(visit.page.url())?.[1] ?? '';
}

/** From the item's page to the submitted claim. @returns the claim's id */
export async function apply(visit: Visit, item: string, answers: Answers): Promise<string> {
  await visit.go(`/packages/policy/item/index?id=${item}`);
  await visit.tap('start-claim');
  await fillDraft(visit, answers);
  await handInPapers(visit);
  return submit(visit);
}

/** Goes to the desk and chooses one of its queues. */
export async function openDesk(visit: Visit, queue: string): Promise<void> {
  await visit.go('/packages/desk/home/index');
  await visit.tap(`desk-queue-${queue}`);
}

/** Goes to the desk and opens a claim of one of its queues. */
export async function openWork(visit: Visit, queue: string, claimId: string): Promise<void> {
  await openDesk(visit, queue);
  await visit.tap(`desk-claim-${claimId}`);
}

/** Ticks every condition of the claim in sight against its papers. */
export async function tickAll(visit: Visit): Promise<void> {
  const open = '[id^="check-"]:visible:not(:has(.kh-tick__box--on))';
  for (let ticks = await visit.page.locator(open).count(); ticks > 0; ticks -= 1) {
    const id = await visit.page.locator(open).first().getAttribute('id');
    if (id === null) return;
    await visit.tap(id);
  }
}

/** Takes a claim in hand and recommends it, as its office does. */
export async function examine(visit: Visit, claimId: string, documentNumber: string): Promise<void> {
  await openWork(visit, 'examine', claimId);
  await visit.tap('exam-start');
  await visit.tap('exam-start-confirm');
  await tickAll(visit);
  await visit.tap('exam-recommend');
  await visit.fill('exam-recommend-document', documentNumber);
  await visit.fill('exam-recommend-note', '材料齐全，条件逐项核实，符合方案规定。');
  await visit.tap('exam-recommend-confirm');
}

/** Gathers everything that was recommended and publishes it. @returns the id of the list and its notice */
export async function publishAll(visit: Visit, title: string): Promise<string> {
  await openDesk(visit, 'gather');
  await visit.tap('desk-gather');
  await visit.tap('gather-all');
  await visit.tap('gather-open');
  await visit.fill('list-title', title);
  await visit.tap('list-create-confirm');
  await visit.at('list-publish').waitFor();
  await visit.tap('list-publish');
  await visit.tap('list-publish-confirm');
  await visit.at('list-notice').waitFor();
  return /[?&]id=([^&]+)/.exec(visit.page.url())?.[1] ?? '';
}
