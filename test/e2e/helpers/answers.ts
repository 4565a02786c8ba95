import type { Visit } from './visit';

/** What a person answers: yes or no, the id of a choice, or what is typed, by fact. */
export type Answers = Record<string, string>;

/**
 * Walks through the self-check to its end: answers what is known, says no to other questions of yes
 * and no, and 不清楚 to the rest.
 * @returns how many cards were asked
 */
export async function answerAll(visit: Visit, answers: Answers): Promise<number> {
  for (let cards = 0; cards < 60; cards += 1) {
    const card = await cardOf(visit);
    if (card === null) return cards;
    const done = new Set<string>();
    // An answer may bring further boxes on the same card.
    for (let open = await openFacts(visit); open.length > 0; open = await openFacts(visit)) {
      const fact = open.find((one) => !done.has(one.id));
      if (!fact || (await cardOf(visit)) !== card) break;
      done.add(fact.id);
      const answer = answers[fact.id];
      if (answer === undefined) await visit.tap(`fact-${fact.id}-${fact.flag ? 'no' : 'unknown'}`);
      else if (fact.box) await visit.fill(`fact-${fact.id}`, answer);
      else await visit.tap(`fact-${fact.id}-${answer}`);
    }
    if ((await cardOf(visit)) === card) await visit.tap('go-next');
  }
  throw new Error('the self-check never ends');
}

/** The id of the card in sight, null at the end. */
export async function cardOf(visit: Visit): Promise<string | null> {
  const card = visit.atStart('card-');
  return (await card.isVisible()) ? card.getAttribute('id') : null;
}

interface OpenFact {
  id: string;
  flag: boolean;
  box: boolean;
}

/** The facts of the card in sight; each offers 不清楚. */
function openFacts(visit: Visit): Promise<OpenFact[]> {
  return visit.page.evaluate(() => {
    const ids = Array.from(document.querySelectorAll('[id^="card-"] [id^="fact-"]'))
      .filter((element) => element.getClientRects().length > 0)
      .map(({ id }) => id);
    return ids
      .filter((id) => id.endsWith('-unknown'))
      .map((id) => id.slice('fact-'.length, -'-unknown'.length))
      .map((id) => ({ id, flag: ids.includes(`fact-${id}-no`), box: ids.includes(`fact-${id}`) }));
  });
}

/** Fills the boxes of a draft; those that are there already keep what the profile knew. */
export async function fillDraft(visit: Visit, answers: Answers): Promise<void> {
  for (const [fact, answer] of Object.entries(answers)) {
    if (await visit.has(`fact-${fact}-${answer}`)) await visit.tap(`fact-${fact}-${answer}`);
    else await visit.fill(`fact-${fact}`, answer);
  }
}
