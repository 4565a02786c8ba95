/** One project per kind of test; see CONTRIBUTING.md. */
const alias = {
  '^@contract$': '<rootDir>/cloudfunctions/contract/index.ts',
  '^@contract/(.*)$': '<rootDir>/cloudfunctions/contract/$1',
  '^@domain/(.*)$': '<rootDir>/cloudfunctions/domain/$1',
  '^@platform/(.*)$': '<rootDir>/cloudfunctions/platform/$1',
  '^@functions/(.*)$': '<rootDir>/cloudfunctions/functions/$1',
};

const swc = {
  '^.+\\.(t|j|mj)sx?$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
      },
      module: { type: 'commonjs' },
    },
  ],
};

/** Packages that ship ES modules only and must be transformed for Jest. */
const esm = [
  'croner',
  'mingo',
  'file-type',
  'strtok3',
  'token-types',
  'uint8array-extras',
  '@tokenizer',
  '@borewit',
  'nanoid',
];

const project = (name, extra = {}) => ({
  displayName: name,
  rootDir: import.meta.dirname,
  roots: [`<rootDir>/test/${name}`],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  testEnvironment: 'node',
  transform: swc,
  transformIgnorePatterns: [`/node_modules/(?!(${esm.join('|')})/)`],
  moduleNameMapper: alias,
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  ...extra,
});

export default {
  maxWorkers: 2,
  globalSetup: '<rootDir>/test/setup/build.ts',
  testTimeout: 60_000,
  projects: [
    project('domain'),
    project('lint'),
    project('local-cloud'),
    project('cloud'),
    project('reported'),
    project('app', {
      testEnvironment: 'jsdom',
      moduleNameMapper: {
        '\\.(s?css|png|svg)$': '<rootDir>/test/app/stand-ins/style.ts',
        '^@tarojs/components$': '<rootDir>/test/app/stand-ins/components.tsx',
        '^@tarojs/taro$': '<rootDir>/test/app/stand-ins/taro.ts',
        '^@nutui/nutui-react-taro$': '<rootDir>/test/app/stand-ins/nutui.tsx',
        '^@/(.*)$': '<rootDir>/src/$1',
        ...alias,
      },
    }),
    project('weapp', {
      moduleNameMapper: {
        '^@tarojs/taro$': '<rootDir>/test/weapp/stand-ins/taro.ts',
        '^@/(.*)$': '<rootDir>/src/$1',
        ...alias,
      },
    }),
    project('e2e'),
  ],
};
