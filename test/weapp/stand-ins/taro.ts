import { processApis } from '@tarojs/shared';
import { wx } from './wx';

/** Taro as it is on WeChat: its own code makes promises of the APIs of `wx`; what `wx` lacks, Taro lacks. */
Object.assign(globalThis, { getCurrentPages: () => [], getApp: () => ({}) });
/** Taro's interceptors of requests, which this app does not make. */
class Link {
  addInterceptor(): void {}
  cleanInterceptors(): void {}
  request(): void {}
}
const made: Record<string, unknown> = { Link, options: {}, config: {} };
processApis(made, wx, { needPromiseApis: new Set(['requestSubscribeMessage']) });
made.cloud = wx.cloud;
// Taro's runtime adds it; its queries of nodes wait for it.
made.nextTick = (then: () => void) => setTimeout(then);

const Taro: Record<string, unknown> = new Proxy(made, {
  get(target, key) {
    if (key === '__esModule' || key === 'then') return undefined;
    if (typeof key === 'string' && !(key in target)) throw new Error(`Taro.${key} is not known on WeChat`);
    return target[key as string];
  },
});
export default Taro;
