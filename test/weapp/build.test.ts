import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The built mini-program, checked by what it contains: WeChat's own tools do not run here. */
const DIST = join(__dirname, '../../dist/weapp');
const read = (file: string) => readFileSync(join(DIST, file), 'utf8');

interface AppJson {
  pages: string[];
  subPackages: { root: string; pages: string[] }[];
  tabBar: { list: { pagePath: string; iconPath: string; selectedIconPath: string }[] };
  lazyCodeLoading?: string;
  __usePrivacyCheck__?: boolean;
}

interface Sizes {
  weigh: (folder: string) => { packages: Map<string, number>; all: number; over: string[] };
  filesOf: (folder: string) => string[];
}

/**
 * What webpack's runtime and Taro's own runtime may contain, by file and exact text; nothing of ours.
 * The `new Function` is webpack's guarded last resort where globalThis is missing; WeChat has it.
 */
const ALLOWED = [{ file: 'runtime.js', text: 'new Function("return this")()' }];
/** Names of XML vocabularies, React's page on its error codes, Taro's made-up origin: nothing is asked of them. */
const KNOWN_ADDRESSES = /: https?:\/\/(www\.w3\.org|reactjs\.org|react\.dev|taro\.com)$/;
const RUNTIME = 'taro.js';
const RUNTIME_DOCUMENT = /^document\.(getElementById|createTextNode|createElement|body|documentElement)$/;

describe('the built mini-program', () => {
  let app: AppJson;
  let sizes: Sizes;
  let files: string[];
  const pages = () => [
    ...app.pages,
    ...app.subPackages.flatMap(({ root, pages: own }) => own.map((page) => `${root}/${page}`)),
  ];
  const scripts = () => files.filter((file) => file.endsWith('.js'));

  beforeAll(async () => {
    if (!existsSync(join(DIST, 'app.json'))) throw new Error('dist/weapp is missing: npm run build:weapp');
    app = JSON.parse(read('app.json')) as AppJson;
    sizes = (await import(pathToFileURL(join(__dirname, '../../scripts/size.mjs')).href)) as Sizes;
    files = sizes.filesOf(DIST);
  });

  it('has the four tab pages in the main package, with their icons', () => {
    const tabs = app.tabBar.list;
    expect(tabs.map(({ pagePath }) => pagePath)).toEqual(app.pages);
    for (const { iconPath, selectedIconPath } of tabs) {
      expect(files).toContain(iconPath);
      expect(files).toContain(selectedIconPath);
    }
  });

  it('has every page with its script, template, settings and, where it needs one, its style', () => {
    expect(pages().length).toBeGreaterThan(15);
    for (const page of pages()) {
      for (const ending of ['js', 'json', 'wxml']) expect(files).toContain(`${page}.${ending}`);
      // Styles that pages share are in the package's common sheet: a page may do without its own.
      const root = app.subPackages.find((one) => page.startsWith(`${one.root}/`))?.root;
      const sheets = [
        `${page}.wxss`,
        'app.wxss',
        ...(root ? [`${root}/common.wxss`, `${root}/sub-common.wxss`] : []),
      ];
      expect(sheets.some((sheet) => files.includes(sheet))).toBe(true);
    }
  });

  it('keeps each package within its limit', () => {
    const { packages, over } = sizes.weigh(DIST);
    expect(over).toEqual([]);
    expect([...packages.keys()]).toEqual(['', ...app.subPackages.map(({ root }) => root)]);
  });

  it('has no code that is made at run time', () => {
    for (const file of scripts()) {
      let code = read(file);
      for (const allowed of ALLOWED) if (allowed.file === file) code = code.replace(allowed.text, '');
      expect(
        code.match(/\bnew Function\b|(?<![\w$.])eval\s*\(|(?<![\w$.])Function\s*\(\s*["'`]/g),
      ).toBeNull();
    }
  });

  it('uses nothing that only a browser has', () => {
    const found = scripts().flatMap((file) =>
      (
        read(file).match(
          /(?<![\w$.])(window|document|localStorage|sessionStorage|XMLHttpRequest|location)\b\.?\w*/g,
        ) ?? []
      )
        .filter((use) => !(file === RUNTIME && RUNTIME_DOCUMENT.test(use)))
        .map((use) => `${file}: ${use}`),
    );
    // Taro gives these two to every page as its own, so their bare names stand in checks for them.
    expect(found.filter((use) => !/: (window|document|location)$/.test(use))).toEqual([]);
  });

  it('asks for consent before private interfaces and loads components when they are needed', () => {
    expect(app.__usePrivacyCheck__).toBe(true);
    // WeChat's question is heard from the launch on, and a page's button can answer it.
    expect(read('app.js') + read('common.js')).toContain('onNeedPrivacyAuthorization');
    expect(read('base.wxml').toLowerCase()).toContain('bindagreeprivacyauthorization=');
    expect(app.lazyCodeLoading).toBe('requiredComponents');
  });

  it('lets every page with a result be handed on as a card', () => {
    const results = [
      'check/result',
      ...['kept', 'ladders', 'rdcost', 'recognition', 'recognitions', 'whatif'].map((one) => `tools/${one}`),
    ];
    // Taro keeps the setting in the page's script and registers onShareAppMessage by it.
    for (const page of results)
      expect([
        page,
        /enableShareAppMessage\s*[:=]\s*(!0|true)/.test(read(`packages/${page}/index.js`)),
      ]).toEqual([page, true]);
  });

  it('tells screen readers what things are', () => {
    const templates = read('base.wxml');
    for (const name of ['aria-label', 'aria-role', 'aria-checked', 'aria-hidden'])
      expect(templates).toContain(`${name}=`);
  });

  it('names no server: everything goes through the cloud of the app', () => {
    const named = scripts().flatMap((file) =>
      (read(file).match(/\/call\/api|x-local-openid|\/_local\/|https?:\/\/[\w.:-]+/g) ?? []).map(
        (text) => `${file}: ${text}`,
      ),
    );
    expect(named.filter((one) => !KNOWN_ADDRESSES.test(one))).toEqual([]);
  });
});
