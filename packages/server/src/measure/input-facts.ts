import { type CaseType, detailsFacts, type Facts, type JsonValue } from '@aftercare/plugin-sdk';
import type { FieldValue } from '../import/mapping.ts';
import type { CaseInput, CaseInputPart } from '../import/row-plan.ts';

/**
 * What a case opened from an imported row would tell its rules, before anything is decided: at the moment it happened, as a
 * historical import opens it. What the row does not say is missing.
 */
export function inputFacts(caseType: CaseType, input: CaseInput): Facts {
  const { channel, occurredAt, product = {}, batch = {}, asset = {}, details = {} } = input;
  const title = String(input['title'] ?? '');
  const description = String(input['description'] ?? '');
  return {
    'case.type': caseType.id,
    ...ofPart('case', { channel, occurredAt, openedAt: occurredAt, now: occurredAt }),
    'case.title': title,
    'case.description': description,
    'case.text': description === '' ? title : `${title}\n${description}`,
    'case.ageHours': 0,
    'case.reopenCount': 0,
    ...ofPart('product', { sku: product['sku'], category: product['category'] }),
    ...ofPart('batch', batch),
    ...ofPart('asset', { serialNumber: asset['serialNumber'] }),
    ...detailsFacts(caseType, details),
  };
}

function ofPart(subject: string, part: CaseInputPart | Readonly<Record<string, FieldValue | undefined>>): Facts {
  const facts = Object.entries(part).flatMap(([name, value]): [string, JsonValue][] =>
    value === undefined ? [] : [[`${subject}.${name}`, typeof value === 'object' ? [...value] : value]],
  );
  return Object.fromEntries(facts);
}
