export default definePageConfig({ navigationBarTitleText: '研发费用工具', enableShareAppMessage: true });
