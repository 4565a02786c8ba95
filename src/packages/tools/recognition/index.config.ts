export default definePageConfig({ navigationBarTitleText: '逐项对照', enableShareAppMessage: true });
