import type { RowBoundary } from '@aftercare/platform';

/**
 * That no partner asks. Said in this roundabout way because the planner takes a null test of a setting for true of one row in 200, and
 * would plan every page as if hardly a row were visible; an inequality it takes for true of nearly all.
 */
export const noPartner = `(case when nullif(current_setting('app.partner', true), '') is null then 1 else 0 end) <> 0`;

/** A partner sees the rows that carry its own id. */
export const ofPartner: RowBoundary = {
  name: 'of_partner',
  holds: `${noPartner} or partner_id = nullif(current_setting('app.partner', true), '')::uuid`,
};

/** A partner sees the rows of customers it sees; the subquery is itself under the customer's row-level security. */
export const ofVisibleCustomer: RowBoundary = {
  name: 'of_visible_customer',
  holds: `${noPartner} or exists (select 1 from customer visible where visible.id = customer_id)`,
};

/** A partner sees the rows of assets it sees. */
export const ofVisibleAsset: RowBoundary = {
  name: 'of_visible_asset',
  holds: `${noPartner} or exists (select 1 from asset visible where visible.id = asset_id)`,
};

/** A partner sees the rows of cases it sees. */
export const ofVisibleCase: RowBoundary = {
  name: 'of_visible_case',
  holds: `${noPartner} or exists (select 1 from service_case visible where visible.id = service_case_id)`,
};

/** A partner does not see these rows at all; not for what decisions rest on, which partners cause too. */
export const notForPartners: RowBoundary = { name: 'not_for_partners', holds: noPartner };
