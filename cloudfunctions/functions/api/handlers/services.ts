import type { ActionName, ServiceView } from '@contract';
import { SERVICE_KIND_LABELS, type Day } from '@contract/kernel';
import { applicantOf } from '@platform/applicants';
import { randomId } from '@platform/ids';
import { reject } from '@platform/refused';
import { serviceRef, servicesPage, serviceVersionRef, type Service } from '@platform/services';
import { once } from '@platform/transact';
import type { Handlers } from '../handler';

const PAGE = 20;

type Names = Extract<ActionName, `services.${string}`>;

/** The service record: a day, what was done, what came of it. No place, no photo, no time kept. */
export const serviceHandlers: Handlers<Names> = {
  async 'services.record'({ commandId, applicantId, ...service }, { person, at, today }) {
    refuseFuture(service.day, today);
    const serviceId = randomId();
    return once({ personId: person._id, commandId }, async (tx) => {
      await tx.create(serviceRef(serviceId), {
        ...service,
        applicantId,
        personId: person._id,
        at,
        sort: `${service.day} ${serviceId}`,
        version: 1,
      });
      return { serviceId };
    });
  },

  async 'services.correct'(
    { commandId, serviceId, expectedVersion, reason, ...service },
    { person, at, today },
  ) {
    refuseFuture(service.day, today);
    return once({ personId: person._id, commandId }, async (tx) => {
      const now = await tx.get<Service>(serviceRef(serviceId));
      if (!now) reject('NOT_FOUND', undefined, 'serviceId');
      if (now.version !== expectedVersion) reject('STALE_VERSION', undefined, 'expectedVersion');
      const { _id, followUp: _followUp, ...rest } = now;
      await tx.create(serviceVersionRef(serviceId, now.version), { ...rest, reason, replacedAt: at });
      const version = now.version + 1;
      await tx.set(serviceRef(serviceId), {
        ...rest,
        ...service,
        correctedAt: at,
        sort: `${service.day} ${serviceId}`,
        version,
      });
      return { version };
    });
  },

  async 'services.list'({ applicantId, cursor }, { person }) {
    const found = await servicesPage(applicantId, cursor, PAGE + 1);
    const shown = found.slice(0, PAGE);
    const name = (await applicantOf(applicantId))?.name ?? '';
    return {
      items: shown.map((service) => viewOf(service, name, person._id)),
      ...(found.length > PAGE ? { next: shown.at(-1)?.sort } : {}),
    };
  },
};

function refuseFuture(day: Day, today: Day): void {
  if (day > today) reject('BAD_INPUT', '服务日期不能晚于今天。', 'day');
}

function viewOf(service: Service, applicantName: string, callerId: string): ServiceView {
  const { _id, applicantId, day, kind, done, outcome, followUp, version, correctedAt } = service;
  return {
    id: _id,
    applicantId,
    applicantName,
    day,
    kind,
    kindLabel: SERVICE_KIND_LABELS[kind],
    done,
    outcome,
    ...(followUp ? { followUp } : {}),
    mine: service.personId === callerId,
    version,
    ...(correctedAt ? { correctedAt } : {}),
  };
}
