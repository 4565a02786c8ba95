import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';

const page = (title: string, text: string, refresh: boolean) =>
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">${refresh ? '<meta http-equiv="refresh" content="2">' : ''}<title>${title}</title><body style="font:16px/1.7 system-ui,sans-serif;margin:0;display:grid;place-items:center;min-height:100vh;background:#f4f6f9;color:#1f2933"><main style="text-align:center;padding:24px"><h1 style="color:#1d5fa8;font-size:22px">${title}</h1><p>${text}</p></main></body></html>`;

/** What a page served here gets in addition: the sign that it runs locally, and a way to the panel. */
const ADDED = `<script>window.__LOCAL_CLOUD__=true</script>
<a id="local-cloud-link" href="/_local" style="position:fixed;right:8px;top:9px;z-index:2147483000;padding:2px 8px;border-radius:10px;background:rgba(29,95,168,.75);color:#fff;font:12px/1.6 system-ui,sans-serif;text-decoration:none">本地面板</a>`;

/** Serves the H5 build at `/`; answers 503 until the seed and the functions are ready. */
export function appRoutes(app: FastifyInstance, folder: string, isReady: () => boolean): void {
  const root = resolve(folder);
  app.addHook('onRequest', async (request, reply) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    if (request.method !== 'GET' || /^\/(_local|admin|call)(\/|$)/.test(pathname)) return;
    if (!isReady()) {
      return reply
        .code(503)
        .header('retry-after', '2')
        .type('text/html; charset=utf-8')
        .send(page('科惠和林正在准备', '正在写入演示数据，几秒钟后自动打开。', true));
    }
    if (pathname === '/' || pathname === '/index.html') return index(root, reply);
  });
  if (existsSync(root)) void app.register(fastifyStatic, { root, prefix: '/', index: false, wildcard: true });
}

function index(root: string, reply: FastifyReply) {
  const file = join(root, 'index.html');
  reply.type('text/html; charset=utf-8').header('cache-control', 'no-store');
  if (!existsSync(file))
    return reply
      .code(404)
      .send(
        page(
          '还没有页面',
          '请先构建 H5（npm start 会自动完成）。<br><a href="/_local">打开本地面板</a>',
          false,
        ),
      );
  const html = readFileSync(file, 'utf8');
  return reply.send(
    html.includes('<head>')
      ? html
          .replace('<head>', `<head>${ADDED.split('\n')[0]}`)
          .replace('</body>', `${ADDED.split('\n')[1]}</body>`)
      : html + ADDED,
  );
}
