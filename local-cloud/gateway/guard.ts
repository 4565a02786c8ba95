import type { FastifyInstance } from 'fastify';

/**
 * Loopback only: a page of another site must reach nothing here, neither directly (Origin)
 * nor through a name that resolves to this machine (Host).
 */
export function guard(app: FastifyInstance, port: () => number): void {
  app.addHook('onRequest', async (request, reply) => {
    const hosts = new Set(['127.0.0.1', 'localhost', '[::1]'].map((h) => `${h}:${port()}`));
    const { host, origin } = request.headers;
    const foreign =
      !host ||
      !hosts.has(host.toLowerCase()) ||
      (origin !== undefined && !hosts.has(origin.toLowerCase().replace(/^http:\/\//, '')));
    if (foreign) return reply.code(403).send({ code: 'FOREIGN_ORIGIN', message: '只接受本机页面的请求' });
  });
}
