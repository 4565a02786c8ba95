export default definePageConfig({ navigationBarTitleText: '拟兑现名单' });
