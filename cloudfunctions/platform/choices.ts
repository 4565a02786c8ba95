import type { MessageKind } from '@contract';
import type { ServedGroup } from '@contract/messages/served';
import { NOTHING_OFF, type Off } from '@domain/reminder/choices';
import { read, readMany } from './database';
import { once } from './transact';

/** What a person switched off: optional kinds of message, and groups of messages of the firms they serve. */
interface Choices {
  _id: string;
  off: MessageKind[];
  servedOff?: ServedGroup[];
}

const offIn = ({ off, servedOff = [] }: Choices): Off => ({ off, servedOff });

/** Documents of one request (platform limit). */
const PAGE = 1000;

export async function offOf(personId: string): Promise<Off> {
  const choices = await read<Choices>('choices', personId);
  return choices ? offIn(choices) : NOTHING_OFF;
}

/** What each of these persons switched off; those who switched off nothing are missing. */
export async function switchedOff(personIds: readonly string[]): Promise<Map<string, Off>> {
  const ids = [...new Set(personIds)];
  const found: Choices[] = [];
  for (let from = 0; from < ids.length; from += PAGE)
    found.push(...(await readMany<Choices>('choices', ids.slice(from, from + PAGE))));
  return new Map(found.map((choices) => [choices._id, offIn(choices)]));
}

/** Switches one kind on or off. */
export async function choose(
  key: { personId: string; commandId: string },
  kind: MessageKind,
  on: boolean,
): Promise<{ on: boolean }> {
  return change(key, on, ({ off, ...rest }) => ({ ...rest, off: switched(off, kind, on) }));
}

/** Switches one group of messages of the firms served on or off. */
export async function chooseServed(
  key: { personId: string; commandId: string },
  group: ServedGroup,
  on: boolean,
): Promise<{ on: boolean }> {
  return change(key, on, ({ servedOff = [], ...rest }) => ({
    ...rest,
    servedOff: switched(servedOff, group, on),
  }));
}

const switched = <T>(off: readonly T[], one: T, on: boolean): T[] => {
  const others = off.filter((other) => other !== one);
  return on ? others : [...others, one];
};

async function change(
  key: { personId: string; commandId: string },
  on: boolean,
  become: (choices: Omit<Choices, '_id'>) => Omit<Choices, '_id'>,
): Promise<{ on: boolean }> {
  return once(key, async (tx) => {
    const ref = { collection: 'choices', id: key.personId } as const;
    const known = await tx.get<Choices>(ref);
    const { off, servedOff } = known ?? { off: [] };
    await tx.set(ref, become({ off, ...(servedOff ? { servedOff } : {}) }));
    return { on };
  });
}
