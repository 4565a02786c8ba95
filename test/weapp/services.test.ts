process.env.TARO_ENV = 'weapp';

import { addToCalendar } from '@/services/calendar';
import { call } from '@/services/cloud';
import { keepCheck, readCheck } from '@/services/keep';
import { refreshSession } from '@/services/session';
import { askForMessages } from '@/services/subscribe';
import { pickFiles, sendFile } from '@/services/upload';
import { phone, tap } from './stand-ins/wx';

const NOW = { now: '2026-03-02T01:30:00.000Z', today: '2026-03-02' };
const template = (templateId: string) => ({ templateId, label: templateId });
type Event = { action: string; data: Record<string, unknown> };

/** The cloud function in small. */
function answering(replies: Record<string, unknown>): void {
  phone.answer = async (event) => {
    const { action } = event as Event;
    if (!(action in replies)) throw new Error(`not asked for: ${action}`);
    return { ok: true, ...NOW, data: replies[action] };
  };
}

beforeEach(() => {
  phone.calls.length = 0;
  phone.asked.length = 0;
  phone.uploads.length = 0;
  phone.uploadFails = false;
  phone.choice = {};
});

describe('the strict wx', () => {
  it('refuses what it does not know', async () => {
    const { default: Taro } = await import('@tarojs/taro');
    expect(() => (Taro as unknown as Record<string, () => void>).getUserProfile?.()).toThrow('not known');
  });
});

describe('calls on a phone', () => {
  it('go to the function api by callFunction, without any header', async () => {
    answering({ 'home.get': { county: '示例县' } });
    expect(await call('home.get', {})).toEqual({ data: { county: '示例县' }, ...NOW });
    expect(phone.calls).toEqual([{ name: 'api', data: { action: 'home.get', data: {} } }]);
  });

  it('without network are NETWORK', async () => {
    phone.answer = async () => {
      throw { errCode: -1, errMsg: 'request:fail timeout' };
    };
    await expect(call('home.get', {})).rejects.toMatchObject({ code: 'NETWORK' });
  });

  it('leave a visitor a visitor when identity is refused', async () => {
    phone.answer = async () => ({ ok: false, ...NOW, code: 'SIGN_IN_NEEDED', message: '请登录' });
    expect(await refreshSession()).toMatchObject({ state: 'visitor', error: null });
  });
});

describe('leave for messages', () => {
  it('is asked within the tap', async () => {
    phone.choice = { a: 'accept', b: 'reject' };
    const allowed = await tap(() => askForMessages([template('a'), template('b')]));
    expect(allowed).toBe(1);
    expect(phone.asked).toEqual([['a', 'b']]);
  });

  it('is refused by WeChat after a wait, which is no fault of the page', async () => {
    phone.choice = { a: 'accept' };
    const late = await tap(async () => {
      await Promise.resolve();
      return askForMessages([template('a')]);
    });
    expect(late).toBe(0);
  });

  it('asks for three templates at most', async () => {
    phone.choice = { a: 'accept', b: 'accept', c: 'accept', d: 'accept' };
    expect(await tap(() => askForMessages(['a', 'b', 'c', 'd'].map(template)))).toBe(3);
    expect(phone.asked).toEqual([['a', 'b', 'c']]);
  });

  it.each(['reject', 'ban', 'filter'] as const)('counts %s as no', async (choice) => {
    phone.choice = { a: choice };
    expect(await tap(() => askForMessages([template('a')]))).toBe(0);
  });
});

describe('a deadline in the phone’s calendar', () => {
  const deadline = { title: '补正截止', day: '2026-03-20', note: '请上传后重新提交' };

  it('stands at nine in Asia/Shanghai of its day, with an alarm a day before', async () => {
    phone.calendar.length = 0;
    phone.calendarFails = '';
    expect(await tap(() => addToCalendar(deadline))).toContain('已加入');
    expect(phone.calendar).toEqual([
      {
        title: '补正截止',
        description: '请上传后重新提交',
        startTime: Date.parse('2026-03-20T09:00:00+08:00') / 1000,
        endTime: String(Date.parse('2026-03-20T09:30:00+08:00') / 1000),
        alarm: 'true',
        alarmOffset: 86_400,
      },
    ]);
  });

  it.each([
    ['auth deny', '日历权限'],
    ['cancel', '没有加入'],
    ['not supported', '记下日期'],
  ])('that is not taken (%s) is told', async (why, sentence) => {
    phone.calendarFails = why;
    expect(await tap(() => addToCalendar(deadline))).toContain(sentence);
  });
});

describe('files on a phone', () => {
  const FILE = { name: '证书.pdf', size: 2048, path: 'wxfile://tmp/1.pdf' };
  const VIEW = { id: 'f1', name: '证书.pdf', size: 2048, kind: 'pdf' };
  const accept = () =>
    answering({ 'files.begin': { ticket: 't1', cloudPath: 'papers/x.pdf' }, 'files.finish': VIEW });

  it('come from a chat and go through the cloud with their progress', async () => {
    phone.files = [FILE];
    accept();
    const [picked] = await pickFiles('chat');
    const told: number[] = [];
    expect(picked).toEqual(FILE);
    expect(await sendFile(picked ?? FILE, 'paper', (percent) => told.push(percent))).toEqual(VIEW);
    expect(phone.uploads).toEqual([{ cloudPath: 'papers/x.pdf', filePath: FILE.path }]);
    expect(told).toEqual([50, 100]);
    expect((phone.calls.at(-1)?.data as Event).data).toEqual({
      ticket: 't1',
      fileID: 'cloud://env/papers/x.pdf',
    });
  });

  it('that cannot be sent are NETWORK, and nothing is finished', async () => {
    accept();
    phone.uploadFails = true;
    await expect(sendFile(FILE, 'paper', () => {})).rejects.toMatchObject({ code: 'NETWORK' });
    expect(phone.calls.map(({ data }) => (data as Event).action)).toEqual(['files.begin']);
  });

  it('that are not chosen after all are none', async () => {
    expect(await pickFiles('photo')).toEqual([]);
  });

  it('too large are refused before anything is sent', async () => {
    await expect(sendFile({ ...FILE, size: 21 * 1024 * 1024 }, 'paper', () => {})).rejects.toThrow(
      '“证书.pdf”超过20MB',
    );
    expect(phone.calls).toEqual([]);
  });
});

describe('what is kept on the phone', () => {
  it('is read again as it was', () => {
    const check = { kind: 'firm' as const, answers: [{ fact: 'in-county', value: true }], cards: [] };
    keepCheck(check);
    expect(readCheck()).toEqual(check);
  });

  it('is nothing where the store holds rubbish', () => {
    phone.kept.set('check:visitor', '{broken');
    expect(readCheck()).toBeNull();
  });
});
