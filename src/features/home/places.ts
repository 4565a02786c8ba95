/** Pages that several parts of the app lead to. */
export const POLICY_LIST = '/packages/policy/list/index';
