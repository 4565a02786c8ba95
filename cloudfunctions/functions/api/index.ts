import { route, type Request } from './router';

/** Entry point of the cloud function `api`. */
export const main = (event: Request): Promise<object> => route(event);
