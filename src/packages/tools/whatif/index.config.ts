export default definePageConfig({ navigationBarTitleText: '假设测算', enableShareAppMessage: true });
