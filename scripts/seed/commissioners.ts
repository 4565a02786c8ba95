import { titleFacts } from './claims';
import { ORGS } from './people';
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

/** The demonstration's commissioner: two firms, one with something to claim, one with a visit and a need. */
export async function tellCommissioner(place: Place): Promise<void> {
  const { as, key } = place;
  const commissioner = 'commissioner';
  const field = '乳品加工与新材料';
  const personId = await becomeCommissioner(place, commissioner, field);
  const term = { from: '2026-01-05', until: '2027-12-31' };
  const firmOf = async (openid: string) => (await as(openid).get('me.get', {})).applicants[0]?.id ?? '';
  for (const [contact, org] of [
    ['contact-storage', ORGS.storage],
    ['contact-dairy', ORGS.dairy],
  ] as const)
    await serve(
      place,
      {
        commissioner,
        contact,
        unifiedCode: org.code,
        field,
        ...term,
        mayPrepare: contact === 'contact-storage',
      },
      personId,
    );
  await as('contact-storage').get('profile.save', {
    commandId: key('commissioner-profile'),
    applicantId: await firmOf('contact-storage'),
    facts: titleFacts('tech-sme', '2025-09-12', 'DEMO-KX-0003'),
  });
  const applicantId = await firmOf('contact-dairy');
  await as(commissioner).get('services.record', {
    commandId: key('commissioner-visit'),
    applicantId,
    day: '2026-01-20',
    kind: 'visit',
    done: '走访车间，了解研发投入归集情况',
    outcome: '梳理出两件要补的资料',
  });
  await as('contact-dairy').get('needs.post', {
    commandId: key('commissioner-need'),
    applicantId,
    title: '寻找乳品检测专家',
    details: '新品保质期检测方法需要专家指导。',
  });
}
