import { Field, ID, InputType, Int } from 'type-graphql';
import { MessageDirection } from './message.ts';
import { CaseChannel } from './service-case.ts';

@InputType()
abstract class CaseRecordInput {
  @Field(() => ID, { description: 'Which case.' })
  serviceCase!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The same key and input again gives the first answer again, with no second effect.',
  })
  idempotencyKey?: string | null;
}

@InputType({ description: 'Something said about a case.' })
export class RecordMessageInput extends CaseRecordInput {
  @Field(() => MessageDirection, { description: 'Who spoke. What a partner records is always `INBOUND`.' })
  direction!: MessageDirection;

  @Field(() => CaseChannel, { description: 'How.' })
  channel!: CaseChannel;

  @Field(() => String, { description: 'What was said.' })
  body!: string;
}

@InputType({ description: 'A paper or picture of a case; the file itself already lies in the company’s own store.' })
export class AttachDocumentInput extends CaseRecordInput {
  @Field(() => String, { description: 'File name.' })
  fileName!: string;

  @Field(() => String, { description: 'Media type: `image/jpeg`.' })
  mediaType!: string;

  @Field(() => Int, { description: 'Size in bytes.' })
  size!: number;

  @Field(() => String, { description: 'SHA-256 of the content, hexadecimal.' })
  sha256!: string;

  @Field(() => String, { description: 'Where the file lies: an `https` URL.' })
  location!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Which document it is, as `documents` and `closure` name them: `PROOF_OF_PURCHASE`, `SIGNATURE`, `REPORT`.',
  })
  document?: string | null;
}

@InputType({ description: 'A follow-up of a case.' })
export class RecordFollowUpInput extends CaseRecordInput {
  @Field(() => CaseChannel, { description: 'How the customer was asked.' })
  channel!: CaseChannel;

  @Field(() => Boolean, { description: 'Whether the customer was reached.' })
  reached!: boolean;

  @Field(() => Boolean, { nullable: true, description: 'Whether the customer is satisfied; needed where they were reached.' })
  satisfied?: boolean | null;

  @Field(() => String, { nullable: true, description: 'What the customer said.' })
  remark?: string | null;
}

@InputType({ description: 'The customer’s judgement of a case.' })
export class RateServiceCaseInput extends CaseRecordInput {
  @Field(() => Int, { description: 'From 1, very dissatisfied, to 5, very satisfied.' })
  score!: number;

  @Field(() => String, { nullable: true, description: 'What the customer wrote.' })
  comment?: string | null;
}
