import type { MessageText } from './message';

/** The page that a message about several things opens. */
export const INBOX_PAGE = 'packages/inbox/list/index';

/** Characters of a title's field (WeChat: thing, 20). */
const ROOM = 20;

/**
 * Several messages of one template to one person as one: it costs one consent and rings once. What they tell
 * stands in the inbox one by one, which it opens. The soonest end and the sum of amounts are shown.
 * @param texts at least one
 */
export function bundled(
  texts: readonly Pick<MessageText, 'values' | 'page'>[],
): Pick<MessageText, 'values' | 'page'> {
  const [first] = texts;
  if (!first || texts.length === 1) return first ?? { values: {}, page: INBOX_PAGE };
  const many = `等${texts.length}项`;
  const of = (name: keyof MessageText['values']) =>
    texts.flatMap(({ values }) => (values[name] === undefined ? [] : [values[name] as string]));
  const earliest = (name: keyof MessageText['values']) => [...of(name)].sort()[0];
  const item = first.values.item ?? '';
  const { lastDay, dueDay, day, amount, voucher, status } = first.values;
  return {
    page: INBOX_PAGE,
    values: {
      ...first.values,
      item: item.length + many.length > ROOM ? `${cut(item, ROOM - many.length - 1)}…${many}` : item + many,
      tip: `共${texts.length}条消息，请打开“我的消息”查看`,
      ...(lastDay ? { lastDay: earliest('lastDay') } : {}),
      ...(dueDay ? { dueDay: earliest('dueDay') } : {}),
      ...(day ? { day: [...of('day')].sort().at(-1) } : {}),
      ...(amount ? { amount: String(of('amount').reduce((sum, fen) => sum + Number(fen), 0)) } : {}),
      ...(voucher ? { voucher: `${voucher}+${texts.length - 1}` } : {}),
      ...(status ? { status: of('status').every((one) => one === status) ? status : '' } : {}),
    },
  };
}

/** No pair of UTF-16 units is cut in two. */
const cut = (text: string, max: number): string => text.slice(0, max).replace(/[\ud800-\udbff]$/, '');
