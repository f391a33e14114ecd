import type { LocalizedText } from '@aftercare/platform';

/** Notices to those who service a product, and how many days ago each was published. */
export const demoBulletins: readonly {
  readonly product: string;
  readonly daysAgo: number;
  readonly title: LocalizedText;
  readonly body: LocalizedText;
}[] = [
  {
    product: 'EQ-WASHER',
    daysAgo: 210,
    title: { en: 'DW-10: drain pump noise', zhCN: 'DW-10 排水泵异响处理' },
    body: {
      en: 'Pumps of series A3 may hum after six months. Replace by series A4; the fault is covered. (Demonstration text.)',
      zhCN: 'A3 系列排水泵使用约半年后可能出现嗡鸣，请更换为 A4 系列，属保修范围。（演示文本）',
    },
  },
  {
    product: 'EQ-NOTEBOOK',
    daysAgo: 120,
    title: { en: 'DN-14: firmware 1.07 against overheating', zhCN: 'DN-14 固件 1.07：改善过热' },
    body: {
      en: 'Install firmware 1.07 before replacing the fan. (Demonstration text.)',
      zhCN: '更换风扇前请先升级至固件 1.07。（演示文本）',
    },
  },
  {
    product: 'EQ-PHONE',
    daysAgo: 60,
    title: { en: 'DP-8: swollen battery, take in at once', zhCN: 'DP-8 电池鼓包：立即收回' },
    body: {
      en: 'Do not charge. Keep in the fire-proof box and report to quality control. (Demonstration text.)',
      zhCN: '请勿充电，放入防火箱并上报质控。（演示文本）',
    },
  },
];
