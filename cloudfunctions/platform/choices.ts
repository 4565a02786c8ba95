import type { MessageKind } from '@contract';
import { read, readMany } from './database';
import { once } from './transact';

/** The optional kinds of message that a person switched off. */
interface Choices {
  _id: string;
  off: MessageKind[];
}

/** Documents of one request (platform limit). */
const PAGE = 1000;

export async function offOf(personId: string): Promise<readonly string[]> {
  return (await read<Choices>('choices', personId))?.off ?? [];
}

/** The kinds that each of these persons switched off; those who switched off none are missing. */
export async function switchedOff(personIds: readonly string[]): Promise<Map<string, readonly string[]>> {
  const ids = [...new Set(personIds)];
  const found: Choices[] = [];
  for (let from = 0; from < ids.length; from += PAGE)
    found.push(...(await readMany<Choices>('choices', ids.slice(from, from + PAGE))));
  return new Map(found.map(({ _id, off }) => [_id, off]));
}

/** Switches one kind on or off. */
export async function choose(
  key: { personId: string; commandId: string },
  kind: MessageKind,
  on: boolean,
): Promise<{ on: boolean }> {
  return once(key, async (tx) => {
    const ref = { collection: 'choices', id: key.personId } as const;
    const { off = [] } = (await tx.get<Choices>(ref)) ?? {};
    const others = off.filter((one) => one !== kind);
    await tx.set(ref, { off: on ? others : [...others, kind] });
    return { on };
  });
}
