/**
 * A strict `wx`: what the app has not been seen to need does not exist, and what WeChat refuses is refused.
 * Sources: WeChat's documentation of cloud.callFunction, cloud.uploadFile, requestSubscribeMessage,
 * createSelectorQuery, onNeedPrivacyAuthorization, canvasToTempFilePath, showShareImageMenu and previewImage.
 */
type Callbacks<T> = { success?: (result: T) => void; fail?: (error: { errMsg: string }) => void };

/** Body of a call: at most 100 KB of text. */
const CALL_LIMIT = 100 * 1024;
const TEMPLATES_AT_MOST = 3;

export const phone = {
  /** What the cloud function answers, or a fault of the network. */
  answer: async (_event: unknown): Promise<unknown> => undefined,
  /** What is chosen in WeChat's pop-up, by template. */
  choice: {} as Record<string, 'accept' | 'reject' | 'ban' | 'filter'>,
  files: [] as { name: string; size: number; path: string }[],
  uploads: [] as { cloudPath: string; filePath: string }[],
  uploadFails: false,
  calls: [] as { name: string; data: unknown }[],
  asked: [] as string[][],
  kept: new Map<string, unknown>(),
  /** Entries of the calendar, or why none is taken. */
  calendar: [] as Record<string, unknown>[],
  calendarFails: '',
  clipboard: '',
  /** What toasts said. */
  said: [] as string[],
};

/** What is drawn and handed on. */
export const pictures = {
  /** The page's canvas of type 2d, null where there is none. */
  canvas: null as { width: number; height: number; getContext: (kind: '2d') => unknown } | null,
  scale: [] as number[],
  exported: null as Record<string, unknown> | null,
  menu: 'ok' as 'ok' | 'cancel' | 'fail',
  shared: [] as string[],
  viewed: [] as string[][],
};

type Answer = { event: 'exposureAuthorization' | 'agree' | 'disagree'; buttonId?: string };

/** The privacy guide: off until a test switches it on, then asked for before each private interface. */
export const privacy = {
  /** none: agreed to before; asks: not yet; undeclared: the county's guide does not name the interface. */
  state: 'none' as 'none' | 'asks' | 'undeclared',
  listener: null as ((resolve: (answer: Answer) => void, info: { referrer: string }) => void) | null,
  /** Buttons of open-type agreePrivacyAuthorization that were tapped. */
  tapped: new Set<string>(),
  answers: [] as Answer[],
};

/** Lets a private interface through, or holds it back as WeChat does. */
function guarded(
  referrer: string,
  fail: ((error: { errMsg: string; errno?: number }) => void) | undefined,
  go: () => void,
): void {
  if (privacy.state === 'none') return go();
  if (privacy.state === 'undeclared')
    return fail?.({
      errno: 112,
      errMsg: `${referrer}:fail api scope is not declared in the privacy agreement`,
    });
  const refuse = () =>
    fail?.({ errno: 104, errMsg: `${referrer}:fail privacy permission is not authorized` });
  if (!privacy.listener) return refuse();
  privacy.listener(
    (answer) => {
      privacy.answers.push(answer);
      if (answer.event === 'disagree') refuse();
      // The button must have been tapped: an answer alone is not enough.
      if (answer.event !== 'agree') return;
      if (!privacy.tapped.has(answer.buttonId ?? '')) return refuse();
      privacy.state = 'none';
      go();
    },
    { referrer },
  );
}

let tapping = false;

/** A tap: only what is called before its first wait belongs to it. */
export function tap<T>(act: () => T): T {
  tapping = true;
  try {
    return act();
  } finally {
    tapping = false;
  }
}

const apis = {
  env: { USER_DATA_PATH: 'http://usr' },
  cloud: {
    init: () => undefined,
    async callFunction({ name, data }: { name: string; data: unknown }) {
      if (JSON.stringify(data).length > CALL_LIMIT)
        throw { errCode: -404011, errMsg: 'data exceed max size' };
      phone.calls.push({ name, data });
      return { result: await phone.answer(data), errMsg: 'cloud.callFunction:ok' };
    },
    uploadFile(options: { cloudPath: string; filePath: string } & Callbacks<{ fileID: string }>) {
      const { cloudPath, filePath, success, fail } = options;
      if (cloudPath.startsWith('/')) throw { errMsg: 'uploadFile:fail invalid cloudPath' };
      phone.uploads.push({ cloudPath, filePath });
      const told: ((event: { progress: number }) => void)[] = [];
      setTimeout(() => {
        told.forEach((tell) => tell({ progress: 50 }));
        if (phone.uploadFails) fail?.({ errMsg: 'uploadFile:fail' });
        else success?.({ fileID: `cloud://env/${cloudPath}` });
      });
      // Without callbacks WeChat answers a promise, and there is no task to ask for progress.
      return success || fail
        ? {
            onProgressUpdate: (tell: (event: { progress: number }) => void) => void told.push(tell),
            abort() {},
          }
        : Promise.resolve({ fileID: `cloud://env/${cloudPath}` });
    },
  },
  requestSubscribeMessage({
    tmplIds,
    success,
    fail,
  }: { tmplIds: string[] } & Callbacks<Record<string, string>>) {
    phone.asked.push(tmplIds);
    if (!tapping)
      return fail?.({ errMsg: 'requestSubscribeMessage:fail can only be invoked by user TAP gesture.' });
    if (tmplIds.length > TEMPLATES_AT_MOST) return fail?.({ errMsg: 'requestSubscribeMessage:fail 20003' });
    success?.({ errMsg: 'requestSubscribeMessage:ok', ...phone.choice });
  },
  onNeedPrivacyAuthorization(listener: NonNullable<typeof privacy.listener>) {
    privacy.listener = listener;
  },
  openPrivacyContract({ fail }: Callbacks<never>) {
    fail?.({ errMsg: 'openPrivacyContract:fail' });
  },
  chooseMessageFile({ success, fail }: Callbacks<{ tempFiles: typeof phone.files }>) {
    guarded('chooseMessageFile', fail, () => success?.({ tempFiles: phone.files }));
  },
  setClipboardData({ data, success, fail }: { data: string } & Callbacks<{ errMsg: string }>) {
    guarded('setClipboardData', fail, () => {
      phone.clipboard = data;
      success?.({ errMsg: 'setClipboardData:ok' });
    });
  },
  showToast({ title, success }: { title: string } & Callbacks<{ errMsg: string }>) {
    phone.said.push(title);
    success?.({ errMsg: 'showToast:ok' });
  },
  chooseMedia({ fail }: Callbacks<never>) {
    fail?.({ errMsg: 'chooseMedia:fail cancel' });
  },
  addPhoneCalendar(entry: Record<string, unknown> & Callbacks<{ errMsg: string }>) {
    const { success, fail, ...rest } = entry;
    if (!tapping) return fail?.({ errMsg: 'addPhoneCalendar:fail can only be invoked by user TAP gesture.' });
    if (typeof rest.startTime !== 'number' || rest.startTime > 1e11)
      return fail?.({ errMsg: 'addPhoneCalendar:fail startTime is in seconds' });
    if (phone.calendarFails) return fail?.({ errMsg: `addPhoneCalendar:fail ${phone.calendarFails}` });
    guarded('addPhoneCalendar', fail, () => {
      phone.calendar.push(rest);
      success?.({ errMsg: 'addPhoneCalendar:ok' });
    });
  },
  createSelectorQuery() {
    const query = {
      select: () => query,
      fields: () => query,
      exec: (tell: (found: unknown[]) => void) =>
        void setTimeout(() => tell([pictures.canvas ? { node: pictures.canvas } : null])),
    };
    return query;
  },
  canvasToTempFilePath(options: Record<string, unknown> & Callbacks<{ tempFilePath: string }>) {
    pictures.exported = options;
    options.success?.({ tempFilePath: 'wxfile://tmp/picture.png' });
  },
  showShareImageMenu({ path, success, fail }: { path: string } & Callbacks<{ errMsg: string }>) {
    if (pictures.menu === 'fail') return fail?.({ errMsg: 'showShareImageMenu:fail not supported' });
    pictures.shared.push(path);
    if (pictures.menu === 'cancel') return fail?.({ errMsg: 'showShareImageMenu:fail cancel' });
    success?.({ errMsg: 'showShareImageMenu:ok' });
  },
  previewImage({ urls, complete }: { urls: string[]; complete?: () => void }) {
    pictures.viewed.push(urls);
    complete?.();
  },
  getStorageSync: (key: string) => phone.kept.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => void phone.kept.set(key, value),
  removeStorageSync: (key: string) => void phone.kept.delete(key),
};

/** An API that is not there is an error at once, not an undefined that is called later. */
export const wx: Record<string, unknown> = new Proxy(apis as Record<string, unknown>, {
  get(target, key) {
    if (typeof key === 'string' && !(key in target)) throw new Error(`wx.${key} is not known`);
    return target[key as string];
  },
});
