export default definePageConfig({ navigationBarTitleText: '假设测算' });
