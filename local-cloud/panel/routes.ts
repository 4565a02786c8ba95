import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';

/** The panel: one plain page that uses the JSON interface beside it. */
export function panelRoutes(app: FastifyInstance): void {
  const send = (file: string, type: string) => () => ({
    type,
    body: readFileSync(join(__dirname, file), 'utf8'),
  });
  const files: Record<string, () => { type: string; body: string }> = {
    '/_local': send('panel.html', 'text/html; charset=utf-8'),
    '/_local/panel.css': send('panel.css', 'text/css; charset=utf-8'),
    '/_local/panel.js': send('panel.js', 'text/javascript; charset=utf-8'),
  };
  for (const [path, file] of Object.entries(files)) {
    app.get(path, async (_request, reply) => {
      const { type, body } = file();
      return reply
        .type(type)
        .header('cache-control', 'no-store')
        .header('content-security-policy', "default-src 'self'; img-src 'self' data:")
        .send(body);
    });
  }
}
