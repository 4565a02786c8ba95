import type { Place } from './settle';

export interface Serving {
  commissioner: string;
  contact: string;
  unifiedCode: string;
  field: string;
  from: string;
  until: string;
  mayPrepare: boolean;
}

/** 县科技局 takes somebody up as commissioner by an invitation. @returns the person's id */
export async function becomeCommissioner({ as, key }: Place, openid: string, field: string): Promise<string> {
  const { code } = await as('gatherer-kjj').get('commissioners.invite', {
    commandId: key(`commissioner-${openid}`),
    field,
  });
  await as(openid).get('invitations.accept', { commandId: key(`accept-${openid}`), code });
  const { items } = await as('gatherer-kjj').get('commissioners.list', {});
  return items.find((one) => one.field === field)?.personId ?? '';
}

/** 县科技局 assigns, the firm agrees. @returns the assignment's id */
export async function serve(place: Place, serving: Serving, personId: string): Promise<string> {
  const { as, key } = place;
  const { commissioner, contact, unifiedCode, from, until, mayPrepare } = serving;
  const { assignmentId } = await as('gatherer-kjj').get('assignments.offer', {
    commandId: key(`assign-${commissioner}-${unifiedCode}`),
    personId,
    unifiedCode,
    from,
    until,
  });
  await as(contact).get('assignments.answer', {
    commandId: key(`agree-${commissioner}-${unifiedCode}`),
    assignmentId,
    agree: true,
    mayPrepare,
  });
  return assignmentId;
}
