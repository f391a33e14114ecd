/** Opens a case and shows all that came of it. */
export const openServiceCase = `mutation ($input: OpenServiceCaseInput!) {
  openServiceCase(input: $input) {
    serviceCase {
      id version number status caseType category severity urgency team openedAt occurredAt
      customer { id name phone } product { id sku } batch { code } asset { serialNumber } partner { code }
      details { __typename }
      events(first: 20) { nodes { type actor data } }
      clocks(first: 20) { nodes { milestone state duration unit dueAt fault } }
      decisions { point status outcome fired { rule reason chinese: reason(locale: ZH_CN) source } missing missingFacts { id label question } revision fault }
    }
    errors { code message field }
  }
}`;

/** The text of a case's step: `step('wait')`. */
export function step(name: string): string {
  const field = `${name}ServiceCase`;
  const input = ['triage', 'assign', 'wait', 'propose', 'resolve'].includes(name) ? name : 'transition';
  return `mutation ($input: ${input.charAt(0).toUpperCase()}${input.slice(1)}ServiceCaseInput!) {
    ${field}(input: $input) {
      serviceCase { id version status waitingFor resolution resolvedAt closedAt reopenCount severity
        clocks(first: 20) { nodes { milestone state dueAt metAt } } events(first: 50) { nodes { type remark data } }
        assignments(first: 10) { nodes { team endedAt staff { name } } } decisions { point status missing } }
      errors { code message field }
    }
  }`;
}

export const salad = {
  businessUnit: 'FOOD',
  caseType: 'food.recall',
  channel: 'INTERNAL',
  title: 'Listeria found in ready-to-eat salad',
  description: 'Own check of batch L2506 found Listeria monocytogenes.',
  product: { sku: 'SALAD-01', name: 'Salad' },
  batch: { code: 'L2506' },
};

export const kettle = {
  businessUnit: 'EQUIPMENT',
  caseType: 'equipment.repair',
  channel: 'PHONE',
  title: '电水壶不加热',
  product: { sku: 'KETTLE-01', name: '电水壶' },
  customer: { name: '示例客户甲', phone: '10000000001' },
};
