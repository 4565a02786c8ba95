import { parseArgs } from 'node:util';
import { messageOf } from './errors';
import { startLocalCloud } from './start';

const HELP = `用法：node --import tsx local-cloud/main.ts [选项]
  --port N          端口，默认 8787；0 为任一空闲端口
  --data DIR        数据目录，默认 .data
  --fresh           先清空数据
  --functions DIR   云函数目录，默认 dist/cloudfunctions
  --app DIR         H5 目录，默认 dist/h5
  --indexes FILE    索引声明，默认 <云函数目录>/indexes.json
  --start INSTANT   空数据目录的演示时钟从何时开始
  --no-wait         不等 POST /_local/ready 就开放首页
  --log             每次调用打印一行`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '8787' },
      data: { type: 'string', default: '.data' },
      fresh: { type: 'boolean', default: false },
      functions: { type: 'string', default: 'dist/cloudfunctions' },
      app: { type: 'string', default: 'dist/h5' },
      indexes: { type: 'string' },
      start: { type: 'string' },
      'no-wait': { type: 'boolean', default: false },
      log: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return;
  }
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`端口不对：${values.port}`);
  const cloud = await startLocalCloud({
    port,
    data: values.data,
    fresh: values.fresh,
    functions: values.functions,
    app: values.app,
    indexes: values.indexes ?? `${values.functions}/indexes.json`,
    start: values.start,
    noWait: values['no-wait'],
    log: values.log,
    fireLastSlot: true,
  });
  console.log(`科惠和林 已启动：${cloud.url}`);
  if (values.log)
    console.log(
      `云函数 ${
        cloud.functions
          .list()
          .map((f) => f.name)
          .join('、') || '（无）'
      }；数据在 ${values.data}；面板 ${cloud.url}/_local`,
    );
  const end = () => void cloud.stop().then(() => process.exit(0));
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  process.on('SIGHUP', end);
}

main().catch((error: NodeJS.ErrnoException) => {
  console.error(error.code === 'EADDRINUSE' ? '端口已被占用，请用 --port 换一个。' : messageOf(error));
  process.exitCode = 1;
});
