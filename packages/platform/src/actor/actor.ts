export type ActorKind = 'STAFF' | 'PARTNER' | 'BI' | 'SYSTEM';

/** Who acts, as recognised from a credential. */
export interface Actor {
  readonly kind: ActorKind;
  readonly id: string;
  readonly name: string;
  readonly tenantId: string;
  readonly roles: readonly string[];
  /** Of a partner's actor: sees only this partner's customers and cases. */
  readonly partnerId?: string;
}
