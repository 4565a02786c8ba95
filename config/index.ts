import path from 'node:path';
import { defineConfig, type UserConfigExport } from '@tarojs/cli';

const root = path.resolve(__dirname, '..');
const at = (folder: string) => path.resolve(root, folder);

/** Build settings of the mini-program (weapp) and of the same app for a browser (h5). */
export default defineConfig<'webpack5'>(() => {
  const config: UserConfigExport<'webpack5'> = {
    projectName: 'kehui-helin',
    date: '2026-01-01',
    // NutUI draws for 375, this project for 750.
    designWidth: (input) =>
      String(
        typeof input === 'object' && input !== null ? (input as { file?: string }).file : input,
      ).includes('@nutui')
        ? 375
        : 750,
    deviceRatio: { 640: 1.17, 750: 1, 375: 2, 828: 0.905 },
    sourceRoot: 'src',
    outputRoot: `dist/${process.env.TARO_ENV ?? 'weapp'}`,
    framework: 'react',
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    cache: { enable: false },
    alias: { '@contract': at('cloudfunctions/contract'), '@': at('src') },
    plugins: [],
    defineConstants: {
      // Which CloudBase environment the mini-program calls; empty means the one bound to the app.
      CLOUD_ENV: JSON.stringify(process.env.TARO_APP_CLOUD_ENV ?? ''),
    },
    copy: { patterns: [], options: {} },
    sass: { data: '' },
    logger: { quiet: true, stats: false },
    mini: {
      optimizeMainPackage: { enable: true },
      // Every class has its component's own name, so the order of the sheets decides nothing.
      miniCssExtractPluginOption: { ignoreOrder: true },
      compile: { include: [at('cloudfunctions/contract')] },
      postcss: {
        pxtransform: { enable: true, config: {} },
        cssModules: { enable: false },
      },
    },
    h5: {
      publicPath: './',
      staticDirectory: 'static',
      router: { mode: 'hash' },
      compile: { include: [at('cloudfunctions/contract')] },
      output: {
        filename: 'js/[name].[contenthash:8].js',
        chunkFilename: 'js/[name].[contenthash:8].js',
      },
      miniCssExtractPluginOption: {
        ignoreOrder: true,
        filename: 'css/[name].[contenthash:8].css',
        chunkFilename: 'css/[name].[contenthash:8].css',
      },
      // A wide window keeps the sizes of a large phone instead of growing without end.
      postcss: {
        autoprefixer: { enable: true, config: {} },
        pxtransform: { enable: true, config: { baseFontSize: 20, minRootSize: 17, maxRootSize: 24 } },
        cssModules: { enable: false },
      },
      devServer: { open: false },
      // Pages share nearly everything: one common file instead of a copy in each page.
      webpackChain: (chain) => {
        chain.optimization.splitChunks({
          chunks: 'all',
          minSize: 0,
          cacheGroups: {
            default: false,
            defaultVendors: false,
            taro: { name: 'taro', test: /[\\/]@(tarojs|nutui)[\\/]|[\\/]react(-dom)?[\\/]/, priority: 2 },
            common: { name: 'common', minChunks: 2, priority: 1 },
          },
        });
        chain.performance.hints(false);
      },
    },
  };
  if (process.env.TARO_ENV === 'weapp') config.plugins = [path.resolve(__dirname, 'aria.js')];
  return config;
});
