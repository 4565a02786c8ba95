import { read, readMany } from './database';

/** Free text that came with an event, e.g. `{reason: "…"}`; empty when it was erased. */
export type EventText = Record<string, string | string[]>;

const parse = (body: string) => JSON.parse(body) as EventText;

export async function textOf(eventId: string): Promise<EventText> {
  const found = await read<{ body: string }>('texts', eventId);
  return found ? parse(found.body) : {};
}

export async function textsOf(eventIds: readonly string[]): Promise<Map<string, EventText>> {
  const found = await readMany<{ _id: string; body: string }>('texts', eventIds);
  return new Map(found.map(({ _id, body }) => [_id, parse(body)]));
}
