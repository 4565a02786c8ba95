import type { MessageKind, OutputOf } from '@contract';
import { TEMPLATES_AT_A_TIME } from '@/services/subscribe';

export type TemplateState = OutputOf<'subscribe.state'>['templates'][number];

/** Templates of some kinds of message, each once: kinds may share one. */
export function templatesOf(
  templates: readonly TemplateState[],
  kinds: readonly MessageKind[],
): TemplateState[] {
  const once = new Map<string, TemplateState>();
  for (const kind of kinds) {
    const found = templates.find((one) => one.kind === kind);
    if (found && !once.has(found.templateId)) once.set(found.templateId, found);
  }
  return [...once.values()];
}

/**
 * What to ask for in one tap: the templates with the fewest messages left, as many as WeChat takes at a time.
 * One-time and long-term ones are never mixed (platform rule); a long-term one that was allowed is not asked again.
 */
export function askable(templates: readonly TemplateState[]): TemplateState[] {
  const open = templates.filter(({ longTerm, left }) => !longTerm || left === 0);
  const [first] = open;
  return open
    .filter(({ longTerm }) => longTerm === first?.longTerm)
    .sort((a, b) => a.left - b.left)
    .slice(0, TEMPLATES_AT_A_TIME);
}

/** How many messages may still come to the phone, in words. */
export function leftInWords(templates: readonly TemplateState[]): string {
  if (templates.length > 0 && templates.every(({ longTerm, left }) => longTerm && left > 0))
    return '微信提醒长期有效';
  const left = templates.reduce((sum, one) => sum + one.left, 0);
  return left > 0 ? `微信提醒还可用${left}次，可以再加` : '不开启也能在“我的消息”里看到';
}
