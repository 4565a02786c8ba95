import { z } from 'zod/mini';
import { APPLICANT_KINDS } from '../kernel';
import { action } from '../define';
import { commandId, cursor, id, instant, page, text } from '../fields';
import { fileView } from './files';

export const BINDING_STATES = ['pending', 'confirmed', 'declined', 'withdrawn'] as const;
export type BindingState = (typeof BINDING_STATES)[number];
export const BINDING_STATE_LABELS: Record<BindingState, string> = {
  pending: '等待县科技局确认',
  confirmed: '已确认',
  declined: '未通过',
  withdrawn: '已撤回',
};

/** That a person asked to stand for an organisation, and what 县科技局 said. */
export const bindingSummary = z.object({
  id,
  applicantId: id,
  name: z.string(),
  unifiedCode: z.string(),
  kind: z.enum(APPLICANT_KINDS),
  state: z.enum(BINDING_STATES),
  stateLabel: z.string(),
  askedAt: instant,
  /** Why it was declined. */
  reason: z.optional(z.string()),
});
export type BindingSummary = z.infer<typeof bindingSummary>;

export const bindingView = z.extend(bindingSummary, {
  personName: z.string(),
  licence: z.array(fileView),
  authorisation: z.array(fileView),
  /** True when others stood for the organisation before, and nobody does now. */
  knownBefore: z.boolean(),
});
export type BindingView = z.infer<typeof bindingView>;

export const bindingActions = {
  /** What became of the caller's own requests; newest first. */
  'bindings.mine': action({ input: z.object({}), output: z.object({ items: z.array(bindingSummary) }) }),
  'bindings.withdraw': action({
    input: z.object({ commandId, bindingId: id }),
    output: z.object({ state: z.enum(BINDING_STATES) }),
  }),
  /** Requests that wait for 县科技局, oldest first; or those that were settled, newest first. */
  'bindings.list': action({
    input: z.object({ settled: z.optional(z.boolean()), cursor }),
    output: page(bindingSummary),
  }),
  'bindings.get': action({ input: z.object({ bindingId: id }), output: bindingView }),
  'bindings.confirm': action({
    input: z.object({ commandId, bindingId: id }),
    output: z.object({ state: z.enum(BINDING_STATES) }),
  }),
  'bindings.decline': action({
    input: z.object({ commandId, bindingId: id, reason: text(200) }),
    output: z.object({ state: z.enum(BINDING_STATES) }),
  }),
};
