/** Tab pages are in the main package; everything else is loaded when it is first opened. */
export default defineAppConfig({
  pages: ['pages/home/index', 'pages/check/index', 'pages/claims/index', 'pages/me/index'],
  subPackages: [
    { root: 'packages/check', pages: ['result/index', 'explain/index'] },
    {
      root: 'packages/tools',
      pages: [
        'recognitions/index',
        'recognition/index',
        'ladders/index',
        'whatif/index',
        'rdcost/index',
        'saved/index',
        'kept/index',
      ],
    },
    { root: 'packages/policy', pages: ['list/index', 'item/index', 'guide/index'] },
    { root: 'packages/notices', pages: ['list/index', 'notice/index', 'object/index', 'mine/index'] },
    { root: 'packages/calls', pages: ['list/index', 'call/index'] },
    {
      root: 'packages/account',
      pages: [
        'enter/index',
        'profile/index',
        'contacts/index',
        'history/index',
        'commissioner/index',
        'complaints/index',
        'data/index',
        'privacy/index',
        'about/index',
      ],
    },
    { root: 'packages/commissioner', pages: ['firms/index', 'firm/index'] },
    {
      root: 'packages/office',
      pages: [
        'bindings/index',
        'binding/index',
        'staff/index',
        'complaints/index',
        'complaint/index',
        'settings/index',
      ],
    },
    { root: 'packages/inbox', pages: ['list/index', 'remind/index'] },
    { root: 'packages/apply', pages: ['draft/index', 'claim/index'] },
    {
      root: 'packages/desk',
      pages: [
        'home/index',
        'claim/index',
        'gather/index',
        'lists/index',
        'list/index',
        'objection/index',
        'calendar/index',
        'phoning/index',
        'budget/index',
        'imports/index',
        'import/index',
        'calls/index',
        'call/index',
        'commissioners/index',
      ],
    },
  ],
  window: {
    navigationBarBackgroundColor: '#1d5fa8',
    navigationBarTextStyle: 'white',
    navigationBarTitleText: '科惠和林',
    backgroundColor: '#f6f4ef',
    backgroundTextStyle: 'dark',
    // WeChat's own default, said aloud so that a browser shows the bar with title and way back too.
    navigationStyle: 'default',
  },
  tabBar: {
    color: '#666e78',
    selectedColor: '#1d5fa8',
    backgroundColor: '#ffffff',
    borderStyle: 'white',
    list: [
      tab('pages/home/index', '首页', 'home'),
      tab('pages/check/index', '自测', 'check'),
      tab('pages/claims/index', '申报', 'claims'),
      tab('pages/me/index', '我的', 'me'),
    ],
  },
  lazyCodeLoading: 'requiredComponents',
  // The visitor's consent to the privacy guide is asked before any private interface is used.
  __usePrivacyCheck__: true,
});

function tab(pagePath: string, text: string, icon: string) {
  return {
    pagePath,
    text,
    iconPath: `assets/tab/${icon}.png`,
    selectedIconPath: `assets/tab/${icon}-on.png`,
  };
}
