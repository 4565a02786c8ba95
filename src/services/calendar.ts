import Taro from '@tarojs/taro';
import { type Day, atHour, msOf } from '@contract/kernel';
import { saveCalendarFile } from './calendarFile';
import { privacyRefusal } from './privacy';

/** A day that somebody wants in their own calendar. */
export interface Deadline {
  /** What ends or is due, e.g. 补正截止：高新技术企业认定支持. */
  title: string;
  day: Day;
  /** What to do, in a sentence. */
  note?: string;
}

type Entry = Parameters<typeof Taro.addPhoneCalendar>[0];

/** The hour of the entry (Asia/Shanghai); the phone reminds a day before it. */
const HOUR = 9;
const A_DAY_S = 86_400;

/**
 * Puts a day into the phone's calendar; in a browser saves an .ics file that every calendar opens. Call it in the
 * tap itself: WeChat asks for leave there. Base library 2.15.0 and later.
 * @returns a sentence for the person
 */
export async function addToCalendar({ title, day, note = '' }: Deadline): Promise<string> {
  if (process.env.TARO_ENV === 'h5') {
    await saveCalendarFile({ title, day, note });
    return '日历文件已下载，打开即可加入日历';
  }
  const startTime = msOf(atHour(day, HOUR)) / 1000;
  const entry = {
    title,
    description: note,
    startTime,
    // WeChat takes texts here, and seconds, though Taro's types say otherwise.
    endTime: String(startTime + 1800),
    alarm: 'true',
    alarmOffset: A_DAY_S,
  };
  try {
    // By callbacks: Taro hands this call on to WeChat as it is.
    await new Promise<unknown>((success, fail) => {
      void Taro.addPhoneCalendar({ ...entry, success, fail } as unknown as Entry);
    });
    return '已加入手机日历，提前一天提醒';
  } catch (error) {
    const why = privacyRefusal(error, '加入日历');
    if (why) return why;
    const { errMsg = '' } = (error ?? {}) as { errMsg?: string };
    if (/cancel/i.test(errMsg)) return '没有加入日历';
    if (/auth|deny|permission/i.test(errMsg)) return '没有日历权限，请在手机设置中允许微信使用日历';
    return '这部手机不能添加日历，请记下日期';
  }
}
