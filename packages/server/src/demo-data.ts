import { demoKeys as keys, seedDemo } from '@aftercare/domain';
import { type Clock, type Database, type Services, systemClock } from '@aftercare/platform';
import type { LocalizedText } from '@aftercare/plugin-sdk';

export interface DemoKey {
  readonly key: string;
  readonly whose: LocalizedText;
}

/** The keys that demonstration data brings, the one with every permission first. */
export const demoKeys: readonly DemoKey[] = [
  { key: keys.admin, whose: { en: 'may do everything', 'zh-CN': '拥有全部权限' } },
  { key: keys.staff, whose: { en: 'handles cases', 'zh-CN': '处理服务单' } },
  { key: keys.policy, whose: { en: 'sets the policies', 'zh-CN': '设定政策' } },
  { key: keys.partner, whose: { en: 'a dealer’s portal: its own customers only', 'zh-CN': '经销商门户：仅限其自有客户' } },
  { key: keys.bi, whose: { en: 'reads, without personal data', 'zh-CN': '只读，不含个人信息' } },
];

/** Gives an empty database its demonstration data; leaves any other as it is. */
export async function seedDemoOnce(
  database: Database,
  services: Services,
  onProgress: (line: string) => void,
  clock: Clock = systemClock,
): Promise<void> {
  let announced = 0;
  await seedDemo({
    database,
    services,
    now: clock.now(),
    onProgress: (done, total) => {
      const tenths = Math.floor((done / total) * 10);
      if (tenths > announced) onProgress(`${tenths * 10} %`);
      announced = tenths;
    },
  });
}
