export default definePageConfig({ navigationBarTitleText: '保存的结果' });
