import { bind } from '../../scripts/seed/settle';
import { ORGS } from '../../scripts/seed/people';
import { madeUpCode } from '../../scripts/seed/codes';
import { newCommand } from '../cloud/helpers/cloud';
import { sheet } from '../cloud/helpers/sheets';
import { openApp, type App, type Phone } from './helpers/app';
import { journey } from './helpers/journey';
import type { UploadFile, Visit } from './helpers/visit';

const NEW_FIRM = { name: '示例新材料有限公司', kind: 'firm', code: madeUpCode('91', 'NEW0007') } as const;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Must 9 of the claims' way: 免申即享, from the list of a recognition to the claim confirmed with one tap. */
describe('a list of recognitions, and claims that wait for one tap', () => {
  let app: App;
  let phone: Phone;
  let office: Visit;
  let firm: Visit;
  const step = journey(() => app);

  beforeAll(async () => {
    app = await openApp('prepared', ['contact-dairy', 'contact-storage', 'gatherer-kjj']);
    phone = await app.newPhone();
  });
  afterAll(() => app?.close());

  const row = (name: string, code: string, number: string) => [
    name,
    code,
    '高新技术企业',
    '2025-11-20',
    number,
    '首次',
  ];
  const listOf = async (name: string, rows: string[][]): Promise<UploadFile> => ({
    name,
    mimeType: XLSX,
    buffer: await sheet(rows),
  });

  step('a list with one wrong line: the preview says which and why, and nothing is imported', async () => {
    office = await phone.open('gatherer-kjj', '/packages/desk/imports/index');
    await office.sees('还没有导入过名单');
    await office.tap('import-start');
    await office.tap('import-start-confirm');
    expect(await office.textOf('import-file-error')).toContain('请上传');
    const wrongCode = `${ORGS.dairy.code.slice(0, 17)}${ORGS.dairy.code.endsWith('0') ? '1' : '0'}`;
    await bring('wrong.xlsx', [
      row(ORGS.dairy.name, wrongCode, 'GR-1'),
      row(NEW_FIRM.name, NEW_FIRM.code, 'GR-2'),
    ]);
    expect(await office.textOf('import-row-3')).toContain('有误');
    expect(await office.textOf('import-row-3')).toContain('信用代码');
    expect(await office.textOf('import-confirm')).toContain('有1行有误');
    expect(await office.at('import-confirm').getAttribute('aria-disabled')).toBe('true');
    await office.screenshot('wrong');
    await office.tap('import-show-waiting');
    expect(await office.has('import-row-3')).toBe(false);
    expect(await office.has('import-row-4')).toBe(true);
    const dairy = app.test.as('contact-dairy');
    const applicantId = (await dairy.get('me.get', {})).applicants[0]?.id ?? '';
    expect((await dairy.get('prepared.list', { applicantId })).items).toEqual([]);
  });

  step('mended and uploaded anew it says what each line comes to, then all come in', async () => {
    await office.enter('gatherer-kjj', '/packages/desk/imports/index');
    await office.tap('import-start');
    await bring('right.xlsx', [
      row(ORGS.dairy.name, ORGS.dairy.code, 'GR-1'),
      row(NEW_FIRM.name, NEW_FIRM.code, 'GR-2'),
    ]);
    expect(await office.textOf('import-row-3')).toContain('生成待确认申报');
    expect(await office.textOf('import-row-4')).toContain('等待单位绑定');
    await office.screenshot('preview');
    await office.tap('import-confirm');
    await office.screenshot('confirm');
    await office.tap('import-confirm-confirm');
    await office.sees('全部导入完成');
    await office.screenshot('imported');
  });

  step('the firm finds it, is asked for the pledge, and confirms with one tap', async () => {
    firm = await phone.open('contact-dairy', '/pages/claims/index');
    const stale = await phone.open('contact-dairy', '/pages/claims/index');
    await firm.screenshot('waiting');
    await firm.tap('prepared-high-tech-firm-open');
    await firm.tap('prepared-confirm');
    expect(await firm.textOf('prepared-sheet')).toContain('请先勾选承诺');
    await firm.tap('prepared-pledge');
    await firm.screenshot('pledge');
    await firm.at('prepared-confirm').dblclick();
    await firm.at('claim-state').waitFor();
    await firm.settled();
    expect(await firm.textOf('claim-state')).toBe('已提交，待审查');
    expect(await firm.text()).toContain('内科高字〔2025〕3号');
    await firm.screenshot('submitted');
    await stale.tap('prepared-high-tech-firm-open');
    await stale.tap('prepared-pledge');
    await stale.tap('prepared-confirm');
    expect(await stale.textOf('prepared-error')).toContain('已有申报');
    await stale.screenshot('second-tap');
    const { items } = await app.test.as('contact-dairy').get('claims.mine', {});
    expect(items).toHaveLength(1);
  });

  step('a firm that nobody knew yet finds its claim; it confirms once its contact is confirmed', async () => {
    const fresh = app.test.as('contact-new');
    const { guideVersion } = await fresh.get('me.get', {});
    await fresh.get('me.signIn', { commandId: newCommand(), guideVersion, displayName: '新企业联系人' });
    const place = { url: app.url, env: app.test.cloud.env, as: app.test.as, key: newCommand };
    await bind(place, 'contact-new', NEW_FIRM);
    const newcomer = await phone.open('contact-new', '/pages/claims/index');
    expect(await newcomer.textOf('prepared-high-tech-firm')).toContain('GR-2');
    await newcomer.tap('prepared-high-tech-firm-open');
    await newcomer.tap('prepared-pledge');
    await newcomer.tap('prepared-confirm');
    expect(await newcomer.textOf('prepared-error')).toContain('县科技局');
    await newcomer.screenshot('not-confirmed');
    const { items } = await fresh.get('bindings.mine', {});
    await app.test.as('admin-kjj').get('bindings.confirm', {
      commandId: newCommand(),
      bindingId: items[0]?.id ?? '',
    });
    await newcomer.tap('prepared-confirm');
    await newcomer.at('claim-state').waitFor();
    await newcomer.screenshot('newcomer');
  });

  step('the examiner’s office sees that the papers stand already', async () => {
    const { items } = await app.test.as('contact-dairy').get('claims.mine', {});
    await firm.enter('contact-dairy', `/packages/apply/claim/index?id=${items[0]?.id ?? ''}`);
    await firm.at('withdraw-claim').waitFor();
    expect(await firm.text()).toContain('免交');
  });

  /** Gives a list in the open sheet and waits until its lines are read. */
  async function bring(name: string, rows: string[][]): Promise<void> {
    await office.upload('import-file-chat', [await listOf(name, rows)]);
    await office.fill('import-document', '内科高字〔2025〕3号');
    await office.tap('import-start-confirm');
    await office.at('import-row-3').waitFor();
    await office.settled();
  }
});
