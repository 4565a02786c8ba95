import { PEOPLE } from '../../scripts/seed/people';
import { newCommand } from '../cloud/helpers/cloud';
import { openDesk } from './helpers/acts';
import { openApp, type App, type Phone } from './helpers/app';
import { Panel } from './helpers/panel';
import { setScene, type Scene } from './helpers/scene';
import type { Visit } from './helpers/visit';

interface Seen {
  name: string;
  who?: string;
  path: string;
  /** Words that must be there. */
  says: string;
  /** What is done on the page before it is looked at. */
  then?: (visit: Visit) => Promise<void>;
}

/** Every page of app.config, in every room: nothing beyond the edge, no error, a picture of each. */
describe('every page', () => {
  let app: App;
  let phone: Phone;
  let scene: Scene;
  const tabs = new Map<string, Visit>();
  const opened = new Set<string>();

  beforeAll(async () => {
    app = await openApp('page', [
      ...PEOPLE.map(({ openid }) => openid).filter((one) => one !== 'contact-new'),
    ]);
    phone = await app.newPhone();
  });
  afterAll(() => app.close());

  /** A person keeps to one tab, as on a phone. */
  const open = async (who: string | undefined, path: string): Promise<Visit> => {
    opened.add(path.split('?')[0] ?? path);
    const known = tabs.get(who ?? '');
    if (known) {
      await known.enter(who, path);
      return known;
    }
    const visit = await phone.open(who, path);
    tabs.set(who ?? '', visit);
    return visit;
  };

  const look = async ({ name, who, path, says, then }: Seen): Promise<void> => {
    const visit = await open(who, path);
    await then?.(visit);
    await visit.screenshot(name);
    expect({ name, beyond: await visit.overflow() }).toEqual({ name, beyond: [] });
    expect(await visit.text()).toContain(says);
    expect(visit.faults).toEqual([]);
  };
  const lookAll = async (all: Seen[]): Promise<void> => {
    for (const one of all) await look(one);
  };

  it('where nothing has happened yet', async () => {
    await lookAll([
      { name: 'empty-home', path: '/pages/home/index', says: '现在没有公示' },
      { name: 'empty-notices', path: '/packages/notices/list/index', says: '还没有公示' },
      { name: 'empty-claims', who: 'contact-institute', path: '/pages/claims/index', says: '还没有申报' },
      {
        name: 'empty-inbox',
        who: 'contact-institute',
        path: '/packages/inbox/list/index',
        says: '还没有消息',
      },
      {
        name: 'empty-desk',
        who: 'examiner-gxj',
        path: '/packages/desk/home/index',
        says: '没有待审查的申报',
      },
      { name: 'empty-gather', who: 'gatherer-kjj', path: '/packages/desk/gather/index', says: '没有可汇总' },
      { name: 'empty-lists', who: 'gatherer-kjj', path: '/packages/desk/lists/index', says: '还没有名单' },
      { name: 'empty-result', path: '/packages/check/result/index', says: '还没有自测' },
      { name: 'no-desk', who: 'contact-institute', path: '/packages/desk/home/index', says: '' },
    ]);
  });

  it('as anybody reads it', async () => {
    scene = await setScene(app.test);
    await lookAll([
      { name: 'home', path: '/pages/home/index', says: '正在公示' },
      { name: 'check', path: '/pages/check/index', says: '申报主体' },
      { name: 'firms-visitor', path: '/packages/commissioner/firms/index', says: '去登录' },
      { name: 'contacts-visitor', path: '/packages/account/contacts/index', says: '去登录' },
      { name: 'claims-visitor', path: '/pages/claims/index', says: '登录后可以申报' },
      { name: 'me-visitor', path: '/pages/me/index', says: '不用登录' },
      { name: 'policies', path: '/packages/policy/list/index', says: '第3条' },
      { name: 'policies-found', path: '/packages/policy/list/index?q=高企', says: '高新技术企业认定支持' },
      { name: 'policies-none', path: '/packages/policy/list/index?q=没有这一项', says: '没有找到' },
      { name: 'item-exact', path: '/packages/policy/item/index?id=high-tech-firm', says: '5万元' },
      { name: 'item-ceiling', path: '/packages/policy/item/index?id=major-transformation', says: '1000万元' },
      { name: 'item-years', path: '/packages/policy/item/index?id=expert-station', says: '10万元' },
      { name: 'guide', path: '/packages/policy/guide/index', says: '公示' },
      { name: 'calls', path: '/packages/calls/list/index', says: '正在受理' },
      { name: 'notices', path: '/packages/notices/list/index', says: '公示至' },
      { name: 'notice', path: `/packages/notices/notice/index?id=${scene.openList}`, says: '异议核查中' },
      { name: 'notice-over', path: `/packages/notices/notice/index?id=${scene.closedList}`, says: '不低于' },
      { name: 'privacy', path: '/packages/account/privacy/index', says: '隐私' },
      { name: 'about', path: '/packages/account/about/index', says: '科惠和林' },
      { name: 'consent', who: 'contact-new', path: '/packages/account/enter/index', says: '暂不登录' },
    ]);
  });

  it('as a firm’s contact sees it', async () => {
    const claim = (which: keyof Scene['claims']) => `/packages/apply/claim/index?id=${scene.claims[which]}`;
    const dairy = 'contact-dairy';
    const storage = 'contact-storage';
    await lookAll([
      { name: 'home-contact', who: dairy, path: '/pages/home/index', says: '我的待办' },
      { name: 'claims', who: dairy, path: '/pages/claims/index', says: '草稿' },
      { name: 'me', who: dairy, path: '/pages/me/index', says: '我的消息' },
      { name: 'draft', who: dairy, path: `/packages/apply/draft/index?id=${scene.draftId}`, says: '未提交' },
      { name: 'claim-passed', who: dairy, path: claim('passed'), says: '公示期满' },
      { name: 'claim-refused', who: dairy, path: claim('refused'), says: '未通过' },
      { name: 'claim-submitted', who: storage, path: claim('submitted'), says: '待审查' },
      { name: 'claim-returned', who: storage, path: claim('returned'), says: '需要您补正' },
      {
        name: 'claim-supplement',
        who: storage,
        path: claim('returned'),
        says: '提交补正',
        then: async (visit) => {
          await visit.tap('start-supplement');
          await visit.at('send-supplement').scrollIntoViewIfNeeded();
        },
      },
      { name: 'claim-objected', who: 'contact-seeds', path: claim('objected'), says: '异议核查中' },
      { name: 'claim-paying', who: 'contact-station', path: claim('paying'), says: '第3年' },
      { name: 'inbox', who: storage, path: '/packages/inbox/list/index', says: '补正' },
      { name: 'remind', who: storage, path: '/packages/inbox/remind/index', says: '加一次' },
      { name: 'profile', who: storage, path: '/packages/account/profile/index', says: '单位资料' },
      { name: 'bind', who: storage, path: '/packages/account/enter/index', says: '统一社会信用代码' },
      {
        name: 'objecting',
        who: 'visitor',
        path: `/packages/notices/object/index?notice=${scene.openList}&entry=${scene.claims.objected}&name=${encodeURIComponent('示例种业有限公司：科技型中小企业入库支持')}`,
        says: '异议内容',
      },
    ]);
  });

  it('as people see to who may do what', async () => {
    const storage = 'contact-storage';
    const admin = 'admin-kjj';
    const gatherer = 'gatherer-kjj';
    const caller = app.test.as('visitor');
    const { complaintId } = await caller.get('complaints.send', {
      commandId: newCommand(),
      topic: 'suggestion',
      words: '页面上的字再大一点。',
    });
    const { items } = await app.test.as(storage).get('bindings.mine', {});
    await lookAll([
      { name: 'contacts', who: storage, path: '/packages/account/contacts/index', says: '主联系人' },
      { name: 'history', who: storage, path: '/packages/account/history/index', says: '确认绑定' },
      { name: 'data', who: storage, path: '/packages/account/data/index', says: '注销账号' },
      { name: 'complain', who: 'visitor', path: '/packages/account/complaints/index', says: '再大一点' },
      { name: 'bindings', who: gatherer, path: '/packages/office/bindings/index', says: '待确认' },
      {
        name: 'binding',
        who: gatherer,
        path: `/packages/office/binding/index?id=${items[0]?.id}`,
        says: '证明材料',
      },
      { name: 'staff', who: admin, path: '/packages/office/staff/index', says: '授权同事' },
      { name: 'answers', who: gatherer, path: '/packages/office/complaints/index', says: '再大一点' },
      {
        name: 'answer',
        who: gatherer,
        path: `/packages/office/complaint/index?id=${complaintId}`,
        says: '答复期限',
      },
      { name: 'settings', who: admin, path: '/packages/office/settings/index', says: '主办单位' },
    ]);
  });

  it('as a self-check goes', async () => {
    const visit = await open(undefined, '/pages/check/index');
    await visit.tap('kind-firm');
    await look({
      name: 'check-card',
      path: '/pages/check/index',
      says: '第1题',
    });
    await look({ name: 'result', path: '/packages/check/result/index', says: '估算' });
    await look({
      name: 'explain',
      path: '/packages/check/explain/index?id=rd-growth-institution',
      says: '',
    });
    await look({
      name: 'explain-title',
      path: '/packages/check/explain/index?id=little-giant',
      says: '条件',
    });
  });

  it('as the examining offices see it', async () => {
    const desk = (which: keyof Scene['claims']) => `/packages/desk/claim/index?id=${scene.claims[which]}`;
    const examiner = 'examiner-kjj';
    const sheet = (
      which: keyof Scene['claims'],
      button: string,
      name: string,
      says: string,
      who = examiner,
    ): Seen => ({
      name,
      who,
      path: desk(which),
      says,
      then: (visit) => visit.tap(button),
    });
    await lookAll([
      { name: 'me-office', who: examiner, path: '/pages/me/index', says: '部门工作台' },
      { name: 'desk-examiner', who: examiner, path: '/packages/desk/home/index', says: '待审查' },
      { name: 'desk-claim', who: examiner, path: desk('submitted'), says: '条件与证明材料' },
      sheet('submitted', 'exam-start', 'sheet-start', '开始审查'),
    ]);
    const visit = await open(examiner, desk('submitted'));
    await visit.tap('exam-start');
    await visit.tap('exam-start-confirm');
    await lookAll([
      sheet('submitted', 'exam-recommend', 'sheet-recommend', '认定文件文号'),
      sheet('submitted', 'exam-return', 'sheet-return', '补正期限'),
      sheet('submitted', 'exam-refuse', 'sheet-refuse', '理由'),
    ]);
  });

  it('as 科技局 gathers, publishes and checks objections', async () => {
    const who = 'gatherer-kjj';
    await lookAll([
      { name: 'desk-gatherer', who, path: '/packages/desk/home/index', says: '待列入名单' },
      {
        name: 'desk-objections',
        who,
        path: '/packages/desk/home/index',
        says: '待核查的异议',
        then: (visit) => openDesk(visit, 'objections'),
      },
      { name: 'gather', who, path: '/packages/desk/gather/index', says: '全部选择' },
      {
        name: 'sheet-gather',
        who,
        path: '/packages/desk/gather/index',
        says: '名单名称',
        then: async (visit) => {
          await visit.tap('gather-all');
          await visit.tap('gather-open');
        },
      },
      { name: 'lists', who, path: '/packages/desk/lists/index', says: '公示' },
      { name: 'list', who, path: `/packages/desk/list/index?id=${scene.closedList}`, says: '按金额性质汇总' },
      {
        name: 'objection',
        who,
        path: `/packages/desk/objection/index?id=${scene.claims.objected}`,
        says: '示例异议人',
      },
      {
        name: 'sheet-objection',
        who,
        path: `/packages/desk/objection/index?id=${scene.claims.objected}`,
        says: '核查结论',
        then: (visit) => visit.tapStart('objection-decide-'),
      },
      { name: 'desk-calls', who, path: '/packages/desk/calls/index', says: '申报截止' },
      { name: 'budget', who, path: '/packages/desk/budget/index', says: '1200万元' },
      { name: 'imports', who, path: '/packages/desk/imports/index', says: '还没有导入过名单' },
      { name: 'calendar', who, path: '/packages/desk/calendar/index', says: '2026年' },
      {
        name: 'sheet-calendar',
        who,
        path: '/packages/desk/calendar/index',
        says: '放假日期',
        then: (visit) => visit.tapStart('calendar-enter'),
      },
    ]);
    const gatherer = await open(who, '/packages/desk/gather/index');
    await gatherer.tap('gather-all');
    await gatherer.tap('gather-open');
    await gatherer.fill('list-title', '2026年第三批拟兑现名单');
    await gatherer.tap('list-create-confirm');
    await gatherer.at('list-publish').waitFor();
    await gatherer.screenshot('list-frozen');
    await gatherer.tap('list-publish');
    await gatherer.screenshot('sheet-publish');
    expect(await gatherer.overflow()).toEqual([]);
  });

  it('as the county government and 财政局 see it', async () => {
    const desk = (which: keyof Scene['claims']) => `/packages/desk/claim/index?id=${scene.claims[which]}`;
    await lookAll([
      { name: 'desk-decider', who: 'decider-xzf', path: '/packages/desk/home/index', says: '待审定' },
      {
        name: 'sheet-decide',
        who: 'decider-xzf',
        path: desk('passed'),
        says: '审定文件文号',
        then: (visit) => visit.tap('decide-approve'),
      },
      {
        name: 'sheet-decide-refuse',
        who: 'decider-xzf',
        path: desk('passed'),
        says: '不予支持',
        then: (visit) => visit.tap('decide-refuse'),
      },
      { name: 'desk-payer', who: 'payer-czj', path: '/packages/desk/home/index', says: '拨付' },
      { name: 'desk-paying', who: 'payer-czj', path: desk('paying'), says: '250万元' },
      {
        name: 'sheet-payment',
        who: 'payer-czj',
        path: desk('paying'),
        says: '凭证号',
        then: (visit) => visit.tap('payment-record'),
      },
    ]);
  });

  it('where something is missing, or is somebody else’s', async () => {
    await lookAll([
      { name: 'wrong-item', path: '/packages/policy/item/index?id=nothing', says: '' },
      { name: 'wrong-notice', path: '/packages/notices/notice/index?id=nothing', says: '' },
      {
        name: 'wrong-claim',
        who: 'contact-dairy',
        path: `/packages/apply/claim/index?id=${scene.claims.submitted}`,
        says: '',
      },
      { name: 'wrong-draft', who: 'contact-dairy', path: '/packages/apply/draft/index?id=nothing', says: '' },
      {
        name: 'wrong-desk',
        who: 'contact-dairy',
        path: `/packages/desk/claim/index?id=${scene.claims.submitted}`,
        says: '',
      },
    ]);
  });

  it('where there is no network: it says so, and another try brings the page', async () => {
    const visit = await open(undefined, '/packages/notices/list/index');
    await visit.excusing(async () => {
      await visit.page.route('**/call/**', (route) => route.abort());
      await visit.go(`/packages/notices/notice/index?id=${scene.openList}`);
      await visit.at('retry').waitFor();
      await visit.screenshot('no-network');
      expect(await visit.overflow()).toEqual([]);
      await visit.page.unroute('**/call/**');
    });
    await visit.tap('retry');
    expect(await visit.text()).toContain('公示至');
  });

  it('as the panel shows it, on a phone too', async () => {
    const panel = await Panel.open(phone.context, app.url);
    await panel.page.screenshot({ path: app.nextShot('panel') });
    const width = await panel.page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(375);
  });

  it('none was left out', async () => {
    const left = pagesOfTheApp().filter((path) => !opened.has(path));
    await lookAll(
      left.map((path) => ({
        name: path.replace(/\W+/g, '-').slice(1),
        who: 'contact-dairy',
        path,
        says: '',
      })),
    );
    expect(pagesOfTheApp().filter((path) => !opened.has(path))).toEqual([]);
  });
});

/** The pages that app.config names, with a leading slash. */
function pagesOfTheApp(): string[] {
  Object.assign(globalThis, { defineAppConfig: (config: unknown) => config });
  const { default: config } = jest.requireActual<{
    default: { pages: string[]; subPackages: { root: string; pages: string[] }[] };
  }>('../../src/app.config');
  return [
    ...config.pages,
    ...config.subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`)),
  ].map((path) => `/${path}`);
}
