import type * as inBrowser from './browser.h5';

/**
 * Stands where there is no browser. The H5 build takes browser.h5.ts in its place, so that the mini-program
 * holds nothing of it, not even unused.
 */
const nowhere = (): never => {
  throw new Error('only a browser can do this');
};

export const tabIdentity: typeof inBrowser.tabIdentity = nowhere;
export const postJson: typeof inBrowser.postJson = nowhere;
export const chooseInBrowser: typeof inBrowser.chooseInBrowser = nowhere;
export const sendForm: typeof inBrowser.sendForm = nowhere;
export const openTab: typeof inBrowser.openTab = nowhere;
export const canvasInBrowser: typeof inBrowser.canvasInBrowser = nowhere;
export const saveInBrowser: typeof inBrowser.saveInBrowser = nowhere;
