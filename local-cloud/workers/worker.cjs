'use strict';
/**
 * Runs inside the child process of one function instance, before the function itself.
 * It shifts `Date` (and nothing else: timers stay real), sets the caller's environment
 * for each call, runs `main`, and answers the parent. Plain JavaScript so that an
 * instance starts without a compiler.
 */
const RealDate = Date;
let offset = 0;

const ShiftedDate = new Proxy(RealDate, {
  construct(target, args, newTarget) {
    const values = args.length === 0 ? [RealDate.now() + offset] : args;
    return Reflect.construct(target, values, newTarget === ShiftedDate ? target : newTarget);
  },
  apply() {
    return new RealDate(RealDate.now() + offset).toString();
  },
  get(target, key, receiver) {
    if (key === 'now') return now;
    return Reflect.get(target, key, receiver === ShiftedDate ? target : receiver);
  },
});
function now() {
  return RealDate.now() + offset;
}
RealDate.prototype.constructor = ShiftedDate;
globalThis.Date = ShiftedDate;

/**
 * A where() write or count inside a transaction runs outside of it and the SDK says nothing.
 * The server cannot see the line, so the place of each condition is remembered here: the SDK
 * turns it into text in the very call that the function makes.
 */
const plainStringify = JSON.stringify;
const places = new Map();
process.setSourceMapsEnabled(true);
JSON.stringify = function stringify(value, ...rest) {
  const text = plainStringify.call(this, value, ...rest);
  if (value && typeof value === 'object' && typeof text === 'string') {
    if (OUTSIDE.has(value.action) && value.queryType === 'WHERE' && !value.transactionId) report(value);
    else if (text.length < 20000) {
      places.delete(text);
      const { stackTraceLimit } = Error;
      Error.stackTraceLimit = 25;
      places.set(text, new Error());
      Error.stackTraceLimit = stackTraceLimit;
      if (places.size > 64) places.delete(places.keys().next().value);
    }
  }
  return text;
};
const OUTSIDE = new Set(['database.modifyDocument', 'database.removeDocument', 'database.calculateDocument']);

const SDK_FRAME = /EJSON|Serializer|new Promise|(Query|CollectionReference)\.(where|update|remove|count)\b/;

function report({ action, collectionName, data, query }) {
  const stack = String((places.get(data) ?? places.get(query))?.stack ?? '');
  const frames = stack.split('\n').filter((line) => line.includes(' at '));
  // In a bundle the SDK's frames stand in the function's own file: the caller is below the last of them.
  const last = frames.reduce((at, line, i) => (SDK_FRAME.test(line) ? i : at), -1);
  const frame = frames[last + 1];
  process.send({ type: 'where', action, collection: String(collectionName), line: (frame ?? '').trim() });
}

const entry = process.env.LOCAL_CLOUD_ENTRY;
delete process.env.LOCAL_CLOUD_ENTRY;
let main;
let callerKeys = [];

process.on('disconnect', () => process.exit(0));
process.on('message', (message) => {
  if (message.type === 'call') void call(message);
});

async function call({ id, event, context, env, offsetMs }) {
  offset = offsetMs;
  for (const key of callerKeys) delete process.env[key];
  callerKeys = Object.keys(env);
  Object.assign(process.env, env);
  try {
    if (!main) {
      main = require(entry).main;
      if (typeof main !== 'function') throw new Error('index.js does not export main');
    }
    const result = await main(event === undefined ? {} : JSON.parse(event), context);
    process.send({ id, ok: true, result: JSON.stringify(result) });
  } catch (error) {
    const known = error instanceof Error || (error && typeof error === 'object');
    process.send({
      id,
      ok: false,
      message: String(known ? (error.message ?? error.errMsg ?? error) : error),
      stack: known && error.stack ? String(error.stack) : '',
    });
  }
}

process.send({ type: 'ready' });
