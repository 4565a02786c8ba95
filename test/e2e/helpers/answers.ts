import type { Visit } from './visit';

/** What a person answers: yes or no, the id of a choice, or what is typed, by fact. */
export type Answers = Record<string, string>;

const MOST_CARDS = 60;

/**
 * Walks through the self-check to its end: answers what is known, says no to other questions of yes
 * and no, and 不清楚 to the rest.
 * @returns how many cards were asked
 */
export async function answerAll(visit: Visit, answers: Answers): Promise<number> {
  for (let cards = 0; cards < MOST_CARDS; cards += 1) {
    const card = await cardOf(visit);
    if (card === null) return cards;
    await answerCard(visit, card, answers);
    if ((await cardOf(visit)) === card) await visit.tap('go-next');
  }
  throw new Error('the self-check never ends');
}

/** Answers the card in sight; an answer may bring further boxes, or the next card by itself. */
export async function answerCard(visit: Visit, card: string, answers: Answers): Promise<void> {
  const done = new Set<string>();
  for (;;) {
    const { facts, lists } = await openFacts(visit);
    const list = lists.find(({ id }) => !done.has(id));
    const fact = facts.find(({ id }) => !done.has(id));
    if ((!list && !fact) || (await cardOf(visit)) !== card) return;
    if (list) {
      done.add(list.id);
      const ticked = list.flags.filter((flag) => answers[flag] === 'yes');
      for (const flag of ticked) await visit.tap(`fact-${flag}`);
      if (ticked.length === 0) await visit.tap(`${list.id}-none`);
    } else if (fact) {
      done.add(fact.id);
      const answer = answers[fact.id];
      if (answer === undefined) await visit.tap(`fact-${fact.id}-${fact.flag ? 'no' : 'unknown'}`);
      else await give(visit, fact.id, answer);
    }
  }
}

/** The id of the card in sight, null at the end. */
export async function cardOf(visit: Visit): Promise<string | null> {
  const card = visit.atStart('card-');
  return (await card.isVisible()) ? card.getAttribute('id') : null;
}

interface Open {
  facts: { id: string; flag: boolean }[];
  /** Questions of yes and no that stand together as a list to tick. */
  lists: { id: string; flags: string[] }[];
}

/** The questions of the card in sight; each offers 不清楚. */
function openFacts(visit: Visit): Promise<Open> {
  return visit.page.evaluate(() => {
    const seen = (selector: string) =>
      Array.from(document.querySelectorAll(`[id^="card-"] ${selector}`)).filter(
        (element) => element.getClientRects().length > 0,
      );
    const ids = seen('[id^="fact-"]').map(({ id }) => id);
    const cut = (id: string, end: string) => id.slice(0, -end.length);
    const flags = seen('.kh-flag [id^="fact-"]').map(({ id }) => id.slice('fact-'.length));
    return {
      facts: ids
        .filter((id) => id.endsWith('-unknown'))
        .map((id) => cut(id, '-unknown').slice('fact-'.length))
        .map((id) => ({ id, flag: ids.includes(`fact-${id}-no`) })),
      lists: seen('[id^="flags-"][id$="-none"]').map(({ id }) => ({ id: cut(id, '-none'), flags })),
    };
  });
}

/** Gives one answer where its choice, its tick or its box stands. */
async function give(visit: Visit, fact: string, answer: string): Promise<void> {
  if (await visit.has(`fact-${fact}-${answer}`)) return visit.tap(`fact-${fact}-${answer}`);
  const tick = visit.page.locator(`[id="fact-${fact}"].kh-tick:visible`).first();
  if (!(await tick.isVisible())) return visit.fill(`fact-${fact}`, answer);
  const on = await tick.locator('.kh-tick__box--on').isVisible();
  if (on !== (answer === 'yes')) await visit.tap(`fact-${fact}`);
}

/** Fills the boxes of a draft, in this order. */
export async function fillDraft(visit: Visit, answers: Answers): Promise<void> {
  for (const [fact, answer] of Object.entries(answers)) await give(visit, fact, answer);
}
