import type { CaseType } from '@aftercare/plugin-sdk';
import { type GraphQLSchema, isEnumType } from 'graphql';

/** What a mapping is checked against: the case types and channels of the installation that is to take the cases. */
export interface ImportTarget {
  readonly caseTypes: readonly TargetCaseType[];
  readonly channels: readonly string[];
}

export type TargetCaseType = Pick<CaseType, 'id' | 'details'> & { readonly requires?: readonly string[] };

export function targetOf(schema: GraphQLSchema, caseTypes: ImportTarget['caseTypes']): ImportTarget {
  const channel = schema.getType('CaseChannel');
  return { caseTypes, channels: isEnumType(channel) ? channel.getValues().map(({ name }) => name) : [] };
}
