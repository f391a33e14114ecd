import { type EnumerationOf, enumeration } from '@aftercare/platform';

export const CoverageStart = enumeration('CoverageStart', 'From which event a coverage runs.', {
  SOLD: 'The piece was sold.',
  INSTALLED: 'The piece was installed.',
  FIRST_USED: 'The piece was first used.',
  PURCHASED: 'A customer bought the piece, by the earliest proof of purchase.',
});
export type CoverageStart = EnumerationOf<typeof CoverageStart>;
