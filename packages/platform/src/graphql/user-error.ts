import { Field, ObjectType, registerEnumType } from 'type-graphql';
import type { Locale } from '../request/locale.ts';
import { type UserErrorDetail, userErrorCodes } from '../request/user-error.ts';

const codes: Record<string, string> = {};

/** Fills the enum with the codes that the loaded modules declare; call before the schema is built. */
export function registerUserErrorCodes(): void {
  const descriptions: Record<string, { description: string }> = {};
  for (const [code, text] of userErrorCodes) {
    codes[code] = code;
    descriptions[code] = { description: text.en };
  }
  registerEnumType(codes, { name: 'UserErrorCode', description: 'What was wrong with an input.', valuesConfig: descriptions });
}

@ObjectType({ description: 'Something wrong with the input of a mutation, for the caller to put right.' })
export class UserError {
  @Field(() => codes, { description: 'What is wrong, for programs.', simple: true })
  code!: string;

  @Field(() => String, { description: 'What is wrong and what would be right, in the caller’s language.', simple: true })
  message!: string;

  @Field(() => String, { nullable: true, description: 'Where: a path into the input.', simple: true })
  field!: string | null;
}

export function toUserErrors(details: readonly UserErrorDetail[], locale: Locale): UserError[] {
  return details.map((detail) => ({ code: detail.code, message: detail.text[locale], field: detail.field ?? null }));
}
