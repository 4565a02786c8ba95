process.env.TARO_ENV = 'weapp';

import { addToCalendar } from '@/services/calendar';
import { AGREE_BUTTON, answerPrivacy, copyText, watchPrivacy } from '@/services/privacy';
import { pickFiles } from '@/services/upload';
import { phone, privacy, tap } from './stand-ins/wx';

const FILE = { name: '证书.pdf', size: 2048, path: 'wxfile://tmp/1.pdf' };
const deadline = { title: '补正截止', day: '2026-03-20' };

beforeEach(() => {
  Object.assign(privacy, { state: 'asks', listener: null, answers: [] });
  privacy.tapped.clear();
  phone.files = [FILE];
  phone.said.length = 0;
  phone.calendar.length = 0;
  phone.clipboard = '';
  watchPrivacy();
});

/** The person taps the sheet's button; WeChat then tells the page. */
const agree = () => {
  privacy.tapped.add(AGREE_BUTTON);
  answerPrivacy(true);
};

describe('a private interface before the guide was agreed to', () => {
  it('waits, and goes on once the button was tapped', async () => {
    const picking = pickFiles('chat');
    expect(privacy.answers).toEqual([{ event: 'exposureAuthorization' }]);
    agree();
    expect(await picking).toEqual([FILE]);
    expect(privacy.answers.at(-1)).toEqual({ event: 'agree', buttonId: AGREE_BUTTON });
    // Agreed to once: not asked again.
    privacy.answers.length = 0;
    expect(await pickFiles('chat')).toEqual([FILE]);
    expect(privacy.answers).toEqual([]);
    expect(phone.said).toEqual([]);
  });

  it('is refused without the tap, whatever is answered', async () => {
    const picking = pickFiles('chat');
    answerPrivacy(true);
    expect(await picking).toEqual([]);
    expect(phone.said).toEqual(['同意隐私保护指引后才能选择文件']);
  });

  it('all that wait are answered together', async () => {
    const both = Promise.all([pickFiles('chat'), copyText('编号')]);
    agree();
    expect(await both).toEqual([[FILE], true]);
    expect(phone.clipboard).toBe('编号');
  });
});

describe('without agreeing', () => {
  const disagreed = async <T>(doing: () => Promise<T>): Promise<T> => {
    const done = tap(doing);
    answerPrivacy(false);
    return done;
  };

  it('no file is chosen, and it is said why', async () => {
    expect(await disagreed(() => pickFiles('chat'))).toEqual([]);
    expect(phone.said).toEqual(['同意隐私保护指引后才能选择文件']);
  });

  it('nothing goes into the calendar or the clipboard', async () => {
    expect(await disagreed(() => addToCalendar(deadline))).toBe('同意隐私保护指引后才能加入日历');
    expect(phone.calendar).toEqual([]);
    expect(await disagreed(() => copyText('编号'))).toBe(false);
    expect([phone.clipboard, phone.said]).toEqual(['', ['同意隐私保护指引后才能复制']]);
  });
});

it('what the county’s guide does not declare is told to ask 县科技局, and nothing is asked', async () => {
  privacy.state = 'undeclared';
  expect(await pickFiles('chat')).toEqual([]);
  expect(phone.said).toEqual(['暂时不能选择文件，请联系县科技局']);
  expect(privacy.answers).toEqual([]);
});
