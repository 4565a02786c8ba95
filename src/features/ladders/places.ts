export const LADDERS_PAGE = '/packages/tools/ladders/index';
