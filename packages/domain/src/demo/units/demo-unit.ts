import type { CalendarDefinition, LocalizedText } from '@aftercare/platform';
import type { JsonValue } from '@aftercare/policy';
import type { ServicePointKind } from '../../organization/service-point.ts';

/** A department under the code that decisions name as team, and who works there. */
export interface DemoDepartment {
  readonly code: string;
  readonly name: LocalizedText;
  readonly staff: readonly DemoStaff[];
}

export interface DemoStaff {
  readonly name: string;
  readonly role: string;
}

export interface DemoServicePoint {
  readonly code: string;
  readonly name: LocalizedText;
  readonly kind: ServicePointKind;
  readonly address: string;
  readonly phone: string;
}

/** A business unit with all that belongs to it before anybody complains. */
export interface DemoUnit {
  readonly code: string;
  readonly name: LocalizedText;
  readonly plugin: string;
  readonly reopenWindowDays: number;
  /** Code of the department that takes cases in and asks customers afterwards. */
  readonly frontDesk: string;
  readonly calendar: { readonly code: string; readonly name: LocalizedText; readonly definition: CalendarDefinition };
  readonly departments: readonly DemoDepartment[];
  readonly servicePoints: readonly DemoServicePoint[];
  /** The parameters that the plugin ships without a value. */
  readonly parameters: Readonly<Record<string, JsonValue>>;
}
