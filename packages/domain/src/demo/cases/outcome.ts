/** How far a case has come by now; one `CLOSED_AGAIN` was opened again in between. */
export const outcomes = [
  ...(['REGISTERED', 'TRIAGED', 'ASSIGNED', 'IN_PROGRESS'] as const),
  ...(['WAITING_CUSTOMER', 'WAITING_PARTS', 'WAITING_SUPPLIER', 'WAITING_APPROVAL'] as const),
  ...(['PROPOSED', 'RESOLVED', 'CONFIRMED', 'CLOSED', 'CLOSED_AGAIN', 'REFUSED', 'WITHDRAWN', 'REOPENED'] as const),
];
export type Outcome = (typeof outcomes)[number];

/** Cases that nobody has to do anything about any more; they may be of any day of the year. */
export const ended: readonly Outcome[] = ['CONFIRMED', 'CLOSED', 'CLOSED_AGAIN', 'REFUSED', 'WITHDRAWN'];

/** How many cases of each type have come how far. */
export const demoOutcomes: Readonly<Record<string, Readonly<Partial<Record<Outcome, number>>>>> = {
  'food.complaint': {
    ...{ REGISTERED: 2, TRIAGED: 2, ASSIGNED: 1, IN_PROGRESS: 2, WAITING_CUSTOMER: 1, WAITING_SUPPLIER: 2, PROPOSED: 1 },
    ...{ RESOLVED: 2, CONFIRMED: 14, CLOSED: 16, CLOSED_AGAIN: 1, REFUSED: 2, WITHDRAWN: 2, REOPENED: 1 },
  },
  'food.recall': { TRIAGED: 1, IN_PROGRESS: 1, WAITING_APPROVAL: 1, RESOLVED: 1, CONFIRMED: 4, REFUSED: 1 },
  'equipment.repair': {
    ...{ REGISTERED: 3, TRIAGED: 1, ASSIGNED: 2, IN_PROGRESS: 2, WAITING_PARTS: 3, WAITING_CUSTOMER: 1, PROPOSED: 2 },
    ...{ RESOLVED: 4, CONFIRMED: 14, CLOSED: 10, CLOSED_AGAIN: 1, REFUSED: 1, WITHDRAWN: 2, REOPENED: 2 },
  },
  'equipment.return': {
    ...{ REGISTERED: 1, TRIAGED: 1, ASSIGNED: 1, IN_PROGRESS: 1, WAITING_APPROVAL: 1, PROPOSED: 1, RESOLVED: 2 },
    ...{ CONFIRMED: 10, REFUSED: 2, WITHDRAWN: 2 },
  },
  'equipment.recall': { IN_PROGRESS: 1, WAITING_APPROVAL: 1, CONFIRMED: 1 },
  'bank.public-query': { REGISTERED: 1, IN_PROGRESS: 1, RESOLVED: 1, CLOSED: 6, REFUSED: 1 },
  'bank.own-query': {
    ...{ REGISTERED: 1, TRIAGED: 1, IN_PROGRESS: 1, WAITING_CUSTOMER: 1, PROPOSED: 1, RESOLVED: 1, CONFIRMED: 1, CLOSED: 9 },
    ...{ REFUSED: 2, WITHDRAWN: 1 },
  },
  'bank.complaint': {
    ...{ REGISTERED: 1, ASSIGNED: 1, IN_PROGRESS: 2, WAITING_APPROVAL: 1, PROPOSED: 1, RESOLVED: 2, CONFIRMED: 8, REOPENED: 1 },
    ...{ WITHDRAWN: 1 },
  },
  'hotel.complaint': {
    ...{ REGISTERED: 1, TRIAGED: 1, ASSIGNED: 1, IN_PROGRESS: 2, WAITING_CUSTOMER: 1, WAITING_PARTS: 1, PROPOSED: 1 },
    ...{ RESOLVED: 2, CONFIRMED: 6, CLOSED: 12, CLOSED_AGAIN: 1, REFUSED: 1, WITHDRAWN: 1, REOPENED: 1 },
  },
};
