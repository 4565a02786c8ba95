export default definePageConfig({ navigationBarTitleText: '资质自查', enableShareAppMessage: true });
