import { type EnumerationOf, enumeration } from '@aftercare/platform';

export const CoverageBasis = enumeration('CoverageBasis', 'On what a coverage rests.', {
  STATUTORY: 'The law.',
  COMMERCIAL: 'The company’s own promise.',
  CONTRACT: 'A contract with the customer.',
});
export type CoverageBasis = EnumerationOf<typeof CoverageBasis>;
