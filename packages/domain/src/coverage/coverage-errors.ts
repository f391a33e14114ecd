import { declareErrors } from '@aftercare/platform';

export const refuseCoverage = declareErrors({
  COVERAGE_START_UNKNOWN: {
    en: 'Nothing on file says when {serialNumber} was {startBasis}: record that date, or give `startsOn`.',
    'zh-CN': '{serialNumber} 未登记 {startBasis} 日期：请先登记该日期，或填写 `startsOn`。',
  },
  COVERAGE_TERM_UNKNOWN: {
    en: 'The product {sku} has no {basis} warranty term to take `{field}` from: set one, or give `{field}`.',
    'zh-CN': '产品 {sku} 没有 {basis} 保修条款，无法取得 `{field}`：请先设定条款，或填写 `{field}`。',
  },
});
