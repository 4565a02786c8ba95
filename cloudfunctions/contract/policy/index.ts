export * from './terms';
export * from './alternatives';
export * from './facts';
export * from './items';
export * from './evaluation';
export * from './recognitions';
