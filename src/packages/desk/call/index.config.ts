export default definePageConfig({ navigationBarTitleText: '编辑申报通知' });
