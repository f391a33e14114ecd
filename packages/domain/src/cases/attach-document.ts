import { type Context, findById, insert, refuse, UserErrors } from '@aftercare/platform';
import { ref } from '@mikro-orm/core';
import { Attachment } from './attachment.ts';
import { refuseCase } from './case-errors.ts';
import type { AttachDocumentInput } from './record-contact-inputs.ts';
import { ServiceCase } from './service-case.ts';
import { recordEvent } from './timeline.ts';

/** Files a paper or picture with a case: what `documents` asked for, or what `closure` still misses. */
export async function attachDocument(context: Context, input: AttachDocumentInput): Promise<Attachment> {
  const serviceCase = await findById(context, ServiceCase, input.serviceCase, 'serviceCase');
  checkFile(input);
  const { fileName, mediaType, size, location, document = null } = input;
  const attachment = insert(context, Attachment, {
    ...{ serviceCase: ref(serviceCase), fileName: fileName.trim(), mediaType, size, location, document },
    sha256: input.sha256.toLowerCase(),
  });
  recordEvent(context, serviceCase, 'documentAttached', { document });
  return attachment;
}

function checkFile({ fileName, mediaType, size, sha256, location, document }: AttachDocumentInput): void {
  const length = fileName.trim().length;
  const problems = [
    ...(length >= 1 && length <= 255
      ? []
      : [refuse.detail('LENGTH_OUT_OF_RANGE', { field: 'fileName', minimum: 1, maximum: 255, size: length }, 'fileName')]),
    ...(size >= 0 ? [] : [refuse.detail('NUMBER_OUT_OF_RANGE', { field: 'size', minimum: 0, maximum: 2 ** 31 - 1 }, 'size')]),
    ...malformed('mediaType', mediaType, /^[a-z]+\/[a-z0-9.+-]+$/i, 'image/jpeg'),
    ...malformed('sha256', sha256, /^[0-9a-f]{64}$/i, '64 × 0-9a-f'),
    ...malformed('location', location, /^https:\/\/\S{1,2000}$/, 'https://…'),
    ...malformed('document', document ?? 'NONE', /^[A-Z][A-Z0-9_]*$/, 'PROOF_OF_PURCHASE'),
  ];
  if (problems.length > 0) throw new UserErrors(problems);
}

function malformed(field: string, value: string, form: RegExp, example: string) {
  return form.test(value) ? [] : [refuseCase.detail('FILE_FIELD_MALFORMED', { field, example }, field)];
}
