import { JsonScalar, LocalizedText } from '@aftercare/platform';
import { Field, InputType } from 'type-graphql';
import { IdempotentInput, UpdateInput } from '../input/mutation-inputs.ts';

const definition =
  'Zone, weekly hours, holidays and exceptions: `{ "timeZone": "Asia/Shanghai", "weekly": { "1": [{ "from": "09:00", "to": "18:00" }] }, "holidays": "CN" }`.';

@InputType({ description: 'A calendar to be made.' })
export class CreateCalendarInput extends IdempotentInput {
  @Field(() => String, { description: 'Short code, unique in the tenant.' })
  code!: string;

  @Field(() => LocalizedText, { description: 'Name, of at most 200 characters.' })
  name!: LocalizedText;

  @Field(() => JsonScalar, { description: definition })
  definition!: unknown;
}

@InputType({ description: 'What changed about a calendar. A field left out stays as it is.' })
export class UpdateCalendarInput extends UpdateInput {
  @Field(() => LocalizedText, { nullable: true, description: 'Name, of at most 200 characters.' })
  name?: LocalizedText | null;

  @Field(() => JsonScalar, { nullable: true, description: definition })
  definition?: unknown;
}
