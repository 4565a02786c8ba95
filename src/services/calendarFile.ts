import type * as inBrowser from './calendarFile.h5';

/** Only a browser saves files: the H5 build takes calendarFile.h5.ts, the mini-program holds nothing of it. */
export const saveCalendarFile: typeof inBrowser.saveCalendarFile = () => {
  throw new Error('only a browser can do this');
};
