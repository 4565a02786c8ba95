export * from './amounts';
export * from './codes';
export * from './days';
export * from './money';
export * from './number';
export * from './refusals';
export * from './roles';
export * from './states';
