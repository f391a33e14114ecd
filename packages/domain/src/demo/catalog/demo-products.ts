/** What a unit sells. */
export interface DemoProduct {
  readonly sku: string;
  readonly unit: string;
  readonly zhCN: string;
  readonly en: string;
  readonly category: string;
  readonly price: string;
  readonly model?: string;
  readonly supplier?: string;
  /** Of food: how many days it keeps. */
  readonly shelfLifeDays?: number;
}

const food = (
  sku: string,
  zhCN: string,
  en: string,
  category: string,
  price: string,
  shelfLifeDays: number,
  supplier: string,
): DemoProduct => ({ sku, unit: 'FOOD', zhCN, en, category, price, shelfLifeDays, supplier });

const device = (
  sku: string,
  zhCN: string,
  en: string,
  category: string,
  price: string,
  model: string,
  supplier: string,
): DemoProduct => ({ sku, unit: 'EQUIPMENT', zhCN, en, category, price, model, supplier });

const service = (sku: string, unit: string, zhCN: string, en: string, category: string, price: string): DemoProduct => ({
  ...{ sku, unit, zhCN, en, category, price },
});

export const demoProducts: readonly DemoProduct[] = [
  food('FOOD-MILK', '示例纯牛奶 1L', 'Demo Whole Milk 1 l', 'DAIRY', '12.80', 180, 'DEMO-DAIRY'),
  food('FOOD-YOGHURT', '示例酸奶 200g', 'Demo Yoghurt 200 g', 'DAIRY', '5.90', 45, 'DEMO-DAIRY'),
  food('FOOD-CHEESE', '示例奶酪片 160g', 'Demo Cheese Slices 160 g', 'DAIRY', '19.90', 270, 'DEMO-DAIRY'),
  food('FOOD-DUMPLING', '示例速冻水饺 500g', 'Demo Frozen Dumplings 500 g', 'FROZEN', '21.50', 365, 'DEMO-FROZEN'),
  food('FOOD-SHRIMP', '示例冻虾饺 300g', 'Demo Shrimp Dumplings 300 g', 'FROZEN', '28.00', 365, 'DEMO-FROZEN'),
  food('FOOD-SAUSAGE', '示例火腿肠 10支', 'Demo Ham Sausages, 10', 'MEAT', '18.60', 180, 'DEMO-FARM'),
  food('FOOD-PEANUT', '示例花生酱 340g', 'Demo Peanut Butter 340 g', 'SPREAD', '24.90', 540, 'DEMO-FARM'),
  food('FOOD-NUTS', '示例每日坚果 30袋', 'Demo Daily Nuts, 30 bags', 'SNACK', '99.00', 240, 'DEMO-FARM'),
  food('FOOD-BREAD', '示例全麦面包 400g', 'Demo Wholemeal Bread 400 g', 'BAKERY', '9.90', 60, 'DEMO-FARM'),
  food('FOOD-SALAD', '示例即食沙拉 250g', 'Demo Ready Salad 250 g', 'READY_TO_EAT', '16.80', 60, 'DEMO-FARM'),
  food('FOOD-JUICE', '示例橙汁 1L', 'Demo Orange Juice 1 l', 'BEVERAGE', '15.50', 270, 'DEMO-FARM'),
  food('FOOD-CEREAL', '示例婴儿米粉 225g', 'Demo Baby Rice Cereal 225 g', 'INFANT_FOOD', '39.00', 540, 'DEMO-DAIRY'),
  device('EQ-FRIDGE', '示例双门冰箱', 'Demo Two-door Refrigerator', 'REFRIGERATOR', '2999.00', 'DR-220', 'DEMO-ASSEMBLY'),
  device('EQ-WASHER', '示例滚筒洗衣机', 'Demo Front-load Washer', 'WASHING_MACHINE', '2399.00', 'DW-10', 'DEMO-ASSEMBLY'),
  device('EQ-AIRCON', '示例壁挂空调', 'Demo Wall Air Conditioner', 'AIR_CONDITIONER', '2899.00', 'DA-35', 'DEMO-ASSEMBLY'),
  device('EQ-TV', '示例 55 寸电视', 'Demo 55-inch Television', 'TELEVISION', '2199.00', 'DT-55', 'DEMO-ASSEMBLY'),
  device('EQ-PHONE', '示例智能手机', 'Demo Smartphone', 'MOBILE_PHONE', '3299.00', 'DP-8', 'DEMO-COMPONENTS'),
  device('EQ-PHONE-LITE', '示例青春版手机', 'Demo Smartphone Lite', 'MOBILE_PHONE', '1499.00', 'DP-8L', 'DEMO-COMPONENTS'),
  device('EQ-NOTEBOOK', '示例笔记本电脑', 'Demo Notebook', 'NOTEBOOK_COMPUTER', '5499.00', 'DN-14', 'DEMO-COMPONENTS'),
  device('EQ-DESKTOP', '示例台式电脑', 'Demo Desktop Computer', 'DESKTOP_COMPUTER', '4299.00', 'DD-3', 'DEMO-COMPONENTS'),
  device('EQ-PRINTER', '示例激光打印机', 'Demo Laser Printer', 'OFFICE_EQUIPMENT', '1899.00', 'DL-20', 'DEMO-COMPONENTS'),
  device('EQ-VACUUM', '示例无线吸尘器', 'Demo Cordless Vacuum Cleaner', 'VACUUM_CLEANER', '1299.00', 'DV-6', 'DEMO-ASSEMBLY'),
  service('BANK-SAVINGS', 'BANK', '示例活期储蓄', 'Demo Savings Account', 'SAVINGS', '0.00'),
  service('BANK-DEPOSIT', 'BANK', '示例定期存款', 'Demo Time Deposit', 'DEPOSIT', '0.00'),
  service('BANK-CARD', 'BANK', '示例信用卡', 'Demo Credit Card', 'CREDIT_CARD', '0.00'),
  service('BANK-LOAN', 'BANK', '示例个人经营贷款', 'Demo Personal Business Loan', 'LOAN', '0.00'),
  service('BANK-MORTGAGE', 'BANK', '示例住房按揭贷款', 'Demo Home Mortgage', 'MORTGAGE', '0.00'),
  service('BANK-MOBILE', 'BANK', '示例手机银行', 'Demo Mobile Bank', 'ELECTRONIC_BANKING', '0.00'),
  service('HOTEL-STANDARD', 'HOTEL', '示例标准间', 'Demo Standard Room', 'ROOM', '468.00'),
  service('HOTEL-SUITE', 'HOTEL', '示例湖景套房', 'Demo Lake View Suite', 'ROOM', '1288.00'),
  service('HOTEL-BREAKFAST', 'HOTEL', '示例自助早餐', 'Demo Breakfast Buffet', 'CATERING', '98.00'),
  service('HOTEL-BANQUET', 'HOTEL', '示例宴席', 'Demo Banquet', 'CATERING', '2688.00'),
  service('HOTEL-MEETING', 'HOTEL', '示例会议厅（半日）', 'Demo Meeting Hall, half a day', 'MEETING', '3000.00'),
  service('HOTEL-SPA', 'HOTEL', '示例水疗', 'Demo Spa', 'RECREATION', '398.00'),
];

/** What every device is promised with beyond the law, by category. */
export const demoWarranties: readonly { readonly sku: string; readonly months: number; readonly covers: readonly string[] }[] = [
  { sku: 'EQ-FRIDGE', months: 36, covers: ['PARTS', 'LABOUR'] },
  { sku: 'EQ-WASHER', months: 24, covers: ['PARTS', 'LABOUR'] },
  { sku: 'EQ-AIRCON', months: 72, covers: ['PARTS', 'LABOUR', 'TRAVEL'] },
  { sku: 'EQ-TV', months: 24, covers: ['PARTS', 'LABOUR'] },
  { sku: 'EQ-PRINTER', months: 12, covers: ['PARTS', 'LABOUR'] },
  { sku: 'EQ-VACUUM', months: 24, covers: ['PARTS'] },
];

export function demoProduct(sku: string): DemoProduct {
  const found = demoProducts.find((product) => product.sku === sku);
  if (!found) throw new Error(`no demonstration product ${sku}`);
  return found;
}
