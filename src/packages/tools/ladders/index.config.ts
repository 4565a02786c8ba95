export default definePageConfig({ navigationBarTitleText: '资质梯度图', enableShareAppMessage: true });
