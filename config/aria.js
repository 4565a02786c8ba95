/**
 * Taro's weapp templates carry no aria attributes, so a screen reader hears nothing.
 * This build plugin adds those of aria-attributes.json to the templates; aria-runtime.js tells
 * the runtime the same, because both sides shorten attribute names from one list.
 */
const path = require('node:path');
const components = require('./aria-attributes.json');

module.exports = (ctx) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (!platform.template) return;
      platform.template.mergeComponents(ctx, components);
      const runtime = path.resolve(__dirname, 'aria-runtime.js');
      platform.runtimePath = [platform.runtimePath, runtime].flat();
    },
  });
};
