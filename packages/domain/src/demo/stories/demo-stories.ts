import { bankComplaints } from './bank-complaints.ts';
import { bankOwnQueries, bankPublicQueries } from './bank-queries.ts';
import { equipmentRecalls } from './equipment-recalls.ts';
import { equipmentRepairs } from './equipment-repairs.ts';
import { equipmentReturns } from './equipment-returns.ts';
import { foodComplaints } from './food-complaints.ts';
import { foodRecalls } from './food-recalls.ts';
import { hotelComplaints } from './hotel-complaints.ts';
import type { Story } from './story.ts';

/** The stories of each unit's cases. */
export const demoStories: readonly { readonly unit: string; readonly stories: readonly Story[] }[] = [
  { unit: 'FOOD', stories: foodComplaints },
  { unit: 'FOOD', stories: foodRecalls },
  { unit: 'EQUIPMENT', stories: equipmentRepairs },
  { unit: 'EQUIPMENT', stories: equipmentReturns },
  { unit: 'BANK', stories: bankPublicQueries },
  { unit: 'BANK', stories: bankOwnQueries },
  { unit: 'BANK', stories: bankComplaints },
  { unit: 'HOTEL', stories: hotelComplaints },
  { unit: 'EQUIPMENT', stories: equipmentRecalls },
];
