/// <reference types="@tarojs/taro" />

declare module '*.png';
declare module '*.svg';
declare module '*.css';
declare module '*.scss';

/** CloudBase environment compiled into the mini-program; empty means the app's own. */
declare const CLOUD_ENV: string;

interface Window {
  /** Set by the local cloud in the page it serves. */
  __LOCAL_CLOUD__?: boolean;
}
