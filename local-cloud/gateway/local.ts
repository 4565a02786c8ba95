import type { FastifyInstance } from 'fastify';
import { CloudError, invalidParam } from '../errors';
import { isPlainObject, toEjson } from '../ejson';
import { parseStep, type CloudClock } from '../clock';
import type { Fault, Faults } from '../faults';
import type { Functions } from '../workers/runner';
import type { Timers } from '../workers/timers';
import type { Log } from '../log';
import { LIMITS } from '../limits';
import { select } from '../store/select';
import type { Store } from '../store/store';
import type { Choice, Messages } from '../wechat/messages';
import { nextMoments, saveMarks } from './marks';
import { readPeople, savePeople } from './people';
import { readTemplates, saveTemplates } from './templates';

export interface LocalContext {
  clock: CloudClock;
  store: Store;
  timers: Timers;
  functions: Functions;
  messages: Messages;
  faults: Faults;
  log: Log;
  ready: () => void;
  isReady: () => boolean;
  url: () => string;
  dataFolder: string;
}

/** The local cloud's own interface under `/_local`, all JSON. */
export function localRoutes(app: FastifyInstance, cloud: LocalContext): void {
  const { clock, store, timers, functions, messages, faults } = cloud;

  app.get('/_local/clock', async () => ({ ...clock.read(), demo: clock.isDemo() }));
  app.post('/_local/clock', async (request) => {
    const target = targetOf(request.body, clock.now());
    if (target < clock.now()) throw invalidParam('演示时钟只能向前');
    const { fired } = await timers.advance(target);
    return { ...clock.read(), demo: clock.isDemo(), fired };
  });

  app.get('/_local/messages', async () => messages.list());
  app.get('/_local/refusals', async () => messages.refusals());
  app.post('/_local/subscribe', async (request) => {
    const body = need(request.body);
    const { openid, templateIds, result } = body;
    if (typeof openid !== 'string' || !openid || !Array.isArray(templateIds) || templateIds.length === 0)
      throw invalidParam('openid and templateIds are expected');
    const choices: Record<string, Choice> = {};
    for (const id of templateIds.map(String))
      choices[id] = choiceOf(isPlainObject(result) ? result[id] : result);
    await messages.subscribe(openid, choices);
    return { errMsg: 'requestSubscribeMessage:ok', ...choices };
  });
  app.get<{ Querystring: { openid?: string; templateId?: string } }>('/_local/quota', async (request) => ({
    left: messages.quota(String(request.query.openid), String(request.query.templateId)),
  }));

  app.get('/_local/timers', async () => timers.list());
  app.post<{ Params: { name: string } }>('/_local/timers/:name/fire', async (request, reply) => {
    const fired = timers.fireNow(request.params.name);
    if (!fired)
      return reply.code(404).send({ code: 'TIMER_NOT_FOUND', message: `没有触发器 ${request.params.name}` });
    return fired;
  });

  app.get('/_local/people', async () => readPeople(store));
  app.post('/_local/people', async (request) => savePeople(store, request.body));

  app.get('/_local/templates', async () => readTemplates(store));
  app.post('/_local/templates', async (request) => saveTemplates(store, request.body));
  app.get('/_local/marks', async () => nextMoments(store, clock.now()));
  app.post('/_local/marks', async (request) => saveMarks(store, request.body));

  app.get('/_local/calls', async () => functions.calls());
  app.get('/_local/functions', async () =>
    functions.list().map(({ name, timeoutS, triggers }) => ({ name, timeoutS, triggers })),
  );
  app.post('/_local/reload', async () => {
    await functions.reload();
    timers.start();
    return { functions: functions.list().map((f) => f.name) };
  });

  app.get('/_local/collections', async () =>
    store.collections().map((name) => ({ name, size: store.size(name) })),
  );
  app.get<{ Params: { name: string }; Querystring: { skip?: string; limit?: string; id?: string } }>(
    '/_local/collections/:name',
    async (request, reply) => {
      const { name } = request.params;
      store.needCollection(name);
      const { id, skip = '0', limit = '50' } = request.query;
      const docs = select(
        store,
        name,
        {
          condition: id ? { _id: id } : {},
          skip: Number(skip) || 0,
          limit: Math.min(Number(limit) || 50, LIMITS.rowsAtMost),
        },
        () => {},
      );
      return reply.type('application/json; charset=utf-8').send(`[${docs.map(relaxed).join(',')}]`);
    },
  );

  app.get('/_local/faults', async () => faults.list());
  app.post('/_local/faults', async (request) => {
    for (const fault of Array.isArray(request.body) ? (request.body as Fault[]) : [request.body as Fault])
      faults.add(fault);
    return faults.list();
  });
  app.delete('/_local/faults', async () => {
    faults.clear();
    return [];
  });

  app.get('/_local/log', async () => cloud.log.last());
  app.post('/_local/ready', async () => {
    cloud.ready();
    return { ready: true };
  });
  app.get('/_local/status', async () => ({
    ready: cloud.isReady(),
    url: cloud.url(),
    data: cloud.dataFolder,
  }));

  app.setErrorHandler((error: Error & { statusCode?: number; code?: string }, _request, reply) => {
    if (error instanceof CloudError)
      return reply
        .code(error.code === 'INVALID_PARAM' ? 400 : error.code.includes('NOT_EXIST') ? 404 : 500)
        .send({ code: error.code, message: error.message });
    const status = error.statusCode ?? 500;
    if (status >= 500) cloud.log.write(`error ${error.stack ?? error.message}`);
    return reply.code(status).send({ code: error.code ?? 'BAD_REQUEST', message: error.message });
  });
}

function targetOf(body: unknown, now: number): number {
  const { advance, to } = need(body);
  if (typeof advance === 'string') {
    const step = parseStep(advance);
    if (step === undefined) throw invalidParam('advance is a number with d, h, m or s, such as "7d"');
    return now + step;
  }
  const target =
    typeof to === 'string'
      ? Date.parse(/^\d{4}-\d{2}-\d{2}$/.test(to) ? `${to}T00:00:00+08:00` : to)
      : Number.NaN;
  if (Number.isNaN(target)) throw invalidParam('{"advance": "7d"} or {"to": instant} is expected');
  return target;
}

function need(body: unknown): Record<string, unknown> {
  if (!isPlainObject(body)) throw invalidParam('a JSON object is expected');
  return body;
}

function choiceOf(value: unknown): Choice {
  if (value === 'accept' || value === 'reject' || value === 'ban' || value === 'filter') return value;
  throw invalidParam('result is accept, reject, ban or filter');
}

/** Documents as people read them: dates as text, numbers as numbers. */
function relaxed(doc: Record<string, unknown>): string {
  return JSON.stringify(JSON.parse(toEjson(doc)), (_key, value: unknown) => {
    if (!isPlainObject(value)) return value;
    const [name, inner] = Object.entries(value)[0] ?? [];
    if (name === '$numberInt' || name === '$numberDouble') return Number(inner);
    if (name === '$date')
      return new Date(Number((inner as { $numberLong?: string }).$numberLong ?? inner)).toISOString();
    return value;
  });
}
