import type { IdentityAssurance } from '../../parties/identity-check.ts';

/** How surely the bank knows some of its customers, by their place among them; it has never checked the others. */
export const demoIdentityChecks: readonly {
  readonly customer: number;
  readonly method: string;
  readonly assurance: IdentityAssurance;
}[] = [
  { customer: 0, method: 'ID_CARD_ORIGINAL', assurance: 'HIGH' },
  { customer: 1, method: 'ID_CARD_ORIGINAL', assurance: 'HIGH' },
  { customer: 2, method: 'ONE_TIME_CODE', assurance: 'SUBSTANTIAL' },
  { customer: 3, method: 'FACE_RECOGNITION', assurance: 'HIGH' },
  { customer: 4, method: 'ONE_TIME_CODE', assurance: 'SUBSTANTIAL' },
  { customer: 5, method: 'KNOWN_TELEPHONE', assurance: 'LOW' },
  { customer: 6, method: 'ID_CARD_ORIGINAL', assurance: 'HIGH' },
  { customer: 7, method: 'KNOWN_TELEPHONE', assurance: 'LOW' },
  { customer: 8, method: 'ONE_TIME_CODE', assurance: 'SUBSTANTIAL' },
  { customer: 11, method: 'BUSINESS_LICENCE_ORIGINAL', assurance: 'HIGH' },
  { customer: 12, method: 'BUSINESS_LICENCE_ORIGINAL', assurance: 'HIGH' },
];

/** Who may act for whom at the bank, by their place among its customers. */
export const demoAuthorizations: readonly { readonly principal: number; readonly agent: number; readonly scope: string }[] = [
  { principal: 0, agent: 2, scope: '查询本人存款、贷款信息（演示） Queries for own deposits and loans (demo)' },
  { principal: 6, agent: 3, scope: '查询账户流水（演示） Queries for account transactions (demo)' },
  { principal: 11, agent: 4, scope: '办理对公账户查询（演示） Queries for the company account (demo)' },
];
