export default definePageConfig({ navigationBarTitleText: '平台信息' });
