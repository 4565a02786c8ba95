import { ORGS } from '../../scripts/seed/people';
import { sheet } from '../cloud/helpers/sheets';
import { openApp, type App } from './helpers/app';
import { journey } from './helpers/journey';
import type { UploadFile, Visit } from './helpers/visit';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const list = async (name: string, rows: string[][]): Promise<UploadFile> => ({
  name,
  mimeType: XLSX,
  buffer: await sheet(rows),
});

/** 免申即享: a list with a slip, the list put right, and a claim with one tap. */
describe('a recognition that claims itself', () => {
  let app: App;
  let gatherer: Visit;
  const step = journey(() => app);
  const { dairy, seeds } = ORGS;

  beforeAll(async () => {
    app = await openApp('prepared', ['contact-dairy', 'gatherer-kjj', 'examiner-kjj']);
  });
  afterAll(() => app.close());

  const upload = async (file: UploadFile) => {
    await gatherer.tap('import-start');
    await gatherer.upload('import-file-chat', [file]);
    await gatherer.fill('import-document', '内科高字〔2025〕3号');
    await gatherer.tap('import-start-confirm');
    await gatherer.sees('核对结果');
    await gatherer.settled();
  };

  step(
    'a list with a wrong code and a day to come is shown line by line, and nothing is brought in',
    async () => {
      gatherer = await app.open('gatherer-kjj', '/packages/desk/home/index');
      await gatherer.tap('desk-imports');
      await gatherer.screenshot('none');
      await upload(
        await list('有误.xlsx', [
          [dairy.name, dairy.code, '高新技术企业', '2025-11-20', 'GR202515000001', '首次'],
          [
            seeds.name,
            `${seeds.code.slice(0, 16)}00`,
            '高新技术企业',
            '2025-11-20',
            'GR202515000002',
            '首次',
          ],
          ['示例新企业', '', '小巨人', '2027-01-01', 'GR202515000003', ''],
        ]),
      );
      expect(await gatherer.textOf('import-row-4')).toContain('统一社会信用代码的校验位不符');
      expect(await gatherer.textOf('import-row-5')).toContain('在今天之后');
      expect(await gatherer.textOf('import-confirm')).toContain('有2行有误');
      expect(await gatherer.overflow()).toEqual([]);
      await gatherer.screenshot('wrong-lines');
    },
  );

  step('put right, it is brought in with one confirmation', async () => {
    await gatherer.go('/packages/desk/imports/index');
    await upload(
      await list('改好.xlsx', [
        [dairy.name, dairy.code, '高新技术企业', '2025-11-20', 'GR202515000001', '首次'],
        [seeds.name, seeds.code, '高新技术企业', '2025-11-20', 'GR202515000002', '首次'],
      ]),
    );
    expect(await gatherer.text()).toContain('等待单位绑定 1行');
    await gatherer.screenshot('ready');
    await gatherer.tap('import-confirm');
    await gatherer.tap('import-confirm-confirm');
    await gatherer.sees('已全部导入');
    await gatherer.screenshot('done');
  });

  step('the firm finds its claim prepared, and submits it with one tap', async () => {
    const firm = await app.open('contact-dairy', '/pages/claims/index');
    expect(await firm.textOf('prepared-high-tech-firm')).toContain('还没有提交');
    await firm.screenshot('firm');
    await firm.tap('prepared-high-tech-firm-open');
    await firm.tap('prepared-confirm');
    await firm.sees('请先勾选承诺');
    await firm.screenshot('pledge');
    await firm.tap('prepared-pledge');
    await firm.tap('prepared-confirm');
    await firm.at('claim-state').waitFor();
    expect(await firm.text()).toContain('免交：县科技局名单已载明（内科高字〔2025〕3号）');
    await firm.screenshot('submitted');
  });

  step('the examiner sees on what it rests', async () => {
    const examiner = await app.open('examiner-kjj', '/packages/desk/home/index?queue=examine');
    await examiner.tapStart('desk-claim-');
    expect(await examiner.text()).toContain('免交：县科技局名单已载明');
    await examiner.screenshot('examiner');
  });
});
