export default definePageConfig({ navigationBarTitleText: '支持事项', enableShareAppMessage: true });
