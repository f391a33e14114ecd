export const demoSuppliers: readonly { readonly code: string; readonly name: string }[] = [
  { code: 'DEMO-DAIRY', name: '示例乳业供应商 (Demo Dairy Supply)' },
  { code: 'DEMO-FARM', name: '示例农产品合作社 (Demo Farm Cooperative)' },
  { code: 'DEMO-FROZEN', name: '示例冷冻食品厂 (Demo Frozen Foods Plant)' },
  { code: 'DEMO-COMPONENTS', name: '示例元器件公司 (Demo Components)' },
  { code: 'DEMO-ASSEMBLY', name: '示例整机代工厂 (Demo Assembly Works)' },
];
