import type { FastifyInstance } from 'fastify';
import type { Readable } from 'node:stream';
import { basename } from 'node:path';
import { CloudError, messageOf } from '../errors';
import { LIMITS } from '../limits';
import type { Storage } from '../storage';

/** Puts from the SDK, uploads from the H5 app, downloads by signed link. */
export function fileRoutes(app: FastifyInstance, storage: Storage): void {
  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    scope.put<{ Params: { '*': string } }>(
      '/_local/cos/*',
      { bodyLimit: LIMITS.uploadBytes },
      async (request, reply) => {
        const path = request.params['*'];
        if (!storage.mayPut(path, request.headers['x-cos-security-token']))
          return reply
            .code(403)
            .type('application/xml')
            .send(xml('SignatureDoesNotMatch', 'the upload link is wrong or too late'));
        try {
          await storage.put(path, (request.body as Readable | undefined) ?? request.raw);
          return await reply.code(200).send('');
        } catch (error) {
          return reply
            .code(500)
            .type('application/xml')
            .send(xml('InternalError', messageOf(error)));
        }
      },
    );
  });

  app.post('/_local/upload', { bodyLimit: LIMITS.uploadBytes + 100_000 }, async (request, reply) => {
    if (!request.isMultipart())
      return reply.code(400).send({ code: 'INVALID_PARAM', message: 'multipart/form-data is expected' });
    try {
      let cloudPath: unknown;
      let held: Buffer | undefined;
      for await (const part of request.parts({ limits: { fileSize: LIMITS.uploadBytes } })) {
        if (part.type === 'file') held = await part.toBuffer();
        else if (part.fieldname === 'cloudPath') cloudPath = part.value;
      }
      if (!held) throw new CloudError('INVALID_PARAM', 'the part "file" is missing');
      const { Readable: Stream } = await import('node:stream');
      const file = await storage.put(cloudPath, Stream.from([held]));
      return await reply.send({ fileID: storage.fileID(file.path) });
    } catch (error) {
      const tooLarge = (error as { code?: string }).code === 'FST_REQ_FILE_TOO_LARGE';
      const code = tooLarge ? 'STORAGE_EXCEED_LIMIT' : error instanceof CloudError ? error.code : 'SYS_ERR';
      return reply
        .code(tooLarge ? 413 : code === 'INVALID_PARAM' ? 400 : 500)
        .send({ code, message: messageOf(error) });
    }
  });

  app.get<{ Params: { '*': string }; Querystring: { sign?: string } }>(
    '/_local/files/*',
    async (request, reply) => {
      const path = request.params['*'];
      try {
        const found = storage.read(path, request.query.sign);
        if (!found) return await reply.code(403).send({ code: 'AccessDenied', message: '链接无效或已过期' });
        const name = encodeURIComponent(basename(path));
        return await reply
          .header('content-type', 'application/octet-stream')
          .header('content-length', found.file.size)
          .header('content-disposition', `attachment; filename*=UTF-8''${name}`)
          .header('x-content-type-options', 'nosniff')
          .header('cache-control', 'no-store')
          .send(found.stream());
      } catch (error) {
        return reply.code(500).send({ code: 'STORAGE_REQUEST_FAIL', message: messageOf(error) });
      }
    },
  );
}

function xml(code: string, message: string): string {
  const text = message.replace(/[<>&]/g, ' ');
  return `<?xml version='1.0' encoding='utf-8' ?><Error><Code>${code}</Code><Message>${text}</Message><RequestId>local</RequestId><TraceId>local</TraceId></Error>`;
}
