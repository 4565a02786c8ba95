import type { FastifyInstance } from 'fastify';
import { CloudError, messageOf } from '../errors';
import type { Functions } from '../workers/runner';
import { LIMITS } from '../limits';

const STATUS: Record<string, number> = {
  FUNCTION_NOT_FOUND: 404,
  FUNCTIONS_REQUEST_TOO_LARGE: 413,
  FUNCTIONS_RESULT_TOO_LARGE: 502,
  FUNCTIONS_TIME_LIMIT_EXCEEDED: 504,
  FUNCTIONS_EXECUTE_FAIL: 502,
};

/**
 * `POST /call/<function>`: what wx.cloud.callFunction is on a phone. The person is named by
 * the header `x-local-openid`; without it there is no openid.
 */
export function callRoutes(app: FastifyInstance, functions: Functions): void {
  app.post<{ Params: { name: string } }>(
    '/call/:name',
    { bodyLimit: 4 * LIMITS.callRequestBytes },
    async (request, reply) => {
      const openid = request.headers['x-local-openid'];
      const event = request.body === undefined || request.body === null ? '{}' : JSON.stringify(request.body);
      try {
        const caller =
          typeof openid === 'string' && openid !== ''
            ? { openid, source: 'wx_client' }
            : { source: 'wx_http' };
        const result = await functions.invoke(request.params.name, event, caller);
        return reply.type('application/json; charset=utf-8').send(result ?? 'null');
      } catch (error) {
        const code = error instanceof CloudError ? error.code : 'SYS_ERR';
        return reply.code(STATUS[code] ?? 500).send({ code, message: messageOf(error) });
      }
    },
  );
}
