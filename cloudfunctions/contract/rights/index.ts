export * from './documents';
export * from './grants';
export * from './table';
