export default definePageConfig({ navigationBarTitleText: '部门人员' });
