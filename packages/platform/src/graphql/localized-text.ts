import { Field, InputType, ObjectType } from 'type-graphql';

/** A text in both languages; the `zh-CN` of files is `zhCN` in GraphQL, whose names know no hyphen. */
@ObjectType('LocalizedText', { description: 'A text in both languages.' })
@InputType('LocalizedTextInput', { description: 'A text in both languages.' })
export class LocalizedText {
  @Field(() => String, { description: 'In English.' })
  en!: string;

  @Field(() => String, { description: 'In simplified Chinese.' })
  zhCN!: string;
}
