export default definePageConfig({ navigationBarTitleText: '待电话告知' });
