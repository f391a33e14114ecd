import { mutation, mutationResolver } from '@aftercare/platform';
import { Asset } from './asset.ts';
import { RegisterAssetInput, UpdateAssetInput } from './asset-inputs.ts';
import { Batch } from './batch.ts';
import { RecordQualityInspectionInput, RegisterBatchInput, SetBatchHoldInput } from './batch-inputs.ts';
import { Bulletin } from './bulletin.ts';
import { PublishBulletinInput } from './bulletin-input.ts';
import { recordQualityInspection, setBatchHold } from './hold-batch.ts';
import { Product } from './product.ts';
import { RegisterProductInput, UpdateProductInput } from './product-inputs.ts';
import { publishBulletin } from './publish-bulletin.ts';
import { QualityInspection } from './quality-inspection.ts';
import { registerAsset } from './register-asset.ts';
import { registerBatch } from './register-batch.ts';
import { registerProduct, updateProduct } from './register-product.ts';
import { registerSupplier } from './register-supplier.ts';
import { Supplier } from './supplier.ts';
import { RegisterSupplierInput } from './supplier-input.ts';
import { updateAsset } from './update-asset.ts';

const permission = 'catalog.write';

/** The mutations of the catalog. */
export const catalogResolver = mutationResolver('Catalog', {
  registerProduct: mutation({
    description: 'Puts a product on file.',
    permission,
    input: RegisterProductInput,
    entity: Product,
    useCase: registerProduct,
  }),
  updateProduct: mutation({
    description: 'Changes what is on file of a product.',
    permission,
    input: UpdateProductInput,
    entity: Product,
    useCase: updateProduct,
  }),
  registerBatch: mutation({
    description: 'Puts a batch on file, released for sale.',
    permission,
    input: RegisterBatchInput,
    entity: Batch,
    useCase: registerBatch,
  }),
  setBatchHold: mutation({
    description: 'Holds a batch, stops its sale or releases it.',
    permission,
    input: SetBatchHoldInput,
    entity: Batch,
    useCase: setBatchHold,
  }),
  recordQualityInspection: mutation({
    description: 'Records an inspection of a batch; one that fails on receipt or before delivery holds it.',
    permission,
    input: RecordQualityInspectionInput,
    entity: QualityInspection,
    useCase: recordQualityInspection,
  }),
  registerAsset: mutation({
    description: 'Puts a piece of a product on file.',
    permission,
    input: RegisterAssetInput,
    entity: Asset,
    useCase: registerAsset,
  }),
  updateAsset: mutation({
    description: 'Changes what is on file of a piece.',
    permission,
    input: UpdateAssetInput,
    entity: Asset,
    useCase: updateAsset,
  }),
  registerSupplier: mutation({
    description: 'Enters a supplier in the register.',
    permission,
    input: RegisterSupplierInput,
    entity: Supplier,
    useCase: registerSupplier,
  }),
  publishBulletin: mutation({
    description: 'Publishes a notice to those who service a product.',
    permission,
    input: PublishBulletinInput,
    entity: Bulletin,
    useCase: publishBulletin,
  }),
});
