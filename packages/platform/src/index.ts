export { refuseAccess } from './actor/access-errors.ts';
export type { Actor, ActorKind } from './actor/actor.ts';
export { ActorKinds, ApiKey, authenticateApiKey, hashApiKey } from './actor/api-key.ts';
export { isPermitted, type RolePermissions } from './actor/permissions.ts';
export { RecognisedKeys } from './actor/recognised-keys.ts';
export type { CalendarDefinition } from './calendar/calendar-definition.ts';
export type { CalendarFault } from './calendar/calendar-fault.ts';
export { CalendarRefused } from './calendar/calendar-fault.ts';
export { checkCalendar, isCalendarDefinition } from './calendar/check-calendar.ts';
export { dueWithPauses, isPaused, type PausableTerm, type Pause, remainingTerm } from './calendar/pausable-term.ts';
export { CalendarYearUnknown, stateCouncilYears } from './calendar/state-council-days.ts';
export { DurationRefused, readDuration, type TermUnit } from './calendar/term-duration.ts';
export { WorkingCalendar } from './calendar/working-calendar.ts';
export { Database, type DatabaseLocation, type DatabaseSchema, type EntityManager } from './database/database.ts';
export { FolderInUseError } from './database/folder-lock.ts';
export type { Session } from './database/session.ts';
export { Column, EnumColumn, PrivateColumn } from './entity/column.ts';
export { columnsOf, type EntityClass, relationsOf } from './entity/entity-definition.ts';
export { type EnumerationOf, enumeration } from './entity/enumeration.ts';
export { findAtVersion, findById } from './entity/find.ts';
export { insert } from './entity/insert.ts';
export { newId } from './entity/new-id.ts';
export { PrivateToOne, ToAll, ToMany, ToOne } from './entity/relation.ts';
export { TenantEntity } from './entity/tenant-entity.ts';
export { type RowBoundary, TenantTable } from './entity/tenant-table.ts';
export { guard, personalDataPermission, publicAccess, seesPersonalData } from './graphql/guard.ts';
export { LocalizedText } from './graphql/localized-text.ts';
export { declareRequestErrors, requestErrorCodes } from './graphql/request-error.ts';
export { DateScalar, DateTimeScalar, DecimalScalar, DurationScalar, JsonScalar } from './graphql/scalars.ts';
export { registerUserErrorCodes, toUserErrors, UserError } from './graphql/user-error.ts';
export { IdempotencyRecord } from './idempotency/idempotency-record.ts';
export type { MutationInput } from './mutation/mutate.ts';
export { type MutationDefinition, mutation, mutationResolver } from './mutation/mutation-resolver.ts';
export { NumberSequence, nextNumber } from './number-sequence/number-sequence.ts';
export { emit, OutboxEvent } from './outbox/outbox-event.ts';
export { entityResolver } from './read/entity-resolver.ts';
export { namedClass } from './read/filter-inputs.ts';
export { Needs } from './read/needs.ts';
export { PassThrough } from './read/pass-through/pass-through.ts';
export type { Row } from './read/planned-row.ts';
export { readOne } from './read/read-planner.ts';
export { type Clock, frozenClock, systemClock } from './request/clock.ts';
export {
  type Context,
  createRequestContext,
  inTransaction,
  type RequestContext,
  type Services,
  sessionOf,
} from './request/context.ts';
export { type Locale, negotiateLocale } from './request/locale.ts';
export { refuse } from './request/platform-errors.ts';
export { declareErrors, type ErrorText, type UserErrorDetail, UserErrors, userErrorCodes } from './request/user-error.ts';
export { SearchDocument } from './search/search-document.ts';
