export default definePageConfig({ navigationBarTitleText: '认定名单导入' });
