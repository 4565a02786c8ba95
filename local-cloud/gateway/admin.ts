import type { FastifyInstance } from 'fastify';
import type { AdminProtocol } from '../protocol/admin';
import { LIMITS } from '../limits';

/** `POST /admin`: the SDK's protocol, JSON or (for openapi) multipart. */
export function adminRoutes(app: FastifyInstance, protocol: AdminProtocol): void {
  app.post('/admin', { bodyLimit: LIMITS.adminBodyBytes }, async (request, reply) => {
    const { authorization = '', 'x-tcb-source': source = '', 'x-client-timestamp': begun } = request.headers;
    const params = request.isMultipart() ? await fields(request.parts()) : request.body;
    const answer = await protocol.answer(params, {
      instance: /Credential=([\w-]+?-[0-9a-f]{8})\//.exec(authorization)?.[1] ?? '',
      source: String(source).split(',')[0] ?? '',
      begunAt: Number(begun) || 0,
    });
    if (answer.lost) {
      reply.hijack();
      request.raw.socket.destroy();
      return reply;
    }
    if (answer.binary) return reply.type('application/octet-stream').send(answer.binary);
    return reply.send(answer.body);
  });
}

/** The parts of a multipart request; a file part as its bytes. */
async function fields(parts: AsyncIterable<unknown>): Promise<Record<string, unknown>> {
  const out: Record<string, unknown> = {};
  for await (const raw of parts) {
    const part = raw as {
      type: string;
      fieldname: string;
      value?: unknown;
      toBuffer?: () => Promise<Buffer>;
    };
    out[part.fieldname] = part.type === 'file' && part.toBuffer ? await part.toBuffer() : part.value;
  }
  return out;
}
