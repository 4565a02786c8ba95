import { EXPRESSION_CORRECTIONS } from './expressions';
import { PIPELINE_CORRECTIONS } from './stages';
import { QUERY_CORRECTIONS } from './predicates';

/**
 * Operators where mingo departs from MongoDB's documented behaviour. Each is exercised by
 * a case of the battery in test/local-cloud/battery.
 */
export { EXPRESSION_CORRECTIONS, PIPELINE_CORRECTIONS, QUERY_CORRECTIONS };
