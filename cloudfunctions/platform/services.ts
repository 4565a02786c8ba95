import type { Day, Instant, ServiceKind } from '@contract/kernel';
import { database, rows, type Ref } from './database';

/** What a commissioner did for a firm on a day; corrected by a new version, never deleted. */
export interface Service {
  _id: string;
  personId: string;
  applicantId: string;
  day: Day;
  kind: ServiceKind;
  done: string;
  outcome: string;
  followUp?: string;
  at: Instant;
  correctedAt?: Instant;
  /** Day and id: newest first. */
  sort: string;
  version: number;
}

export const serviceRef = (id: string): Ref => ({ collection: 'services', id });
export const serviceVersionRef = (id: string, version: number): Ref => ({
  collection: 'serviceVersions',
  id: `${id}:${version}`,
});

export async function servicesPage(
  applicantId: string,
  cursor: string | undefined,
  limit: number,
): Promise<Service[]> {
  const _ = database().command;
  return rows<Service>(
    database()
      .collection('services')
      .where({ applicantId, ...(cursor ? { sort: _.lt(cursor) } : {}) })
      .orderBy('sort', 'desc')
      .limit(limit),
  );
}

/** Everything one commissioner recorded for the days of a year. */
export async function servicesInYear(personId: string, year: number): Promise<Service[]> {
  const _ = database().command;
  const all: Service[] = [];
  for (let after = `${year}-01-01`; ;) {
    const found = await rows<Service>(
      database()
        .collection('services')
        .where({
          personId,
          day:
            all.length === 0
              ? _.gte(after).and(_.lte(`${year}-12-31`))
              : _.gt(after).and(_.lte(`${year}-12-31`)),
        })
        .orderBy('day', 'asc')
        .limit(1000),
    );
    all.push(...found);
    if (found.length < 1000) return all;
    after = found.at(-1)?.day ?? '';
  }
}
