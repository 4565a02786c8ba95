import type { Content } from '@/services/keepResults';
import type { ResultSheet } from '../../picture/sheet';
import { checkSheet } from './check';
import { laddersSheet, recognitionsSheet } from './firm';
import { rdCostsSheet, whatIfSheet } from './tools';

/** What is handed on of a result. */
export function sheetOf(content: Content): ResultSheet {
  switch (content.of) {
    case 'check':
      return checkSheet(content.evaluation);
    case 'recognitions':
      return recognitionsSheet(content);
    case 'ladders':
      return laddersSheet(content);
    case 'what-if':
      return whatIfSheet(content);
    case 'rd-costs':
      return rdCostsSheet(content);
  }
}
