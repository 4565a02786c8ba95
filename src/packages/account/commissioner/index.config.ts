export default definePageConfig({ navigationBarTitleText: '科技特派员' });
