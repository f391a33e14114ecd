import { ApiKey, type EntityClass, IdempotencyRecord, NumberSequence, OutboxEvent, SearchDocument } from '@aftercare/platform';
import { Assignment } from './cases/assignment.ts';
import { Attachment } from './cases/attachment.ts';
import { CaseEvent } from './cases/case-event.ts';
import { Clock } from './cases/clock.ts';
import { FollowUp } from './cases/follow-up.ts';
import { Message } from './cases/message.ts';
import { Rating } from './cases/rating.ts';
import { ServiceCase } from './cases/service-case.ts';
import { Asset } from './catalog/asset.ts';
import { Batch } from './catalog/batch.ts';
import { Bulletin } from './catalog/bulletin.ts';
import { Product } from './catalog/product.ts';
import { QualityInspection } from './catalog/quality-inspection.ts';
import { Supplier } from './catalog/supplier.ts';
import { Coverage } from './coverage/coverage.ts';
import { WarrantyTerm } from './coverage/warranty-term.ts';
import { BusinessUnit } from './organization/business-unit.ts';
import { Calendar } from './organization/calendar.ts';
import { Department } from './organization/department.ts';
import { ServicePoint } from './organization/service-point.ts';
import { Staff } from './organization/staff.ts';
import { Tenant } from './organization/tenant.ts';
import { Authorization } from './parties/authorization.ts';
import { Consent } from './parties/consent.ts';
import { Contact } from './parties/contact.ts';
import { Customer } from './parties/customer.ts';
import { IdentityCheck } from './parties/identity-check.ts';
import { Partner } from './parties/partner.ts';
import { Decision } from './policies/decision.ts';
import { Parameter } from './policies/parameter.ts';
import { PolicyRevision } from './policies/policy-revision.ts';
import { Delivery } from './sales/delivery.ts';
import { Order } from './sales/order.ts';
import { OrderLine } from './sales/order-line.ts';
import { ProofOfPurchase } from './sales/proof-of-purchase.ts';
import { Shipment } from './sales/shipment.ts';

/** Every table of the product. */
export const entities: readonly EntityClass[] = [
  ApiKey,
  IdempotencyRecord,
  NumberSequence,
  OutboxEvent,
  SearchDocument,
  Tenant,
  Calendar,
  BusinessUnit,
  Department,
  ServicePoint,
  Staff,
  Partner,
  Customer,
  Contact,
  Authorization,
  IdentityCheck,
  Consent,
  Supplier,
  Product,
  Batch,
  Asset,
  QualityInspection,
  Bulletin,
  Order,
  OrderLine,
  Shipment,
  Delivery,
  ProofOfPurchase,
  WarrantyTerm,
  Coverage,
  ServiceCase,
  CaseEvent,
  Clock,
  Assignment,
  Message,
  Attachment,
  FollowUp,
  Rating,
  PolicyRevision,
  Parameter,
  Decision,
];
