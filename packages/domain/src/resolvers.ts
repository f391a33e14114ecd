import { type EntityClass, entityResolver, type TenantEntity } from '@aftercare/platform';
import type { PluginRegistry } from '@aftercare/plugin-sdk';
import { Assignment } from './cases/assignment.ts';
import { Attachment } from './cases/attachment.ts';
import { caseDetailsResolver } from './cases/case-details.ts';
import { CaseEvent } from './cases/case-event.ts';
import { casesResolver } from './cases/cases-resolver.ts';
import { Clock } from './cases/clock.ts';
import { FollowUp } from './cases/follow-up.ts';
import { Message } from './cases/message.ts';
import { Rating } from './cases/rating.ts';
import { ServiceCase } from './cases/service-case.ts';
import { Asset } from './catalog/asset.ts';
import { Batch } from './catalog/batch.ts';
import { Bulletin } from './catalog/bulletin.ts';
import { catalogResolver } from './catalog/catalog-resolver.ts';
import { Product } from './catalog/product.ts';
import { QualityInspection } from './catalog/quality-inspection.ts';
import { Supplier } from './catalog/supplier.ts';
import { Coverage } from './coverage/coverage.ts';
import { coverageResolver } from './coverage/coverage-resolver.ts';
import { WarrantyTerm } from './coverage/warranty-term.ts';
import { BusinessUnit } from './organization/business-unit.ts';
import { Calendar } from './organization/calendar.ts';
import { Department } from './organization/department.ts';
import { organizationResolver } from './organization/organization-resolver.ts';
import { ServicePoint } from './organization/service-point.ts';
import { Staff } from './organization/staff.ts';
import { ViewerResolver } from './organization/viewer-resolver.ts';
import { Authorization } from './parties/authorization.ts';
import { Consent } from './parties/consent.ts';
import { Contact } from './parties/contact.ts';
import { Customer } from './parties/customer.ts';
import { IdentityCheck } from './parties/identity-check.ts';
import { partiesResolver } from './parties/parties-resolver.ts';
import { Partner } from './parties/partner.ts';
import { Decision } from './policies/decision.ts';
import { FiredRuleResolver } from './policies/fired-rule.ts';
import { Parameter } from './policies/parameter.ts';
import { CatalogueResolver, DecisionResolver, DecisionResultResolver, policiesResolver } from './policies/policies-resolver.ts';
import { PolicyRevision } from './policies/policy-revision.ts';
import { WhyNotEvaluatedResolver, WhyNotLoggedResolver } from './policies/why-not-resolver.ts';
import { Delivery } from './sales/delivery.ts';
import { Order } from './sales/order.ts';
import { OrderLine } from './sales/order-line.ts';
import { ProofOfPurchase } from './sales/proof-of-purchase.ts';
import { salesResolver } from './sales/sales-resolver.ts';
import { Shipment } from './sales/shipment.ts';

/** The pair of root fields that read each entity, by the module whose `read` permission they need. */
const readable: Readonly<Record<string, readonly (readonly [EntityClass<TenantEntity>, one: string, many: string])[]>> = {
  organization: [
    [BusinessUnit, 'businessUnit', 'businessUnits'],
    [Calendar, 'calendar', 'calendars'],
    [Department, 'department', 'departments'],
    [ServicePoint, 'servicePoint', 'servicePoints'],
    [Staff, 'staffMember', 'staff'],
  ],
  parties: [
    [Customer, 'customer', 'customers'],
    [Partner, 'partner', 'partners'],
    [Contact, 'contact', 'contacts'],
    [Authorization, 'authorization', 'authorizations'],
    [IdentityCheck, 'identityCheck', 'identityChecks'],
    [Consent, 'consent', 'consents'],
  ],
  catalog: [
    [Product, 'product', 'products'],
    [Batch, 'batch', 'batches'],
    [Asset, 'asset', 'assets'],
    [Supplier, 'supplier', 'suppliers'],
    [QualityInspection, 'qualityInspection', 'qualityInspections'],
    [Bulletin, 'bulletin', 'bulletins'],
  ],
  sales: [
    [Order, 'order', 'orders'],
    [OrderLine, 'orderLine', 'orderLines'],
    [Shipment, 'shipment', 'shipments'],
    [Delivery, 'delivery', 'deliveries'],
    [ProofOfPurchase, 'proofOfPurchase', 'proofsOfPurchase'],
  ],
  coverage: [
    [WarrantyTerm, 'warrantyTerm', 'warrantyTerms'],
    [Coverage, 'coverage', 'coverages'],
  ],
  cases: [
    [ServiceCase, 'serviceCase', 'serviceCases'],
    [CaseEvent, 'caseEvent', 'caseEvents'],
    [Clock, 'clock', 'clocks'],
    [Assignment, 'assignment', 'assignments'],
    [Message, 'message', 'messages'],
    [Attachment, 'attachment', 'attachments'],
    [FollowUp, 'followUp', 'followUps'],
    [Rating, 'rating', 'ratings'],
  ],
  policies: [
    [Decision, 'decision', 'decisions'],
    [Parameter, 'parameter', 'parameters'],
    [PolicyRevision, 'policyRevision', 'policyRevisions'],
  ],
};

/** The resolver classes of the whole domain, for the plugins an installation runs. */
export function createResolvers(plugins: PluginRegistry): EntityClass[] {
  const reads = Object.entries(readable).flatMap(([module, entities]) =>
    entities.map(([entity, one, many]) => entityResolver(entity, { one, many, permission: `${module}.read` })),
  );
  return [
    ...reads,
    caseDetailsResolver(plugins),
    casesResolver,
    catalogResolver,
    coverageResolver,
    organizationResolver,
    partiesResolver,
    salesResolver,
    WhyNotEvaluatedResolver,
    WhyNotLoggedResolver,
    CatalogueResolver,
    DecisionResolver,
    DecisionResultResolver,
    FiredRuleResolver,
    policiesResolver,
    ViewerResolver,
  ];
}
