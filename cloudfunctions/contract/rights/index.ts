export * from './grants';
export * from './table';
