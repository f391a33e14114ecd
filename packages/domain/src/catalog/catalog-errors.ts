import { declareErrors } from '@aftercare/platform';

export const refuseCatalog = declareErrors({
  BATCH_EXPIRY_MISMATCH: {
    en: 'Made on {productionDate} with a shelf life of {shelfLifeDays} days the batch expires on {expected}, not on {expiresOn}. Leave one of the three out or correct it.',
    'zh-CN':
      '生产日期 {productionDate}、保质期 {shelfLifeDays} 天，到期日应为 {expected}，而非 {expiresOn}。请省略其中一项或予以更正。',
  },
  ASSET_OF_OTHER_PRODUCT: {
    en: 'The piece {serialNumber} on file is of another product than {sku}.',
    'zh-CN': '已登记的序列号 {serialNumber} 不属于产品 {sku}。',
  },
});
