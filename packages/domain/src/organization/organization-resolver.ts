import { mutation, mutationResolver } from '@aftercare/platform';
import { BusinessUnit } from './business-unit.ts';
import { CreateBusinessUnitInput, UpdateBusinessUnitInput } from './business-unit-inputs.ts';
import { Calendar } from './calendar.ts';
import { CreateCalendarInput, UpdateCalendarInput } from './calendar-inputs.ts';
import { createDepartment } from './create-department.ts';
import { createServicePoint } from './create-service-point.ts';
import { createStaff } from './create-staff.ts';
import { Department } from './department.ts';
import { CreateDepartmentInput } from './department-input.ts';
import { createBusinessUnit, updateBusinessUnit } from './keep-business-unit.ts';
import { createCalendar, updateCalendar } from './keep-calendar.ts';
import { ServicePoint } from './service-point.ts';
import { CreateServicePointInput } from './service-point-input.ts';
import { Staff } from './staff.ts';
import { CreateStaffInput } from './staff-input.ts';

const permission = 'organization.write';

/** The mutations of the organization. */
export const organizationResolver = mutationResolver('Organization', {
  createCalendar: mutation({
    description: 'Makes a calendar.',
    permission,
    input: CreateCalendarInput,
    entity: Calendar,
    useCase: createCalendar,
  }),
  updateCalendar: mutation({
    description: 'Changes a calendar; terms that run keep their time.',
    permission,
    input: UpdateCalendarInput,
    entity: Calendar,
    useCase: updateCalendar,
  }),
  createBusinessUnit: mutation({
    description: 'Makes a business unit with the plugins it enables.',
    permission,
    input: CreateBusinessUnitInput,
    entity: BusinessUnit,
    useCase: createBusinessUnit,
  }),
  updateBusinessUnit: mutation({
    description: 'Changes a business unit.',
    permission,
    input: UpdateBusinessUnitInput,
    entity: BusinessUnit,
    useCase: updateBusinessUnit,
  }),
  createDepartment: mutation({
    description: 'Makes a department of a business unit.',
    permission,
    input: CreateDepartmentInput,
    entity: Department,
    useCase: createDepartment,
  }),
  createServicePoint: mutation({
    description: 'Makes a place where customers are served.',
    permission,
    input: CreateServicePointInput,
    entity: ServicePoint,
    useCase: createServicePoint,
  }),
  createStaff: mutation({
    description: 'Puts somebody of the staff on file.',
    permission,
    input: CreateStaffInput,
    entity: Staff,
    useCase: createStaff,
  }),
});
