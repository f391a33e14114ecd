import { declareErrors } from '@aftercare/platform';

export const refuseSale = declareErrors({
  ORDER_TRANSITION_NOT_ALLOWED: {
    en: 'An order that is {status} cannot {transition}: that needs {from}. It can {possible}.',
    'zh-CN': '状态为 {status} 的订单不能执行 {transition}：需处于 {from}。当前可执行：{possible}。',
  },
  ORDER_BATCH_NOT_RELEASED: {
    en: 'The batch {batch} of {sku} is {holdStatus}: the order cannot be shipped.',
    'zh-CN': '产品 {sku} 的批次 {batch} 当前为 {holdStatus}：订单不能发货。',
  },
  ORDER_BATCH_EXPIRED: {
    en: 'The batch {batch} of {sku} expired on {expiresOn}: the order cannot be shipped.',
    'zh-CN': '产品 {sku} 的批次 {batch} 已于 {expiresOn} 到期：订单不能发货。',
  },
  ORDER_PIECE_QUANTITY: {
    en: 'A line with a serial number is one piece: `quantity` is 1, or leave the serial number out.',
    'zh-CN': '填写序列号的订单行只能为一件：`quantity` 应为 1，或不填序列号。',
  },
  ORDER_PIECE_REPEATED: {
    en: 'The piece {serialNumber} stands on another line of the order already.',
    'zh-CN': '序列号 {serialNumber} 已出现在本订单的其他行。',
  },
  ORDER_OF_OTHER_CUSTOMER: {
    en: 'The order {number} is of another customer than the one named.',
    'zh-CN': '订单 {number} 属于其他客户。',
  },
  SHIPMENT_ALREADY_DELIVERED: {
    en: 'The shipment has arrived already.',
    'zh-CN': '该批货物已送达。',
  },
});
