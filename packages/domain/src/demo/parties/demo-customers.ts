import type { CustomerKind } from '../../parties/customer.ts';
import { dealer, travelAgency } from './demo-partners.ts';

/** Somebody whose name says that nobody of that name is meant. */
export interface DemoCustomer {
  readonly reference: string;
  readonly unit: string;
  readonly kind: CustomerKind;
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  readonly address: string;
  /** Code of the partner whose customer it is. */
  readonly partner: string | null;
}

type Named = readonly [zhCN: string, en: string];

interface Group {
  readonly unit: string;
  readonly persons: readonly Named[];
  readonly organizations: readonly Named[];
  readonly partner?: { readonly code: string; readonly persons: readonly Named[]; readonly organizations: readonly Named[] };
}

const groups: readonly Group[] = [
  {
    unit: 'FOOD',
    persons: [
      ['安一', 'An Yi'],
      ['白二', 'Bai Er'],
      ['蔡三', 'Cai San'],
      ['丁四', 'Ding Si'],
      ['方五', 'Fang Wu'],
      ['高六', 'Gao Liu'],
      ['黄七', 'Huang Qi'],
      ['贾八', 'Jia Ba'],
      ['康九', 'Kang Jiu'],
      ['林十', 'Lin Shi'],
      ['孟小雨', 'Meng Xiaoyu'],
      ['倪小雪', 'Ni Xiaoxue'],
      ['欧小云', 'Ou Xiaoyun'],
      ['Alex Sample', 'Alex Sample'],
    ],
    organizations: [
      ['云杉超市', 'Spruce Supermarket'],
      ['蓝莓便利店', 'Blueberry Corner Shops'],
      ['向日葵幼儿园', 'Sunflower Kindergarten'],
      ['红枫食堂', 'Maple Canteen'],
    ],
  },
  {
    unit: 'EQUIPMENT',
    persons: [
      ['裴大江', 'Pei Dajiang'],
      ['乔大河', 'Qiao Dahe'],
      ['任大海', 'Ren Dahai'],
      ['宋大山', 'Song Dashan'],
      ['唐大川', 'Tang Dachuan'],
      ['万大林', 'Wan Dalin'],
      ['夏大田', 'Xia Datian'],
      ['叶大园', 'Ye Dayuan'],
      ['Sam Placeholder', 'Sam Placeholder'],
    ],
    organizations: [
      ['青石印刷厂', 'Bluestone Print Works'],
      ['白桦设计工作室', 'Birch Design Studio'],
    ],
    partner: {
      code: dealer.code,
      persons: [
        ['曾小东', 'Zeng Xiaodong'],
        ['包小南', 'Bao Xiaonan'],
        ['程小西', 'Cheng Xiaoxi'],
        ['邓小北', 'Deng Xiaobei'],
      ],
      organizations: [
        ['金桥网吧', 'Golden Bridge Internet Café'],
        ['银杏学校', 'Ginkgo School'],
      ],
    },
  },
  {
    unit: 'BANK',
    persons: [
      ['傅甲', 'Fu Jia'],
      ['顾乙', 'Gu Yi'],
      ['侯丙', 'Hou Bing'],
      ['江丁', 'Jiang Ding'],
      ['柯戊', 'Ke Wu'],
      ['刘己', 'Liu Ji'],
      ['莫庚', 'Mo Geng'],
      ['聂辛', 'Nie Xin'],
      ['庞壬', 'Pang Ren'],
      ['曲癸', 'Qu Gui'],
      ['Robin Example', 'Robin Example'],
    ],
    organizations: [
      ['绿洲合作社', 'Oasis Cooperative'],
      ['晨光农场', 'Morning Light Farm'],
      ['远帆贸易公司', 'Far Sail Trading'],
    ],
  },
  {
    unit: 'HOTEL',
    persons: [
      ['沙春', 'Sha Chun'],
      ['田夏', 'Tian Xia'],
      ['温秋', 'Wen Qiu'],
      ['邢冬', 'Xing Dong'],
      ['Chris Nobody', 'Chris Nobody'],
      ['Kim Anyone', 'Kim Anyone'],
    ],
    organizations: [
      ['星河会展公司', 'Galaxy Events'],
      ['四海商会', 'Four Seas Chamber'],
    ],
    partner: {
      code: travelAgency.code,
      persons: [
        ['俞晴', 'Yu Qing'],
        ['詹霁', 'Zhan Ji'],
        ['卓朗', 'Zhuo Lang'],
        ['Pat Fictional', 'Pat Fictional'],
      ],
      organizations: [['和风游学团', 'Breeze Study Tours']],
    },
  },
];

export const demoCustomers: readonly DemoCustomer[] = groups
  .flatMap(({ unit, persons, organizations, partner }) => [
    ...persons.map((name) => ({ unit, name, kind: 'PERSON' as const, partner: null })),
    ...organizations.map((name) => ({ unit, name, kind: 'ORGANIZATION' as const, partner: null })),
    ...(partner?.persons ?? []).map((name) => ({ unit, name, kind: 'PERSON' as const, partner: partner?.code ?? null })),
    ...(partner?.organizations ?? []).map((name) => ({
      unit,
      name,
      kind: 'ORGANIZATION' as const,
      partner: partner?.code ?? null,
    })),
  ])
  .map(({ unit, name: [zhCN, en], kind, partner }, index) => {
    const number = String(index + 1).padStart(4, '0');
    return {
      ...{ unit, kind, partner },
      reference: `DEMO-C-${number}`,
      name: zhCN === en ? `${en} (demo 示例)` : `示例·${zhCN} (Demo ${en})`,
      // No subscriber has a number that begins with 1000000.
      phone: `1000000${number}`,
      email: `customer-${number}@example.com`,
      address: `示例市演示区客户路 ${index + 1} 号`,
    };
  });
