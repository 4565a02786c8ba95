import { createContext } from 'react';

export const SAVED_PAGE = '/packages/tools/saved/index';
export const KEPT_PAGE = '/packages/tools/kept/index';

/** The id of the saved result that is being shown; what is opened from it shows the same result. */
export const ShownResult = createContext<string | null>(null);
