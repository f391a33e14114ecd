import type { LocalizedText } from '@aftercare/platform';

export interface DemoPartner {
  readonly code: string;
  readonly name: LocalizedText;
}

/** Sells devices to its own customers; the demonstration key of a partner is its. */
export const dealer: DemoPartner = {
  code: 'DEMO-DEALER',
  name: { en: 'Demo Appliance Dealers Ltd', zhCN: '示例电器经销有限公司' },
};

/** Books stays for its own guests. */
export const travelAgency: DemoPartner = {
  code: 'DEMO-TRAVEL',
  name: { en: 'Demo Travel Agency', zhCN: '示例旅行社' },
};

export const demoPartners: readonly DemoPartner[] = [dealer, travelAgency];
