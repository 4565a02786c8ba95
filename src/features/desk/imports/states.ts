import type { Tone } from '@/components';
import type { ImportVerdict, ImportView } from '@contract';

/** Colours of what becomes of a line; the word beside them says the same. */
export const VERDICT_TONES: Record<ImportVerdict, Tone> = {
  prepared: 'green',
  waiting: 'blue',
  recordOnly: 'grey',
  known: 'grey',
  faulty: 'red',
};

export const IMPORT_STATE_WORDS: Record<ImportView['state'], { word: string; tone: Tone }> = {
  reading: { word: '待读取', tone: 'amber' },
  ready: { word: '待确认', tone: 'gold' },
  confirmed: { word: '正在导入', tone: 'blue' },
  done: { word: '已导入', tone: 'green' },
  failed: { word: '读不出来', tone: 'red' },
};
