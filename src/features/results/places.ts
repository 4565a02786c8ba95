import { createContext } from 'react';
import type { Content } from '@/services/keepResults';

export const SAVED_PAGE = '/packages/tools/saved/index';
export const KEPT_PAGE = '/packages/tools/kept/index';

/** Where each kind of result is made anew. */
export const TOOL_PAGES: Record<Content['of'], string> = {
  check: '/packages/check/result/index',
  recognitions: '/packages/tools/recognitions/index',
  ladders: '/packages/tools/ladders/index',
  'what-if': '/packages/tools/whatif/index',
  'rd-costs': '/packages/tools/rdcost/index',
};

/** The id of the saved result that is being shown; what is opened from it shows the same result. */
export const ShownResult = createContext<string | null>(null);
