export default definePageConfig({ navigationBarTitleText: '申报通知' });
