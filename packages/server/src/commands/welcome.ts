import type { Locale } from '@aftercare/platform';
import type { DemoKey } from '../demo-data.ts';

interface Words {
  readonly answering: string;
  readonly api: string;
  readonly page: string;
  readonly health: string;
  readonly keys: string;
  readonly tryIt: string;
  readonly stop: string;
}

const words: Readonly<Record<Locale, Words>> = {
  en: {
    answering: 'Aftercare answers.',
    api: 'GraphQL API ',
    page: 'Try queries ',
    health: 'Health      ',
    keys: 'Demonstration keys (refused in production):',
    tryIt: 'Try it:',
    stop: 'Ctrl-C stops it; the data stays.',
  },
  'zh-CN': {
    answering: 'Aftercare 已启动。',
    api: 'GraphQL 接口',
    page: '试用页面    ',
    health: '健康检查    ',
    keys: '演示密钥（生产环境不可用）：',
    tryIt: '试一试：',
    stop: '按 Ctrl-C 停止；数据会保留。',
  },
};

/** Where to look once the server answers, and a command to paste. */
export function welcome(url: string, keys: readonly DemoKey[], locale: Locale): string {
  const say = words[locale];
  const [first] = keys;
  const header = first ? ` -H 'authorization: Bearer ${first.key}'` : '';
  const query = '{ serviceCases(first: 3) { nodes { number title status } } }';
  const width = Math.max(0, ...keys.map(({ key }) => key.length));
  return [
    '',
    say.answering,
    '',
    `  ${say.api}  ${url}/graphql`,
    `  ${say.page}  ${url}/graphiql/`,
    `  ${say.health}  ${url}/readyz`,
    ...(keys.length > 0 ? ['', say.keys] : []),
    ...keys.map(({ key, whose }) => `  ${key.padEnd(width)}  ${whose[locale]}`),
    '',
    say.tryIt,
    `  curl -s ${url}/graphql -H 'content-type: application/json'${header} -d '${JSON.stringify({ query })}'`,
    '',
    say.stop,
  ].join('\n');
}
