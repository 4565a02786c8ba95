'use strict';
/* The panel's behaviour: reads the JSON interface beside it every two seconds while it is seen. */

const $ = (id) => document.getElementById(id);
const state = { collection: '', skip: 0, people: [], who: '', clockOffset: 0, moving: false };
const PAGE = 20;

/** An element with text and children; text is never read as HTML. */
function make(tag, props = {}, ...children) {
  const element = Object.assign(document.createElement(tag), props);
  element.append(...children);
  return element;
}

async function ask(path, options) {
  const answer = await fetch(path, options);
  const body = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Error(body.message || `${answer.status}`);
  return body;
}
const send = (path, body) =>
  ask(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

function tell(text) {
  const toast = $('toast');
  toast.textContent = text;
  toast.hidden = false;
  clearTimeout(tell.timer);
  tell.timer = setTimeout(() => (toast.hidden = true), 5000);
}

/** Shanghai is UTC+8 all year. */
function shanghai(instant) {
  const at = new Date(Date.parse(instant) + 8 * 3600_000);
  const two = (n) => String(n).padStart(2, '0');
  return {
    day: `${at.getUTCFullYear()}年${at.getUTCMonth() + 1}月${at.getUTCDate()}日`,
    short: `${at.getUTCMonth() + 1}月${at.getUTCDate()}日`,
    weekday: `星期${'日一二三四五六'[at.getUTCDay()]}`,
    time: `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`,
    seconds: two(at.getUTCSeconds()),
    iso: at.toISOString().slice(0, 10),
  };
}
const briefly = (instant) => `${shanghai(instant).short} ${shanghai(instant).time}`;

/** A day's end is midnight of the next: people say the day and 24:00. */
function untilText(instant) {
  const at = shanghai(instant);
  if (at.time !== '00:00') return `${at.short} ${at.time}`;
  return `${shanghai(new Date(Date.parse(instant) - 1000).toISOString()).short} 24:00`;
}

function fill(list, items, empty) {
  list.replaceChildren(...(items.length ? items : [make('li', { className: 'empty', textContent: empty })]));
}

async function showClock() {
  const [clock, moments] = await Promise.all([ask('/_local/clock'), ask('/_local/marks')]);
  state.clockOffset = Date.parse(clock.now) - Date.now();
  $('clock-title').textContent = clock.demo ? '演示时钟' : '时钟（与本机相同）';
  $('day').min = clock.today;
  tick();
  $('moments').replaceChildren(
    ...moments.map(({ label, title, at }) => {
      const button = make(
        'button',
        {},
        make('span', { textContent: `到「${label}」${title ? `：${title}` : ''}` }),
        make('small', { textContent: untilText(at) }),
      );
      // A minute later the minute timer has seen that it is over.
      button.addEventListener('click', () => move({ to: new Date(Date.parse(at) + 60_000).toISOString() }));
      return make('li', {}, button);
    }),
  );
}

function tick() {
  const now = shanghai(new Date(Date.now() + state.clockOffset).toISOString());
  $('now-day').textContent = `${now.day} ${now.weekday}`;
  $('now-time').textContent = `${now.time}:${now.seconds}`;
}

async function move(body) {
  if (state.moving) return;
  state.moving = true;
  $('clock-busy').hidden = false;
  const buttons = [...document.querySelectorAll('.clock button')];
  buttons.forEach((b) => (b.disabled = true));
  try {
    const { fired } = await send('/_local/clock', body);
    tell(fired ? `已走到，途中运行了 ${fired} 次定时任务。` : '已走到。');
  } catch (error) {
    tell(error.message);
  } finally {
    state.moving = false;
    $('clock-busy').hidden = true;
    document.querySelectorAll('.clock button').forEach((b) => (b.disabled = false));
    await refresh();
  }
}

async function showPeople() {
  const people = await ask('/_local/people');
  if (JSON.stringify(people) === JSON.stringify(state.people)) return;
  state.people = people;
  fill(
    $('people'),
    people.map(({ openid, displayName, roles, firms, about }) => {
      const words = about ?? [roles.join('、'), firms.join('、')].filter(Boolean).join(' · ');
      return make(
        'li',
        {},
        make(
          'a',
          {
            className: 'person',
            href: `/?localOpenid=${encodeURIComponent(openid)}`,
            target: '_blank',
            rel: 'noopener',
          },
          make('span', { className: 'face', textContent: displayName.slice(0, 1), ariaHidden: 'true' }),
          make(
            'span',
            {},
            make('b', { textContent: displayName }),
            make('small', { textContent: words || '没有身份' }),
          ),
          make('span', { className: 'go', textContent: '打开 ↗' }),
        ),
      );
    }),
    '还没有演示人员。',
  );
  $('who').replaceChildren(
    make('option', { value: '', textContent: '所有人' }),
    ...people.map(({ openid, displayName }) => make('option', { value: openid, textContent: displayName })),
  );
  $('who').value = state.who;
}

const nameOf = (openid) => state.people.find((p) => p.openid === openid)?.displayName ?? openid;

async function showMessages() {
  const [all, templates] = await Promise.all([ask('/_local/messages'), ask('/_local/templates')]);
  const shown = all.filter((m) => !state.who || m.touser === state.who).reverse();
  $('message-count').textContent = all.length ? `共 ${all.length} 条` : '';
  fill(
    $('messages'),
    shown.slice(0, 100).map(({ touser, templateId, page, data, sentAt }) => {
      const words = templates.find((t) => t.templateId === templateId) ?? { title: '服务通知', labels: {} };
      const rows = Object.entries(data).flatMap(([field, { value }]) => [
        make('dt', { textContent: words.labels[field] ?? field }),
        make('dd', { textContent: value }),
      ]);
      const link = make('a', {
        textContent: '进入小程序查看 ›',
        href: `/?localOpenid=${encodeURIComponent(touser)}#/${page}`,
        target: '_blank',
        rel: 'noopener',
      });
      return make(
        'li',
        { className: 'message' },
        make(
          'header',
          {},
          make('span', { textContent: `${words.title} → ${nameOf(touser)}` }),
          make('time', { textContent: briefly(sentAt) }),
        ),
        make('dl', { title: templateId }, ...rows),
        page ? make('footer', {}, link) : '',
      );
    }),
    '还没有消息。有人订阅、又到了该提醒的时候，这里就会出现。',
  );
}

/** What WeChat turned away as wrong in itself: nobody's refusal, but a fault to be mended. */
async function showRefusals() {
  const [all, templates] = await Promise.all([ask('/_local/refusals'), ask('/_local/templates')]);
  $('refusals').hidden = all.length === 0;
  if (all.length === 0) return;
  const { errcode, errmsg, touser, templateId, at } = all.at(-1);
  const title = templates.find((t) => t.templateId === templateId)?.title ?? templateId;
  $('refusals').replaceChildren(
    make('b', { textContent: `告警：${all.length}条服务通知被微信拒收` }),
    make('p', {
      textContent: `最近一条：${briefly(at)} 发给${nameOf(touser)}的“${title}”（模板 ${templateId}）`,
    }),
    make('p', {}, make('code', { textContent: `${errcode} ${errmsg}` })),
    make('p', { textContent: '这是程序或模板的错，不是用户拒收；重发也不会成功。请核对模板的字段和取值。' }),
  );
}

const SOURCES = { wx_client: '小程序', wx_http: '未登录', wx_trigger: '定时', wx_unknown: '消息推送' };
const sourceName = (source) => (source.includes(',') ? '云函数' : (SOURCES[source] ?? source));

async function showCalls() {
  const calls = await ask('/_local/calls');
  $('call-rows').replaceChildren(
    ...calls
      .slice(0, 100)
      .map((c) =>
        make(
          'tr',
          {},
          ...[briefly(c.at), c.function, c.action, sourceName(c.source)].map((textContent) =>
            make('td', { textContent }),
          ),
          make('td', { className: 'number', textContent: c.ms }),
          make('td', { className: c.error ? 'bad' : 'good', textContent: c.error ?? '成功' }),
        ),
      ),
  );
  const functions = await ask('/_local/functions');
  $('function-rows').replaceChildren(
    ...functions.map(({ name, timeoutS }) => {
      const own = calls.filter((c) => c.function === name);
      const total = own.reduce((sum, c) => sum + c.ms, 0);
      const cells = [
        timeoutS,
        own.length,
        own.length ? Math.round(total / own.length) : '—',
        own.length ? Math.max(...own.map((c) => c.ms)) : '—',
        own.filter((c) => c.error).length,
      ];
      return make(
        'tr',
        {},
        make('td', { textContent: name }),
        ...cells.map((textContent) => make('td', { className: 'number', textContent })),
      );
    }),
  );
}

async function showTimers() {
  const timers = await ask('/_local/timers');
  fill(
    $('timers'),
    timers.map(({ name, config, next }) => {
      const button = make('button', { textContent: '现在运行一次' });
      button.addEventListener('click', async () => {
        const { error } = await send(`/_local/timers/${encodeURIComponent(name)}/fire`, {});
        tell(error ? `出错：${error}` : '已运行。');
        await refresh();
      });
      return make(
        'li',
        {},
        make('b', { textContent: name }),
        make('code', { textContent: config }),
        make('span', { textContent: next ? `下次 ${briefly(next)}` : '不再运行' }),
        button,
      );
    }),
    '没有定时触发器。',
  );
}

async function showCollections() {
  const collections = await ask('/_local/collections');
  fill(
    $('collections'),
    collections.map(({ name, size }) => {
      const button = make(
        'button',
        { ariaCurrent: String(name === state.collection) },
        make('span', { textContent: name }),
        make('small', { textContent: size }),
      );
      button.addEventListener('click', () => {
        Object.assign(state, { collection: name, skip: 0 });
        $('find-id').value = '';
        void showCollections().then(showDocuments);
      });
      return make('li', {}, button);
    }),
    '还没有数据。',
  );
  state.size = collections.find((c) => c.name === state.collection)?.size ?? 0;
}

async function showDocuments() {
  if (!state.collection) return;
  const id = $('find-id').value.trim();
  const path = `/_local/collections/${encodeURIComponent(state.collection)}?limit=${PAGE}&skip=${id ? 0 : state.skip}${id ? `&id=${encodeURIComponent(id)}` : ''}`;
  const docs = await ask(path);
  $('documents').replaceChildren(
    ...(docs.length
      ? docs.map((doc) =>
          make(
            'details',
            {},
            make('summary', { textContent: summary(doc) }),
            make('pre', { textContent: JSON.stringify(doc, null, 2) }),
          ),
        )
      : [make('p', { className: 'empty', textContent: id ? '没有这个 _id。' : '这个集合是空的。' })]),
  );
  $('page').textContent =
    id || !state.size ? '' : `${state.skip + 1}–${state.skip + docs.length}，共 ${state.size}`;
  $('earlier').disabled = Boolean(id) || state.skip === 0;
  $('later').disabled = Boolean(id) || state.skip + docs.length >= state.size;
}

function summary(doc) {
  const words = Object.entries(doc)
    .filter(([key, value]) => key !== '_id' && typeof value !== 'object')
    .slice(0, 4)
    .map(([key, value]) => `${key}: ${String(value).slice(0, 40)}`);
  return `${doc._id}　${words.join('，')}`;
}

async function showLog() {
  const lines = await ask('/_local/log');
  const box = $('log-lines');
  const atEnd = box.scrollTop + box.clientHeight >= box.scrollHeight - 8;
  box.textContent = lines.join('\n');
  if (atEnd) box.scrollTop = box.scrollHeight;
}

async function refresh() {
  try {
    const status = await ask('/_local/status');
    $('status').textContent =
      `${status.url} · 数据在 ${status.data}${status.ready ? '' : ' · 正在写入演示数据'}`;
    await showPeople();
    await Promise.all([showClock(), showMessages(), showRefusals()]);
    const open = document.querySelector('[role=tab][aria-selected=true]').id;
    if (open === 'tab-calls' || open === 'tab-functions') await showCalls();
    if (open === 'tab-functions') await showTimers();
    if (open === 'tab-data') await showCollections();
    if (open === 'tab-log') await showLog();
  } catch {
    $('status').textContent = '本地云没有回应。它可能已经停止，请回到终端看看。';
  }
}

document
  .querySelectorAll('[data-advance]')
  .forEach((button) => button.addEventListener('click', () => move({ advance: button.dataset.advance })));
$('to-day').addEventListener('submit', (event) => {
  event.preventDefault();
  // The working morning of that day.
  void move({ to: `${$('day').value}T09:00:00+08:00` });
});
$('who').addEventListener('change', (event) => {
  state.who = event.target.value;
  void showMessages();
});
$('find').addEventListener('submit', (event) => {
  event.preventDefault();
  void showDocuments();
});
$('earlier').addEventListener('click', () => {
  state.skip = Math.max(0, state.skip - PAGE);
  void showDocuments();
});
$('later').addEventListener('click', () => {
  state.skip += PAGE;
  void showDocuments();
});
const tabs = [...document.querySelectorAll('[role=tab]')];
function choose(tab) {
  for (const other of tabs) {
    other.setAttribute('aria-selected', String(other === tab));
    other.tabIndex = other === tab ? 0 : -1;
    $(other.getAttribute('aria-controls')).hidden = other !== tab;
  }
  void refresh();
}
tabs.forEach((tab, i) => {
  tab.addEventListener('click', () => choose(tab));
  tab.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const next = tabs[(i + step + tabs.length) % tabs.length];
    next.focus();
    choose(next);
  });
});

setInterval(tick, 1000);
setInterval(() => document.visibilityState === 'visible' && !state.moving && void refresh(), 2000);
void refresh();
