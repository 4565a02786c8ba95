export default definePageConfig({ navigationBarTitleText: '我提出的异议' });
