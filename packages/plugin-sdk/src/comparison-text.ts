import { type Comparison, type FactReference, isFactReference, type JsonValue } from '@aftercare/policy';

/** `asset.repairCount greaterThanInclusive param.repairsBeforeExchange`: a comparison as it is written, on one line. */
export function comparisonText(comparison: Comparison): string {
  return `${factText(comparison)} ${comparison.operator} ${valueText(comparison.value)}`;
}

export function valueText(value: JsonValue | FactReference): string {
  return isFactReference(value) ? factText(value) : JSON.stringify(value);
}

/** `time.days(details.receivedOn, case.openedAt)`: the fact with what it is worked out from, and the path into it. */
function factText({ fact, path = '$', params }: Pick<FactReference, 'fact' | 'path' | 'params'>): string {
  const from = params === undefined ? '' : `(${Object.values(params).map(argumentText).join(', ')})`;
  return `${fact}${from}${path.slice('$'.length)}`;
}

function argumentText(argument: JsonValue): string {
  if (typeof argument === 'string') return argument;
  return isFactReference(argument) ? factText(argument) : JSON.stringify(argument);
}
