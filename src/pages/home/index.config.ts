export default definePageConfig({ navigationBarTitleText: '科惠和林', enableShareAppMessage: true });
