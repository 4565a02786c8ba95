import tseslint from 'typescript-eslint';
import hooks from 'eslint-plugin-react-hooks';

/**
 * One direction of dependence: contract <- domain <- platform <- functions, src -> contract.
 * A room is entered through its alias only, so forbidding the alias (and any relative path that
 * leads out of the room) forbids the dependence. test/lint checks that these rules bite.
 */
const ROOMS = {
  'cloudfunctions/contract': ['domain', 'platform', 'functions', 'src', 'local-cloud'],
  'cloudfunctions/domain': ['platform', 'functions', 'src', 'local-cloud'],
  'cloudfunctions/platform': ['functions', 'src', 'local-cloud'],
  'cloudfunctions/functions': ['src', 'local-cloud'],
  src: ['domain', 'platform', 'functions', 'local-cloud'],
  'local-cloud': ['contract', 'domain', 'platform', 'functions', 'src'],
};

/** What a path into a room looks like: its alias, or a relative path that climbs out of one's own. */
const into = (room) =>
  room === 'src' ? '^@/|^\\.\\./.*\\bsrc/' : `^@${room}(/|$)|^\\.\\./(.*/)?${room}(/|$)`;

const boundary = Object.entries(ROOMS).map(([room, forbidden]) => ({
  files: [`${room}/**/*.{ts,tsx}`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          ...forbidden.map((other) => ({
            regex: into(other),
            message: `${room} may not depend on ${other} (docs/architecture.md).`,
          })),
          ...(room === 'cloudfunctions/contract' || room === 'cloudfunctions/domain'
            ? [{ group: ['wx-server-sdk', 'node:*', 'fs', 'crypto'], message: `${room} does no I/O.` }]
            : []),
        ],
      },
    ],
  },
}));

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', 'test-output/**', '.data/**', '.cache/**'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['**/*.{js,cjs}'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    files: ['cloudfunctions/contract/kernel/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^[^.]|^\\.\\./', message: 'The kernel depends on nothing.' }] },
      ],
    },
  },
  ...boundary.filter(({ files }) => !files[0].startsWith('cloudfunctions/contract')),
  {
    ...boundary.find(({ files }) => files[0].startsWith('cloudfunctions/contract')),
    ignores: ['cloudfunctions/contract/kernel/**'],
  },
  {
    files: ['src/**/*.tsx', 'src/**/*.ts'],
    plugins: { 'react-hooks': hooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'warn' },
  },
  {
    files: ['cloudfunctions/domain/**/*.ts', 'cloudfunctions/contract/**/*.ts'],
    ignores: ['cloudfunctions/domain/shared/**', 'cloudfunctions/contract/kernel/days.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        {
          name: 'Date',
          message: 'Only domain/shared/calendar, contract/kernel/days and platform/clock make dates.',
        },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'The domain has no randomness of its own.' },
      ],
    },
  },
);
