export default definePageConfig({ navigationBarTitleText: '服务企业' });
