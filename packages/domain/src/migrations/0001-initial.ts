import { Migration } from '@mikro-orm/migrations';

export class Migration0001 extends Migration {
  override up(): void {
    this.addSql(
      `create table "api_key" ("tenant_id" uuid not null, "id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "name" text not null, "key_hash" text not null, "kind" text not null, "roles" text[] not null, "partner_id" uuid null, "demo" boolean not null, "expires_at" timestamptz(3) null, "revoked_at" timestamptz(3) null, primary key ("tenant_id", "id"))`,
    );
    this.addSql(`create index "api_key_tenant_id_created_at_id_index" on "api_key" ("tenant_id", "created_at", "id")`);
    this.addSql(`alter table "api_key" add constraint "api_key_key_hash_unique" unique ("key_hash")`);
    this.addSql(
      `create table "calendar" ("tenant_id" uuid not null, "id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "code" text not null, "name" jsonb not null, "definition" jsonb not null, primary key ("tenant_id", "id"))`,
    );
    this.addSql(`create index "calendar_tenant_id_created_at_id_index" on "calendar" ("tenant_id", "created_at", "id")`);
    this.addSql(`create index "calendar_tenant_id_code_id_index" on "calendar" ("tenant_id", "code", "id")`);
    this.addSql(`alter table "calendar" add constraint "calendar_tenant_id_code_unique" unique ("tenant_id", "code")`);
    this.addSql(
      `create table "business_unit" ("tenant_id" uuid not null, "id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "code" text not null, "name" jsonb not null, "plugins" text[] not null, "reopen_window_days" int not null, "calendar_id" uuid not null, primary key ("tenant_id", "id"))`,
    );
    this.addSql(
      `create index "business_unit_tenant_id_created_at_id_index" on "business_unit" ("tenant_id", "created_at", "id")`,
    );
    this.addSql(`create index "business_unit_tenant_id_code_id_index" on "business_unit" ("tenant_id", "code", "id")`);
    this.addSql(
      `create index "business_unit_tenant_id_calendar_id_id_index" on "business_unit" ("tenant_id", "calendar_id", "id")`,
    );
    this.addSql(`alter table "business_unit" add constraint "business_unit_tenant_id_code_unique" unique ("tenant_id", "code")`);
    this.addSql(
      `create table "department" ("tenant_id" uuid not null, "id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "code" text not null, "name" jsonb not null, "business_unit_id" uuid not null, primary key ("tenant_id", "id"))`,
    );
    this.addSql(`create index "department_tenant_id_created_at_id_index" on "department" ("tenant_id", "created_at", "id")`);
    this.addSql(`create index "department_tenant_id_code_id_index" on "department" ("tenant_id", "code", "id")`);
    this.addSql(
      `create index "department_tenant_id_business_unit_id_id_index" on "department" ("tenant_id", "business_unit_id", "id")`,
    );
    this.addSql(
      `alter table "department" add constraint "department_tenant_id_business_unit_id_code_unique" unique ("tenant_id", "business_unit_id", "code")`,
    );
    this.addSql(
      `create table "idempotency_record" ("tenant_id" uuid not null, "actor_id" uuid not null, "key" text not null, "input_hash" text not null, "result_id" uuid null, "created_at" timestamptz(3) not null, primary key ("tenant_id", "actor_id", "key"))`,
    );
    this.addSql(
      `create table "number_sequence" ("tenant_id" uuid not null, "name" text not null, "last" int not null, primary key ("tenant_id", "name"))`,
    );
    this.addSql(
      `create table "outbox_event" ("tenant_id" uuid not null, "id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "type" text not null, "subject_id" uuid not null, "payload" jsonb not null, "published_at" timestamptz(3) null, primary key ("tenant_id", "id"))`,
    );
    this.addSql(`create index "outbox_event_tenant_id_created_at_id_index" on "outbox_event" ("tenant_id", "created_at", "id")`);
    this.addSql(
      `create index "outbox_event_tenant_id_published_at_id_index" on "outbox_event" ("tenant_id", "published_at", "id")`,
    );
    this.addSql(
      `create table "parameter" ("tenant_id" uuid not null, "id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "business_unit_id" uuid not null, "plugin" text not null, "parameter" text not null, "value" jsonb not null, primary key ("tenant_id", "id"))`,
    );
    this.addSql(`create index "parameter_tenant_id_created_at_id_index" on "parameter" ("tenant_id", "created_at", "id")`);
    this.addSql(
      `create index "parameter_tenant_id_business_unit_id_id_index" on "parameter" ("tenant_id", "business_unit_id", "id")`,
    );
    this.addSql(`create index "parameter_tenant_id_plugin_id_index" on "parameter" ("tenant_id", "plugin", "id")`);
    this.addSql(`create index "parameter_tenant_id_parameter_id_index" on "parameter" ("tenant_id", "parameter", "id")`);
    this.addSql(
      `alter table "parameter" add constraint "parameter_tenant_id_business_unit_id_plugin_parameter_unique" unique ("tenant_id", "business_unit_id", "plugin", "parameter")`,
    );
    this.addSql(
      `create table "partner" ("tenant_id" uuid not null, "id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "code" text not null, "name" jsonb not null, primary key ("tenant_id", "id"))`,
    );
    this.addSql(`create index "partner_tenant_id_created_at_id_index" on "partner" ("tenant_id", "created_at", "id")`);
    this.addSql(`create index "partner_tenant_id_code_id_index" on "partner" ("tenant_id", "code", "id")`);
    this.addSql(`alter table "partner" add constraint "partner_tenant_id_code_unique" unique ("tenant_id", "code")`);
    this.addSql(
      `create table "customer" ("tenant_id" uuid not null, "id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "kind" text not null, "name" text not null, "phone" text null, "email" text null, "address" text null, "external_reference" text null, "partner_id" uuid null, primary key ("tenant_id", "id"))`,
    );
    this.addSql(`create index "customer_tenant_id_created_at_id_index" on "customer" ("tenant_id", "created_at", "id")`);
    this.addSql(`create index "customer_tenant_id_kind_id_index" on "customer" ("tenant_id", "kind", "id")`);
    this.addSql(`create index "customer_tenant_id_name_id_index" on "customer" ("tenant_id", "name", "id")`);
    this.addSql(`create index "customer_tenant_id_phone_id_index" on "customer" ("tenant_id", "phone", "id")`);
    this.addSql(`create index "customer_tenant_id_email_id_index" on "customer" ("tenant_id", "email", "id")`);
    this.addSql(
      `create index "customer_tenant_id_external_reference_id_index" on "customer" ("tenant_id", "external_reference", "id")`,
    );
    this.addSql(`create index "customer_tenant_id_partner_id_id_index" on "customer" ("tenant_id", "partner_id", "id")`);
    this.addSql(
      `create unique index "customer_external_reference_unique" on "customer" ("tenant_id", "partner_id", "external_reference") nulls not distinct where external_reference is not null`,
    );
    this.addSql(
      `create table "order" ("tenant_id" uuid not null, "id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "number" text not null, "business_unit_id" uuid not null, "customer_id" uuid not null, "status" text not null, "ordered_on" date not null, "currency" text not null, primary key ("tenant_id", "id"))`,
    );
    this.addSql(`create index "order_tenant_id_created_at_id_index" on "order" ("tenant_id", "created_at", "id")`);
    this.addSql(`create index "order_tenant_id_number_id_index" on "order" ("tenant_id", "number", "id")`);
    this.addSql(`create index "order_tenant_id_business_unit_id_id_index" on "order" ("tenant_id", "business_unit_id", "id")`);
    this.addSql(`create index "order_tenant_id_customer_id_id_index" on "order" ("tenant_id", "customer_id", "id")`);
    this.addSql(`create index "order_tenant_id_status_id_index" on "order" ("tenant_id", "status", "id")`);
    this.addSql(`create index "order_tenant_id_ordered_on_id_index" on "order" ("tenant_id", "ordered_on", "id")`);
    this.addSql(`alter table "order" add constraint "order_tenant_id_number_unique" unique ("tenant_id", "number")`);
    this.addSql(
      `create table "identity_check" ("tenant_id" uuid not null, "id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "customer_id" uuid not null, "method" text not null, "assurance" text not null, "checked_at" timestamptz(3) not null, "valid_until" timestamptz(3) null, primary key ("tenant_id", "id"))`,
    );
    this.addSql(
      `create index "identity_check_tenant_id_created_at_id_index" on "identity_check" ("tenant_id", "created_at", "id")`,
    );
    this.addSql(
      `create index "identity_check_tenant_id_customer_id_id_index" on "identity_check" ("tenant_id", "customer_id", "id")`,
    );
    this.addSql(
      `create table "contact" ("tenant_id" uuid not null, "id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "customer_id" uuid not null, "name" text not null, "role" text null, "phone" text null, "email" text null, primary key ("tenant_id", "id"))`,
    );
    this.addSql(`create index "contact_tenant_id_created_at_id_index" on "contact" ("tenant_id", "created_at", "id")`);
    this.addSql(`create index "contact_tenant_id_customer_id_id_index" on "contact" ("tenant_id", "customer_id", "id")`);
    this.addSql(
      `create table "consent" ("tenant_id" uuid not null, "id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "customer_id" uuid not null, "purpose" text not null, "given_at" timestamptz(3) not null, "withdrawn_at" timestamptz(3) null, primary key ("tenant_id", "id"))`,
    );
    this.addSql(`create index "consent_tenant_id_created_at_id_index" on "consent" ("tenant_id", "created_at", "id")`);
    this.addSql(`create index "consent_tenant_id_customer_id_id_index" on "consent" ("tenant_id", "customer_id", "id")`);
    this.addSql(`create index "consent_tenant_id_purpose_id_index" on "consent" ("tenant_id", "purpose", "id")`);
    this.addSql(
      `create table "authorization" ("tenant_id" uuid not null, "id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "principal_id" uuid not null, "agent_id" uuid not null, "scope" text not null, "valid_from" date not null, "valid_until" date null, "revoked_at" timestamptz(3) null, primary key ("tenant_id", "id"))`,
    );
    this.addSql(
      `create index "authorization_tenant_id_created_at_id_index" on "authorization" ("tenant_id", "created_at", "id")`,
    );
    this.addSql(
      `create index "authorization_tenant_id_principal_id_id_index" on "authorization" ("tenant_id", "principal_id", "id")`,
    );
    this.addSql(`create index "authorization_tenant_id_agent_id_id_index" on "authorization" ("tenant_id", "agent_id", "id")`);
    this.addSql(
      `create table "policy_revision" ("tenant_id" uuid not null, "id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "business_unit_id" uuid not null, "plugin" text not null, "decision" text not null, "case_type" text not null, "hash" text not null, "published_at" timestamptz(3) not null, "valid_from" timestamptz(3) not null, "ruleset" jsonb not null, "parameter_definitions" jsonb not null, "parameter_values" jsonb not null, primary key ("tenant_id", "id"))`,
    );
    this.addSql(
      `create index "policy_revision_tenant_id_created_at_id_index" on "policy_revision" ("tenant_id", "created_at", "id")`,
    );
    this.addSql(
      `create index "policy_revision_tenant_id_business_unit_id_id_index" on "policy_revision" ("tenant_id", "business_unit_id", "id")`,
    );
    this.addSql(`create index "policy_revision_tenant_id_plugin_id_index" on "policy_revision" ("tenant_id", "plugin", "id")`);
    this.addSql(
      `create index "policy_revision_tenant_id_decision_id_index" on "policy_revision" ("tenant_id", "decision", "id")`,
    );
    this.addSql(
      `create index "policy_revision_tenant_id_case_type_id_index" on "policy_revision" ("tenant_id", "case_type", "id")`,
    );
    this.addSql(`create index "policy_revision_tenant_id_hash_id_index" on "policy_revision" ("tenant_id", "hash", "id")`);
    this.addSql(
      `create index "policy_revision_tenant_id_published_at_id_index" on "policy_revision" ("tenant_id", "published_at", "id")`,
    );
    this.addSql(
      `create index "policy_revision_tenant_id_business_unit_id_case_ty_894b5_index" on "policy_revision" ("tenant_id", "business_unit_id", "case_type", "decision", "valid_from")`,
    );
    this.addSql(
      `create table "service_point" ("tenant_id" uuid not null, "id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "code" text not null, "name" jsonb not null, "kind" text not null, "address" text null, "phone" text null, "business_unit_id" uuid not null, primary key ("tenant_id", "id"))`,
    );
    this.addSql(
      `create index "service_point_tenant_id_created_at_id_index" on "service_point" ("tenant_id", "created_at", "id")`,
    );
    this.addSql(`create index "service_point_tenant_id_code_id_index" on "service_point" ("tenant_id", "code", "id")`);
    this.addSql(`create index "service_point_tenant_id_kind_id_index" on "service_point" ("tenant_id", "kind", "id")`);
    this.addSql(
      `create index "service_point_tenant_id_business_unit_id_id_index" on "service_point" ("tenant_id", "business_unit_id", "id")`,
    );
    this.addSql(`alter table "service_point" add constraint "service_point_tenant_id_code_unique" unique ("tenant_id", "code")`);
    this.addSql(
      `create table "shipment" ("tenant_id" uuid not null, "id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "order_id" uuid not null, "carrier" text null, "tracking_number" text null, "shipped_at" timestamptz(3) null, "expected_at" timestamptz(3) null, primary key ("tenant_id", "id"))`,
    );
    this.addSql(`create index "shipment_tenant_id_created_at_id_index" on "shipment" ("tenant_id", "created_at", "id")`);
    this.addSql(`create index "shipment_tenant_id_order_id_id_index" on "shipment" ("tenant_id", "order_id", "id")`);
    this.addSql(
      `create index "shipment_tenant_id_tracking_number_id_index" on "shipment" ("tenant_id", "tracking_number", "id")`,
    );
    this.addSql(
      `create table "delivery" ("tenant_id" uuid not null, "id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "shipment_id" uuid not null, "delivered_at" timestamptz(3) not null, "complete" boolean not null, "remark" text null, primary key ("tenant_id", "id"))`,
    );
    this.addSql(`create index "delivery_tenant_id_created_at_id_index" on "delivery" ("tenant_id", "created_at", "id")`);
    this.addSql(`create index "delivery_tenant_id_shipment_id_id_index" on "delivery" ("tenant_id", "shipment_id", "id")`);
    this.addSql(`create index "delivery_tenant_id_delivered_at_id_index" on "delivery" ("tenant_id", "delivered_at", "id")`);
    this.addSql(
      `create table "staff" ("tenant_id" uuid not null, "id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "number" text not null, "name" text not null, "role" text not null, "department_id" uuid not null, primary key ("tenant_id", "id"))`,
    );
    this.addSql(`create index "staff_tenant_id_created_at_id_index" on "staff" ("tenant_id", "created_at", "id")`);
    this.addSql(`create index "staff_tenant_id_number_id_index" on "staff" ("tenant_id", "number", "id")`);
    this.addSql(`create index "staff_tenant_id_role_id_index" on "staff" ("tenant_id", "role", "id")`);
    this.addSql(`create index "staff_tenant_id_department_id_id_index" on "staff" ("tenant_id", "department_id", "id")`);
    this.addSql(`alter table "staff" add constraint "staff_tenant_id_number_unique" unique ("tenant_id", "number")`);
    this.addSql(
      `create table "supplier" ("tenant_id" uuid not null, "id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "code" text not null, "name" text not null, "qualified_until" date null, primary key ("tenant_id", "id"))`,
    );
    this.addSql(`create index "supplier_tenant_id_created_at_id_index" on "supplier" ("tenant_id", "created_at", "id")`);
    this.addSql(`create index "supplier_tenant_id_code_id_index" on "supplier" ("tenant_id", "code", "id")`);
    this.addSql(`create index "supplier_tenant_id_name_id_index" on "supplier" ("tenant_id", "name", "id")`);
    this.addSql(
      `create index "supplier_tenant_id_qualified_until_id_index" on "supplier" ("tenant_id", "qualified_until", "id")`,
    );
    this.addSql(`alter table "supplier" add constraint "supplier_tenant_id_code_unique" unique ("tenant_id", "code")`);
    this.addSql(
      `create table "product" ("tenant_id" uuid not null, "id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "sku" text not null, "name" jsonb not null, "category" text null, "model" text null, "discontinued_on" date null, "supplier_id" uuid null, primary key ("tenant_id", "id"))`,
    );
    this.addSql(`create index "product_tenant_id_created_at_id_index" on "product" ("tenant_id", "created_at", "id")`);
    this.addSql(`create index "product_tenant_id_sku_id_index" on "product" ("tenant_id", "sku", "id")`);
    this.addSql(`create index "product_tenant_id_category_id_index" on "product" ("tenant_id", "category", "id")`);
    this.addSql(`create index "product_tenant_id_supplier_id_id_index" on "product" ("tenant_id", "supplier_id", "id")`);
    this.addSql(`alter table "product" add constraint "product_tenant_id_sku_unique" unique ("tenant_id", "sku")`);
    this.addSql(
      `create table "bulletin" ("tenant_id" uuid not null, "id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "product_id" uuid not null, "title" jsonb not null, "body" jsonb not null, "published_at" timestamptz(3) not null, primary key ("tenant_id", "id"))`,
    );
    this.addSql(`create index "bulletin_tenant_id_created_at_id_index" on "bulletin" ("tenant_id", "created_at", "id")`);
    this.addSql(`create index "bulletin_tenant_id_product_id_id_index" on "bulletin" ("tenant_id", "product_id", "id")`);
    this.addSql(`create index "bulletin_tenant_id_published_at_id_index" on "bulletin" ("tenant_id", "published_at", "id")`);
    this.addSql(
      `create table "batch" ("tenant_id" uuid not null, "id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "product_id" uuid not null, "code" text not null, "production_date" date null, "shelf_life_days" int null, "expires_on" date null, "hold_status" text not null, primary key ("tenant_id", "id"))`,
    );
    this.addSql(`create index "batch_tenant_id_created_at_id_index" on "batch" ("tenant_id", "created_at", "id")`);
    this.addSql(`create index "batch_tenant_id_product_id_id_index" on "batch" ("tenant_id", "product_id", "id")`);
    this.addSql(`create index "batch_tenant_id_code_id_index" on "batch" ("tenant_id", "code", "id")`);
    this.addSql(`create index "batch_tenant_id_production_date_id_index" on "batch" ("tenant_id", "production_date", "id")`);
    this.addSql(`create index "batch_tenant_id_expires_on_id_index" on "batch" ("tenant_id", "expires_on", "id")`);
    this.addSql(`create index "batch_tenant_id_hold_status_id_index" on "batch" ("tenant_id", "hold_status", "id")`);
    this.addSql(
      `alter table "batch" add constraint "batch_tenant_id_product_id_code_unique" unique ("tenant_id", "product_id", "code")`,
    );
    this.addSql(
      `create table "quality_inspection" ("tenant_id" uuid not null, "id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "batch_id" uuid not null, "stage" text not null, "passed" boolean not null, "findings" text null, "inspected_at" timestamptz(3) not null, primary key ("tenant_id", "id"))`,
    );
    this.addSql(
      `create index "quality_inspection_tenant_id_created_at_id_index" on "quality_inspection" ("tenant_id", "created_at", "id")`,
    );
    this.addSql(
      `create index "quality_inspection_tenant_id_batch_id_id_index" on "quality_inspection" ("tenant_id", "batch_id", "id")`,
    );
    this.addSql(
      `create index "quality_inspection_tenant_id_stage_id_index" on "quality_inspection" ("tenant_id", "stage", "id")`,
    );
    this.addSql(
      `create index "quality_inspection_tenant_id_passed_id_index" on "quality_inspection" ("tenant_id", "passed", "id")`,
    );
    this.addSql(
      `create index "quality_inspection_tenant_id_inspected_at_id_index" on "quality_inspection" ("tenant_id", "inspected_at", "id")`,
    );
    this.addSql(
      `create table "asset" ("tenant_id" uuid not null, "id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "serial_number" text not null, "product_id" uuid not null, "batch_id" uuid null, "customer_id" uuid null, "sold_on" date null, "installed_on" date null, "first_used_on" date null, "usage" numeric null, "usage_unit" text null, "repair_count" int not null default 0, "repair_days" int not null default 0, primary key ("tenant_id", "id"))`,
    );
    this.addSql(`create index "asset_tenant_id_created_at_id_index" on "asset" ("tenant_id", "created_at", "id")`);
    this.addSql(`create index "asset_tenant_id_serial_number_id_index" on "asset" ("tenant_id", "serial_number", "id")`);
    this.addSql(`create index "asset_tenant_id_product_id_id_index" on "asset" ("tenant_id", "product_id", "id")`);
    this.addSql(`create index "asset_tenant_id_batch_id_id_index" on "asset" ("tenant_id", "batch_id", "id")`);
    this.addSql(`create index "asset_tenant_id_customer_id_id_index" on "asset" ("tenant_id", "customer_id", "id")`);
    this.addSql(`create index "asset_tenant_id_sold_on_id_index" on "asset" ("tenant_id", "sold_on", "id")`);
    this.addSql(
      `alter table "asset" add constraint "asset_tenant_id_serial_number_unique" unique ("tenant_id", "serial_number")`,
    );
    this.addSql(
      `create table "service_case" ("tenant_id" uuid not null, "id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "number" text not null, "case_type" text not null, "status" text not null, "waiting_for" text null, "channel" text not null, "title" text not null, "description" text null, "details" jsonb not null, "occurred_at" timestamptz(3) not null, "opened_at" timestamptz(3) not null, "resolved_at" timestamptz(3) null, "closed_at" timestamptz(3) null, "category" text null, "severity" text null, "urgency" text null, "team" text null, "resolution" text null, "reopen_count" int not null default 0, "external_reference" text null, "business_unit_id" uuid not null, "customer_id" uuid null, "partner_id" uuid null, "product_id" uuid null, "batch_id" uuid null, "asset_id" uuid null, "order_id" uuid null, primary key ("tenant_id", "id"))`,
    );
    this.addSql(`create index "service_case_tenant_id_created_at_id_index" on "service_case" ("tenant_id", "created_at", "id")`);
    this.addSql(`create index "service_case_tenant_id_number_id_index" on "service_case" ("tenant_id", "number", "id")`);
    this.addSql(`create index "service_case_tenant_id_case_type_id_index" on "service_case" ("tenant_id", "case_type", "id")`);
    this.addSql(`create index "service_case_tenant_id_status_id_index" on "service_case" ("tenant_id", "status", "id")`);
    this.addSql(`create index "service_case_tenant_id_channel_id_index" on "service_case" ("tenant_id", "channel", "id")`);
    this.addSql(
      `create index "service_case_tenant_id_occurred_at_id_index" on "service_case" ("tenant_id", "occurred_at", "id")`,
    );
    this.addSql(`create index "service_case_tenant_id_opened_at_id_index" on "service_case" ("tenant_id", "opened_at", "id")`);
    this.addSql(
      `create index "service_case_tenant_id_resolved_at_id_index" on "service_case" ("tenant_id", "resolved_at", "id")`,
    );
    this.addSql(`create index "service_case_tenant_id_closed_at_id_index" on "service_case" ("tenant_id", "closed_at", "id")`);
    this.addSql(`create index "service_case_tenant_id_category_id_index" on "service_case" ("tenant_id", "category", "id")`);
    this.addSql(`create index "service_case_tenant_id_severity_id_index" on "service_case" ("tenant_id", "severity", "id")`);
    this.addSql(`create index "service_case_tenant_id_urgency_id_index" on "service_case" ("tenant_id", "urgency", "id")`);
    this.addSql(`create index "service_case_tenant_id_team_id_index" on "service_case" ("tenant_id", "team", "id")`);
    this.addSql(
      `create index "service_case_tenant_id_external_reference_id_index" on "service_case" ("tenant_id", "external_reference", "id")`,
    );
    this.addSql(
      `create index "service_case_tenant_id_business_unit_id_id_index" on "service_case" ("tenant_id", "business_unit_id", "id")`,
    );
    this.addSql(
      `create index "service_case_tenant_id_customer_id_id_index" on "service_case" ("tenant_id", "customer_id", "id")`,
    );
    this.addSql(`create index "service_case_tenant_id_partner_id_id_index" on "service_case" ("tenant_id", "partner_id", "id")`);
    this.addSql(`create index "service_case_tenant_id_product_id_id_index" on "service_case" ("tenant_id", "product_id", "id")`);
    this.addSql(`create index "service_case_tenant_id_batch_id_id_index" on "service_case" ("tenant_id", "batch_id", "id")`);
    this.addSql(`create index "service_case_tenant_id_asset_id_id_index" on "service_case" ("tenant_id", "asset_id", "id")`);
    this.addSql(`create index "service_case_tenant_id_order_id_id_index" on "service_case" ("tenant_id", "order_id", "id")`);
    this.addSql(
      `alter table "service_case" add constraint "service_case_tenant_id_business_unit_id_external__48fa6_unique" unique ("tenant_id", "business_unit_id", "external_reference")`,
    );
    this.addSql(
      `alter table "service_case" add constraint "service_case_tenant_id_number_unique" unique ("tenant_id", "number")`,
    );
    this.addSql(
      `create table "rating" ("tenant_id" uuid not null, "id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "service_case_id" uuid not null, "score" int not null, "comment" text null, "rated_at" timestamptz(3) not null, primary key ("tenant_id", "id"))`,
    );
    this.addSql(`create index "rating_tenant_id_created_at_id_index" on "rating" ("tenant_id", "created_at", "id")`);
    this.addSql(`create index "rating_tenant_id_service_case_id_id_index" on "rating" ("tenant_id", "service_case_id", "id")`);
    this.addSql(`create index "rating_tenant_id_score_id_index" on "rating" ("tenant_id", "score", "id")`);
    this.addSql(`create index "rating_tenant_id_rated_at_id_index" on "rating" ("tenant_id", "rated_at", "id")`);
    this.addSql(
      `alter table "rating" add constraint "rating_tenant_id_service_case_id_unique" unique ("tenant_id", "service_case_id")`,
    );
    this.addSql(
      `create table "message" ("tenant_id" uuid not null, "id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "service_case_id" uuid not null, "direction" text not null, "channel" text not null, "body" text not null, "author" text not null, "sent_at" timestamptz(3) not null, primary key ("tenant_id", "id"))`,
    );
    this.addSql(`create index "message_tenant_id_created_at_id_index" on "message" ("tenant_id", "created_at", "id")`);
    this.addSql(`create index "message_tenant_id_service_case_id_id_index" on "message" ("tenant_id", "service_case_id", "id")`);
    this.addSql(`create index "message_tenant_id_direction_id_index" on "message" ("tenant_id", "direction", "id")`);
    this.addSql(`create index "message_tenant_id_sent_at_id_index" on "message" ("tenant_id", "sent_at", "id")`);
    this.addSql(
      `create table "follow_up" ("tenant_id" uuid not null, "id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "service_case_id" uuid not null, "channel" text not null, "reached" boolean not null, "satisfied" boolean null, "remark" text null, "by" text not null, "followed_up_at" timestamptz(3) not null, primary key ("tenant_id", "id"))`,
    );
    this.addSql(`create index "follow_up_tenant_id_created_at_id_index" on "follow_up" ("tenant_id", "created_at", "id")`);
    this.addSql(
      `create index "follow_up_tenant_id_service_case_id_id_index" on "follow_up" ("tenant_id", "service_case_id", "id")`,
    );
    this.addSql(`create index "follow_up_tenant_id_reached_id_index" on "follow_up" ("tenant_id", "reached", "id")`);
    this.addSql(`create index "follow_up_tenant_id_satisfied_id_index" on "follow_up" ("tenant_id", "satisfied", "id")`);
    this.addSql(
      `create index "follow_up_tenant_id_followed_up_at_id_index" on "follow_up" ("tenant_id", "followed_up_at", "id")`,
    );
    this.addSql(
      `create table "decision" ("tenant_id" uuid not null, "id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "service_case_id" uuid not null, "point" text not null, "status" text not null, "outcome" jsonb null, "fired_rules" jsonb not null, "missing" text[] not null, "facts" jsonb not null, "fault" text null, "revision" text not null, "as_of" timestamptz(3) not null, "decided_at" timestamptz(3) not null, "engine_version" text not null, "actor" text not null, primary key ("tenant_id", "id"))`,
    );
    this.addSql(`create index "decision_tenant_id_created_at_id_index" on "decision" ("tenant_id", "created_at", "id")`);
    this.addSql(
      `create index "decision_tenant_id_service_case_id_id_index" on "decision" ("tenant_id", "service_case_id", "id")`,
    );
    this.addSql(`create index "decision_tenant_id_point_id_index" on "decision" ("tenant_id", "point", "id")`);
    this.addSql(`create index "decision_tenant_id_status_id_index" on "decision" ("tenant_id", "status", "id")`);
    this.addSql(`create index "decision_tenant_id_revision_id_index" on "decision" ("tenant_id", "revision", "id")`);
    this.addSql(`create index "decision_tenant_id_decided_at_id_index" on "decision" ("tenant_id", "decided_at", "id")`);
    this.addSql(
      `create table "clock" ("tenant_id" uuid not null, "id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "service_case_id" uuid not null, "milestone" text not null, "state" text not null, "duration" text not null, "unit" text not null, "start_event" text not null, "met_by" text not null, "pausable" boolean not null, "started_at" timestamptz(3) null, "due_at" timestamptz(3) null, "warn_at" timestamptz(3) null, "escalate_to" text null, "met_at" timestamptz(3) null, "fault" text null, "warn_before" text null, "plain_due_at" timestamptz(3) null, "pauses" jsonb not null, primary key ("tenant_id", "id"))`,
    );
    this.addSql(`create index "clock_tenant_id_created_at_id_index" on "clock" ("tenant_id", "created_at", "id")`);
    this.addSql(`create index "clock_tenant_id_service_case_id_id_index" on "clock" ("tenant_id", "service_case_id", "id")`);
    this.addSql(`create index "clock_tenant_id_milestone_id_index" on "clock" ("tenant_id", "milestone", "id")`);
    this.addSql(`create index "clock_tenant_id_state_id_index" on "clock" ("tenant_id", "state", "id")`);
    this.addSql(`create index "clock_tenant_id_due_at_id_index" on "clock" ("tenant_id", "due_at", "id")`);
    this.addSql(`create index "clock_tenant_id_warn_at_id_index" on "clock" ("tenant_id", "warn_at", "id")`);
    this.addSql(
      `create table "case_event" ("tenant_id" uuid not null, "id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "service_case_id" uuid not null, "type" text not null, "occurred_at" timestamptz(3) not null, "actor" text not null, "remark" text null, "data" jsonb not null, primary key ("tenant_id", "id"))`,
    );
    this.addSql(`create index "case_event_tenant_id_created_at_id_index" on "case_event" ("tenant_id", "created_at", "id")`);
    this.addSql(
      `create index "case_event_tenant_id_service_case_id_id_index" on "case_event" ("tenant_id", "service_case_id", "id")`,
    );
    this.addSql(`create index "case_event_tenant_id_type_id_index" on "case_event" ("tenant_id", "type", "id")`);
    this.addSql(`create index "case_event_tenant_id_occurred_at_id_index" on "case_event" ("tenant_id", "occurred_at", "id")`);
    this.addSql(
      `create table "attachment" ("tenant_id" uuid not null, "id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "service_case_id" uuid not null, "file_name" text not null, "media_type" text not null, "size" int not null, "sha256" text not null, "location" text not null, "document" text null, primary key ("tenant_id", "id"))`,
    );
    this.addSql(`create index "attachment_tenant_id_created_at_id_index" on "attachment" ("tenant_id", "created_at", "id")`);
    this.addSql(
      `create index "attachment_tenant_id_service_case_id_id_index" on "attachment" ("tenant_id", "service_case_id", "id")`,
    );
    this.addSql(`create index "attachment_tenant_id_document_id_index" on "attachment" ("tenant_id", "document", "id")`);
    this.addSql(
      `create table "assignment" ("tenant_id" uuid not null, "id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "service_case_id" uuid not null, "staff_id" uuid null, "team" text not null, "assigned_at" timestamptz(3) not null, "ended_at" timestamptz(3) null, primary key ("tenant_id", "id"))`,
    );
    this.addSql(`create index "assignment_tenant_id_created_at_id_index" on "assignment" ("tenant_id", "created_at", "id")`);
    this.addSql(
      `create index "assignment_tenant_id_service_case_id_id_index" on "assignment" ("tenant_id", "service_case_id", "id")`,
    );
    this.addSql(`create index "assignment_tenant_id_staff_id_id_index" on "assignment" ("tenant_id", "staff_id", "id")`);
    this.addSql(`create index "assignment_tenant_id_team_id_index" on "assignment" ("tenant_id", "team", "id")`);
    this.addSql(
      `create table "proof_of_purchase" ("tenant_id" uuid not null, "id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "customer_id" uuid not null, "product_id" uuid not null, "asset_id" uuid null, "order_id" uuid null, "kind" text not null, "number" text null, "purchased_on" date not null, "price" numeric null, "currency" text null, primary key ("tenant_id", "id"))`,
    );
    this.addSql(
      `create index "proof_of_purchase_tenant_id_created_at_id_index" on "proof_of_purchase" ("tenant_id", "created_at", "id")`,
    );
    this.addSql(
      `create index "proof_of_purchase_tenant_id_customer_id_id_index" on "proof_of_purchase" ("tenant_id", "customer_id", "id")`,
    );
    this.addSql(
      `create index "proof_of_purchase_tenant_id_product_id_id_index" on "proof_of_purchase" ("tenant_id", "product_id", "id")`,
    );
    this.addSql(
      `create index "proof_of_purchase_tenant_id_asset_id_id_index" on "proof_of_purchase" ("tenant_id", "asset_id", "id")`,
    );
    this.addSql(
      `create index "proof_of_purchase_tenant_id_order_id_id_index" on "proof_of_purchase" ("tenant_id", "order_id", "id")`,
    );
    this.addSql(`create index "proof_of_purchase_tenant_id_kind_id_index" on "proof_of_purchase" ("tenant_id", "kind", "id")`);
    this.addSql(
      `create index "proof_of_purchase_tenant_id_number_id_index" on "proof_of_purchase" ("tenant_id", "number", "id")`,
    );
    this.addSql(
      `create index "proof_of_purchase_tenant_id_purchased_on_id_index" on "proof_of_purchase" ("tenant_id", "purchased_on", "id")`,
    );
    this.addSql(
      `create table "order_line" ("tenant_id" uuid not null, "id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "order_id" uuid not null, "product_id" uuid not null, "batch_id" uuid null, "asset_id" uuid null, "quantity" numeric not null, "unit_price" numeric not null, primary key ("tenant_id", "id"))`,
    );
    this.addSql(`create index "order_line_tenant_id_created_at_id_index" on "order_line" ("tenant_id", "created_at", "id")`);
    this.addSql(`create index "order_line_tenant_id_order_id_id_index" on "order_line" ("tenant_id", "order_id", "id")`);
    this.addSql(`create index "order_line_tenant_id_product_id_id_index" on "order_line" ("tenant_id", "product_id", "id")`);
    this.addSql(`create index "order_line_tenant_id_batch_id_id_index" on "order_line" ("tenant_id", "batch_id", "id")`);
    this.addSql(`create index "order_line_tenant_id_asset_id_id_index" on "order_line" ("tenant_id", "asset_id", "id")`);
    this.addSql(
      `create table "coverage" ("tenant_id" uuid not null, "id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "asset_id" uuid not null, "basis" text not null, "start_basis" text not null, "starts_on" date not null, "ends_on" date not null, "covers" text[] not null, "usage_cap" numeric null, "suspended_days" int not null default 0, primary key ("tenant_id", "id"))`,
    );
    this.addSql(`create index "coverage_tenant_id_created_at_id_index" on "coverage" ("tenant_id", "created_at", "id")`);
    this.addSql(`create index "coverage_tenant_id_asset_id_id_index" on "coverage" ("tenant_id", "asset_id", "id")`);
    this.addSql(`create index "coverage_tenant_id_basis_id_index" on "coverage" ("tenant_id", "basis", "id")`);
    this.addSql(`create index "coverage_tenant_id_ends_on_id_index" on "coverage" ("tenant_id", "ends_on", "id")`);
    this.addSql(
      `create table "tenant" ("tenant_id" uuid not null, "id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "name" jsonb not null, primary key ("tenant_id", "id"))`,
    );
    this.addSql(`create index "tenant_tenant_id_created_at_id_index" on "tenant" ("tenant_id", "created_at", "id")`);
    this.addSql(
      `create table "warranty_term" ("tenant_id" uuid not null, "id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "product_id" uuid not null, "basis" text not null, "months" int not null, "covers" text[] not null, "usage_cap" numeric null, primary key ("tenant_id", "id"))`,
    );
    this.addSql(
      `create index "warranty_term_tenant_id_created_at_id_index" on "warranty_term" ("tenant_id", "created_at", "id")`,
    );
    this.addSql(
      `create index "warranty_term_tenant_id_product_id_id_index" on "warranty_term" ("tenant_id", "product_id", "id")`,
    );
    this.addSql(
      `alter table "warranty_term" add constraint "warranty_term_tenant_id_product_id_basis_unique" unique ("tenant_id", "product_id", "basis")`,
    );
    this.addSql(
      `alter table "api_key" add constraint "api_key_kind_check" check ("kind" in ('STAFF', 'PARTNER', 'BI', 'SYSTEM'))`,
    );
    this.addSql(`alter table "api_key" enable row level security`);
    this.addSql(`alter table "api_key" force row level security`);
    this.addSql(
      `create policy "of_tenant" on "api_key" using ((tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) or (key_hash = nullif(current_setting('app.api_key_hash', true), ''))) with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)`,
    );
    this.addSql(`alter table "calendar" enable row level security`);
    this.addSql(`alter table "calendar" force row level security`);
    this.addSql(
      `create policy "of_tenant" on "calendar" using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)`,
    );
    this.addSql(
      `alter table "business_unit" add constraint "business_unit_tenant_id_calendar_id_foreign" foreign key ("tenant_id", "calendar_id") references "calendar" ("tenant_id", "id") on update no action on delete no action`,
    );
    this.addSql(`alter table "business_unit" enable row level security`);
    this.addSql(`alter table "business_unit" force row level security`);
    this.addSql(
      `create policy "of_tenant" on "business_unit" using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)`,
    );
    this.addSql(
      `alter table "department" add constraint "department_tenant_id_business_unit_id_foreign" foreign key ("tenant_id", "business_unit_id") references "business_unit" ("tenant_id", "id") on update no action on delete no action`,
    );
    this.addSql(`alter table "department" enable row level security`);
    this.addSql(`alter table "department" force row level security`);
    this.addSql(
      `create policy "of_tenant" on "department" using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)`,
    );
    this.addSql(
      `create policy "not_for_partners" on "department" as restrictive using (nullif(current_setting('app.partner', true), '') is null) with check (nullif(current_setting('app.partner', true), '') is null)`,
    );
    this.addSql(`alter table "idempotency_record" enable row level security`);
    this.addSql(`alter table "idempotency_record" force row level security`);
    this.addSql(
      `create policy "of_tenant" on "idempotency_record" using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)`,
    );
    this.addSql(`alter table "number_sequence" enable row level security`);
    this.addSql(`alter table "number_sequence" force row level security`);
    this.addSql(
      `create policy "of_tenant" on "number_sequence" using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)`,
    );
    this.addSql(`alter table "outbox_event" enable row level security`);
    this.addSql(`alter table "outbox_event" force row level security`);
    this.addSql(
      `create policy "of_tenant" on "outbox_event" using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)`,
    );
    this.addSql(
      `alter table "parameter" add constraint "parameter_tenant_id_business_unit_id_foreign" foreign key ("tenant_id", "business_unit_id") references "business_unit" ("tenant_id", "id") on update no action on delete no action`,
    );
    this.addSql(`alter table "parameter" enable row level security`);
    this.addSql(`alter table "parameter" force row level security`);
    this.addSql(
      `create policy "of_tenant" on "parameter" using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)`,
    );
    this.addSql(`alter table "partner" enable row level security`);
    this.addSql(`alter table "partner" force row level security`);
    this.addSql(
      `create policy "of_tenant" on "partner" using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)`,
    );
    this.addSql(
      `create policy "itself" on "partner" as restrictive using (nullif(current_setting('app.partner', true), '') is null or id = nullif(current_setting('app.partner', true), '')::uuid) with check (nullif(current_setting('app.partner', true), '') is null or id = nullif(current_setting('app.partner', true), '')::uuid)`,
    );
    this.addSql(
      `alter table "customer" add constraint "customer_tenant_id_partner_id_foreign" foreign key ("tenant_id", "partner_id") references "partner" ("tenant_id", "id") on update no action on delete no action`,
    );
    this.addSql(`alter table "customer" add constraint "customer_kind_check" check ("kind" in ('PERSON', 'ORGANIZATION'))`);
    this.addSql(`alter table "customer" enable row level security`);
    this.addSql(`alter table "customer" force row level security`);
    this.addSql(
      `create policy "of_tenant" on "customer" using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)`,
    );
    this.addSql(
      `create policy "of_partner" on "customer" as restrictive using (nullif(current_setting('app.partner', true), '') is null or partner_id = nullif(current_setting('app.partner', true), '')::uuid) with check (nullif(current_setting('app.partner', true), '') is null or partner_id = nullif(current_setting('app.partner', true), '')::uuid)`,
    );
    this.addSql(
      `alter table "order" add constraint "order_tenant_id_business_unit_id_foreign" foreign key ("tenant_id", "business_unit_id") references "business_unit" ("tenant_id", "id") on update no action on delete no action`,
    );
    this.addSql(
      `alter table "order" add constraint "order_tenant_id_customer_id_foreign" foreign key ("tenant_id", "customer_id") references "customer" ("tenant_id", "id") on update no action on delete no action`,
    );
    this.addSql(
      `alter table "order" add constraint "order_status_check" check ("status" in ('RECEIVED', 'ACCEPTED', 'SHIPPED', 'DELIVERED', 'CANCELLED'))`,
    );
    this.addSql(`alter table "order" enable row level security`);
    this.addSql(`alter table "order" force row level security`);
    this.addSql(
      `create policy "of_tenant" on "order" using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)`,
    );
    this.addSql(
      `create policy "of_visible_customer" on "order" as restrictive using (nullif(current_setting('app.partner', true), '') is null or exists (select 1 from customer visible where visible.id = customer_id)) with check (nullif(current_setting('app.partner', true), '') is null or exists (select 1 from customer visible where visible.id = customer_id))`,
    );
    this.addSql(
      `alter table "identity_check" add constraint "identity_check_tenant_id_customer_id_foreign" foreign key ("tenant_id", "customer_id") references "customer" ("tenant_id", "id") on update no action on delete no action`,
    );
    this.addSql(
      `alter table "identity_check" add constraint "identity_check_assurance_check" check ("assurance" in ('NONE', 'LOW', 'SUBSTANTIAL', 'HIGH'))`,
    );
    this.addSql(`alter table "identity_check" enable row level security`);
    this.addSql(`alter table "identity_check" force row level security`);
    this.addSql(
      `create policy "of_tenant" on "identity_check" using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)`,
    );
    this.addSql(
      `create policy "of_visible_customer" on "identity_check" as restrictive using (nullif(current_setting('app.partner', true), '') is null or exists (select 1 from customer visible where visible.id = customer_id)) with check (nullif(current_setting('app.partner', true), '') is null or exists (select 1 from customer visible where visible.id = customer_id))`,
    );
    this.addSql(
      `alter table "contact" add constraint "contact_tenant_id_customer_id_foreign" foreign key ("tenant_id", "customer_id") references "customer" ("tenant_id", "id") on update no action on delete no action`,
    );
    this.addSql(`alter table "contact" enable row level security`);
    this.addSql(`alter table "contact" force row level security`);
    this.addSql(
      `create policy "of_tenant" on "contact" using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)`,
    );
    this.addSql(
      `create policy "of_visible_customer" on "contact" as restrictive using (nullif(current_setting('app.partner', true), '') is null or exists (select 1 from customer visible where visible.id = customer_id)) with check (nullif(current_setting('app.partner', true), '') is null or exists (select 1 from customer visible where visible.id = customer_id))`,
    );
    this.addSql(
      `alter table "consent" add constraint "consent_tenant_id_customer_id_foreign" foreign key ("tenant_id", "customer_id") references "customer" ("tenant_id", "id") on update no action on delete no action`,
    );
    this.addSql(`alter table "consent" enable row level security`);
    this.addSql(`alter table "consent" force row level security`);
    this.addSql(
      `create policy "of_tenant" on "consent" using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)`,
    );
    this.addSql(
      `create policy "of_visible_customer" on "consent" as restrictive using (nullif(current_setting('app.partner', true), '') is null or exists (select 1 from customer visible where visible.id = customer_id)) with check (nullif(current_setting('app.partner', true), '') is null or exists (select 1 from customer visible where visible.id = customer_id))`,
    );
    this.addSql(
      `alter table "authorization" add constraint "authorization_tenant_id_principal_id_foreign" foreign key ("tenant_id", "principal_id") references "customer" ("tenant_id", "id") on update no action on delete no action`,
    );
    this.addSql(
      `alter table "authorization" add constraint "authorization_tenant_id_agent_id_foreign" foreign key ("tenant_id", "agent_id") references "customer" ("tenant_id", "id") on update no action on delete no action`,
    );
    this.addSql(`alter table "authorization" enable row level security`);
    this.addSql(`alter table "authorization" force row level security`);
    this.addSql(
      `create policy "of_tenant" on "authorization" using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)`,
    );
    this.addSql(
      `create policy "of_visible_principal" on "authorization" as restrictive using (nullif(current_setting('app.partner', true), '') is null or exists (select 1 from customer visible where visible.id = principal_id)) with check (nullif(current_setting('app.partner', true), '') is null or exists (select 1 from customer visible where visible.id = principal_id))`,
    );
    this.addSql(
      `alter table "policy_revision" add constraint "policy_revision_tenant_id_business_unit_id_foreign" foreign key ("tenant_id", "business_unit_id") references "business_unit" ("tenant_id", "id") on update no action on delete no action`,
    );
    this.addSql(`alter table "policy_revision" enable row level security`);
    this.addSql(`alter table "policy_revision" force row level security`);
    this.addSql(
      `create policy "of_tenant" on "policy_revision" using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)`,
    );
    this.addSql(
      `alter table "service_point" add constraint "service_point_tenant_id_business_unit_id_foreign" foreign key ("tenant_id", "business_unit_id") references "business_unit" ("tenant_id", "id") on update no action on delete no action`,
    );
    this.addSql(
      `alter table "service_point" add constraint "service_point_kind_check" check ("kind" in ('CENTRE', 'STATION', 'STORE', 'HOTEL', 'BRANCH'))`,
    );
    this.addSql(`alter table "service_point" enable row level security`);
    this.addSql(`alter table "service_point" force row level security`);
    this.addSql(
      `create policy "of_tenant" on "service_point" using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)`,
    );
    this.addSql(
      `alter table "shipment" add constraint "shipment_tenant_id_order_id_foreign" foreign key ("tenant_id", "order_id") references "order" ("tenant_id", "id") on update no action on delete no action`,
    );
    this.addSql(`alter table "shipment" enable row level security`);
    this.addSql(`alter table "shipment" force row level security`);
    this.addSql(
      `create policy "of_tenant" on "shipment" using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)`,
    );
    this.addSql(
      `create policy "of_visible_order" on "shipment" as restrictive using (nullif(current_setting('app.partner', true), '') is null or exists (select 1 from "order" visible where visible.id = order_id)) with check (nullif(current_setting('app.partner', true), '') is null or exists (select 1 from "order" visible where visible.id = order_id))`,
    );
    this.addSql(
      `alter table "delivery" add constraint "delivery_tenant_id_shipment_id_foreign" foreign key ("tenant_id", "shipment_id") references "shipment" ("tenant_id", "id") on update no action on delete no action`,
    );
    this.addSql(`alter table "delivery" enable row level security`);
    this.addSql(`alter table "delivery" force row level security`);
    this.addSql(
      `create policy "of_tenant" on "delivery" using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)`,
    );
    this.addSql(
      `create policy "of_visible_shipment" on "delivery" as restrictive using (nullif(current_setting('app.partner', true), '') is null or exists (select 1 from shipment visible where visible.id = shipment_id)) with check (nullif(current_setting('app.partner', true), '') is null or exists (select 1 from shipment visible where visible.id = shipment_id))`,
    );
    this.addSql(
      `alter table "staff" add constraint "staff_tenant_id_department_id_foreign" foreign key ("tenant_id", "department_id") references "department" ("tenant_id", "id") on update no action on delete no action`,
    );
    this.addSql(`alter table "staff" enable row level security`);
    this.addSql(`alter table "staff" force row level security`);
    this.addSql(
      `create policy "of_tenant" on "staff" using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)`,
    );
    this.addSql(
      `create policy "not_for_partners" on "staff" as restrictive using (nullif(current_setting('app.partner', true), '') is null) with check (nullif(current_setting('app.partner', true), '') is null)`,
    );
    this.addSql(`alter table "supplier" enable row level security`);
    this.addSql(`alter table "supplier" force row level security`);
    this.addSql(
      `create policy "of_tenant" on "supplier" using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)`,
    );
    this.addSql(
      `create policy "not_for_partners" on "supplier" as restrictive using (nullif(current_setting('app.partner', true), '') is null) with check (nullif(current_setting('app.partner', true), '') is null)`,
    );
    this.addSql(
      `alter table "product" add constraint "product_tenant_id_supplier_id_foreign" foreign key ("tenant_id", "supplier_id") references "supplier" ("tenant_id", "id") on update no action on delete no action`,
    );
    this.addSql(`alter table "product" enable row level security`);
    this.addSql(`alter table "product" force row level security`);
    this.addSql(
      `create policy "of_tenant" on "product" using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)`,
    );
    this.addSql(
      `alter table "bulletin" add constraint "bulletin_tenant_id_product_id_foreign" foreign key ("tenant_id", "product_id") references "product" ("tenant_id", "id") on update no action on delete no action`,
    );
    this.addSql(`alter table "bulletin" enable row level security`);
    this.addSql(`alter table "bulletin" force row level security`);
    this.addSql(
      `create policy "of_tenant" on "bulletin" using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)`,
    );
    this.addSql(
      `alter table "batch" add constraint "batch_tenant_id_product_id_foreign" foreign key ("tenant_id", "product_id") references "product" ("tenant_id", "id") on update no action on delete no action`,
    );
    this.addSql(
      `alter table "batch" add constraint "batch_hold_status_check" check ("hold_status" in ('RELEASED', 'ON_HOLD', 'STOP_SALE', 'RECALLED'))`,
    );
    this.addSql(`alter table "batch" enable row level security`);
    this.addSql(`alter table "batch" force row level security`);
    this.addSql(
      `create policy "of_tenant" on "batch" using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)`,
    );
    this.addSql(
      `alter table "quality_inspection" add constraint "quality_inspection_tenant_id_batch_id_foreign" foreign key ("tenant_id", "batch_id") references "batch" ("tenant_id", "id") on update no action on delete no action`,
    );
    this.addSql(
      `alter table "quality_inspection" add constraint "quality_inspection_stage_check" check ("stage" in ('INCOMING', 'PROCESS', 'OUTGOING'))`,
    );
    this.addSql(`alter table "quality_inspection" enable row level security`);
    this.addSql(`alter table "quality_inspection" force row level security`);
    this.addSql(
      `create policy "of_tenant" on "quality_inspection" using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)`,
    );
    this.addSql(
      `create policy "not_for_partners" on "quality_inspection" as restrictive using (nullif(current_setting('app.partner', true), '') is null) with check (nullif(current_setting('app.partner', true), '') is null)`,
    );
    this.addSql(
      `alter table "asset" add constraint "asset_tenant_id_product_id_foreign" foreign key ("tenant_id", "product_id") references "product" ("tenant_id", "id") on update no action on delete no action`,
    );
    this.addSql(
      `alter table "asset" add constraint "asset_tenant_id_batch_id_foreign" foreign key ("tenant_id", "batch_id") references "batch" ("tenant_id", "id") on update no action on delete no action`,
    );
    this.addSql(
      `alter table "asset" add constraint "asset_tenant_id_customer_id_foreign" foreign key ("tenant_id", "customer_id") references "customer" ("tenant_id", "id") on update no action on delete no action`,
    );
    this.addSql(`alter table "asset" enable row level security`);
    this.addSql(`alter table "asset" force row level security`);
    this.addSql(
      `create policy "of_tenant" on "asset" using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)`,
    );
    this.addSql(
      `create policy "of_visible_customer" on "asset" as restrictive using (nullif(current_setting('app.partner', true), '') is null or exists (select 1 from customer visible where visible.id = customer_id)) with check (nullif(current_setting('app.partner', true), '') is null or exists (select 1 from customer visible where visible.id = customer_id))`,
    );
    this.addSql(
      `alter table "service_case" add constraint "service_case_tenant_id_business_unit_id_foreign" foreign key ("tenant_id", "business_unit_id") references "business_unit" ("tenant_id", "id") on update no action on delete no action`,
    );
    this.addSql(
      `alter table "service_case" add constraint "service_case_tenant_id_customer_id_foreign" foreign key ("tenant_id", "customer_id") references "customer" ("tenant_id", "id") on update no action on delete no action`,
    );
    this.addSql(
      `alter table "service_case" add constraint "service_case_tenant_id_partner_id_foreign" foreign key ("tenant_id", "partner_id") references "partner" ("tenant_id", "id") on update no action on delete no action`,
    );
    this.addSql(
      `alter table "service_case" add constraint "service_case_tenant_id_product_id_foreign" foreign key ("tenant_id", "product_id") references "product" ("tenant_id", "id") on update no action on delete no action`,
    );
    this.addSql(
      `alter table "service_case" add constraint "service_case_tenant_id_batch_id_foreign" foreign key ("tenant_id", "batch_id") references "batch" ("tenant_id", "id") on update no action on delete no action`,
    );
    this.addSql(
      `alter table "service_case" add constraint "service_case_tenant_id_asset_id_foreign" foreign key ("tenant_id", "asset_id") references "asset" ("tenant_id", "id") on update no action on delete no action`,
    );
    this.addSql(
      `alter table "service_case" add constraint "service_case_tenant_id_order_id_foreign" foreign key ("tenant_id", "order_id") references "order" ("tenant_id", "id") on update no action on delete no action`,
    );
    this.addSql(
      `alter table "service_case" add constraint "service_case_status_check" check ("status" in ('REGISTERED', 'TRIAGED', 'ASSIGNED', 'IN_PROGRESS', 'WAITING', 'PROPOSED', 'RESOLVED', 'CONFIRMED', 'CLOSED', 'REFUSED', 'WITHDRAWN', 'REOPENED'))`,
    );
    this.addSql(
      `alter table "service_case" add constraint "service_case_waiting_for_check" check ("waiting_for" in ('CUSTOMER', 'PARTS', 'SUPPLIER', 'APPROVAL'))`,
    );
    this.addSql(
      `alter table "service_case" add constraint "service_case_channel_check" check ("channel" in ('PHONE', 'WEB', 'EMAIL', 'APP', 'CHAT', 'COUNTER', 'SELF_SERVICE', 'LETTER', 'PARTNER', 'REGULATOR', 'INTERNAL'))`,
    );
    this.addSql(
      `alter table "service_case" add constraint "service_case_severity_check" check ("severity" in ('CRITICAL', 'SERIOUS', 'GENERAL', 'MINOR'))`,
    );
    this.addSql(
      `alter table "service_case" add constraint "service_case_urgency_check" check ("urgency" in ('URGENT', 'NORMAL'))`,
    );
    this.addSql(`alter table "service_case" enable row level security`);
    this.addSql(`alter table "service_case" force row level security`);
    this.addSql(
      `create policy "of_tenant" on "service_case" using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)`,
    );
    this.addSql(
      `create policy "of_partner" on "service_case" as restrictive using (nullif(current_setting('app.partner', true), '') is null or partner_id = nullif(current_setting('app.partner', true), '')::uuid) with check (nullif(current_setting('app.partner', true), '') is null or partner_id = nullif(current_setting('app.partner', true), '')::uuid)`,
    );
    this.addSql(
      `alter table "rating" add constraint "rating_tenant_id_service_case_id_foreign" foreign key ("tenant_id", "service_case_id") references "service_case" ("tenant_id", "id") on update no action on delete no action`,
    );
    this.addSql(`alter table "rating" enable row level security`);
    this.addSql(`alter table "rating" force row level security`);
    this.addSql(
      `create policy "of_tenant" on "rating" using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)`,
    );
    this.addSql(
      `create policy "of_visible_case" on "rating" as restrictive using (nullif(current_setting('app.partner', true), '') is null or exists (select 1 from service_case visible where visible.id = service_case_id)) with check (nullif(current_setting('app.partner', true), '') is null or exists (select 1 from service_case visible where visible.id = service_case_id))`,
    );
    this.addSql(
      `alter table "message" add constraint "message_tenant_id_service_case_id_foreign" foreign key ("tenant_id", "service_case_id") references "service_case" ("tenant_id", "id") on update no action on delete no action`,
    );
    this.addSql(
      `alter table "message" add constraint "message_direction_check" check ("direction" in ('INBOUND', 'OUTBOUND', 'INTERNAL'))`,
    );
    this.addSql(
      `alter table "message" add constraint "message_channel_check" check ("channel" in ('PHONE', 'WEB', 'EMAIL', 'APP', 'CHAT', 'COUNTER', 'SELF_SERVICE', 'LETTER', 'PARTNER', 'REGULATOR', 'INTERNAL'))`,
    );
    this.addSql(`alter table "message" enable row level security`);
    this.addSql(`alter table "message" force row level security`);
    this.addSql(
      `create policy "of_tenant" on "message" using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)`,
    );
    this.addSql(
      `create policy "of_visible_case" on "message" as restrictive using (nullif(current_setting('app.partner', true), '') is null or exists (select 1 from service_case visible where visible.id = service_case_id)) with check (nullif(current_setting('app.partner', true), '') is null or exists (select 1 from service_case visible where visible.id = service_case_id))`,
    );
    this.addSql(
      `create policy "no_internal_talk" on "message" as restrictive using (nullif(current_setting('app.partner', true), '') is null or direction <> 'INTERNAL') with check (nullif(current_setting('app.partner', true), '') is null or direction <> 'INTERNAL')`,
    );
    this.addSql(
      `alter table "follow_up" add constraint "follow_up_tenant_id_service_case_id_foreign" foreign key ("tenant_id", "service_case_id") references "service_case" ("tenant_id", "id") on update no action on delete no action`,
    );
    this.addSql(
      `alter table "follow_up" add constraint "follow_up_channel_check" check ("channel" in ('PHONE', 'WEB', 'EMAIL', 'APP', 'CHAT', 'COUNTER', 'SELF_SERVICE', 'LETTER', 'PARTNER', 'REGULATOR', 'INTERNAL'))`,
    );
    this.addSql(`alter table "follow_up" enable row level security`);
    this.addSql(`alter table "follow_up" force row level security`);
    this.addSql(
      `create policy "of_tenant" on "follow_up" using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)`,
    );
    this.addSql(
      `create policy "of_visible_case" on "follow_up" as restrictive using (nullif(current_setting('app.partner', true), '') is null or exists (select 1 from service_case visible where visible.id = service_case_id)) with check (nullif(current_setting('app.partner', true), '') is null or exists (select 1 from service_case visible where visible.id = service_case_id))`,
    );
    this.addSql(
      `alter table "decision" add constraint "decision_tenant_id_service_case_id_foreign" foreign key ("tenant_id", "service_case_id") references "service_case" ("tenant_id", "id") on update no action on delete no action`,
    );
    this.addSql(
      `alter table "decision" add constraint "decision_status_check" check ("status" in ('DECIDED', 'NEEDS_INFORMATION', 'REFERRED'))`,
    );
    this.addSql(`alter table "decision" enable row level security`);
    this.addSql(`alter table "decision" force row level security`);
    this.addSql(
      `create policy "of_tenant" on "decision" using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)`,
    );
    this.addSql(
      `create policy "of_visible_case" on "decision" as restrictive using (nullif(current_setting('app.partner', true), '') is null or exists (select 1 from service_case visible where visible.id = service_case_id)) with check (nullif(current_setting('app.partner', true), '') is null or exists (select 1 from service_case visible where visible.id = service_case_id))`,
    );
    this.addSql(
      `alter table "clock" add constraint "clock_tenant_id_service_case_id_foreign" foreign key ("tenant_id", "service_case_id") references "service_case" ("tenant_id", "id") on update no action on delete no action`,
    );
    this.addSql(
      `alter table "clock" add constraint "clock_state_check" check ("state" in ('PENDING', 'RUNNING', 'PAUSED', 'MET', 'MISSED', 'CANCELLED', 'FAULTED'))`,
    );
    this.addSql(`alter table "clock" add constraint "clock_unit_check" check ("unit" in ('ELAPSED', 'WORKING'))`);
    this.addSql(`alter table "clock" enable row level security`);
    this.addSql(`alter table "clock" force row level security`);
    this.addSql(
      `create policy "of_tenant" on "clock" using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)`,
    );
    this.addSql(
      `create policy "of_visible_case" on "clock" as restrictive using (nullif(current_setting('app.partner', true), '') is null or exists (select 1 from service_case visible where visible.id = service_case_id)) with check (nullif(current_setting('app.partner', true), '') is null or exists (select 1 from service_case visible where visible.id = service_case_id))`,
    );
    this.addSql(
      `alter table "case_event" add constraint "case_event_tenant_id_service_case_id_foreign" foreign key ("tenant_id", "service_case_id") references "service_case" ("tenant_id", "id") on update no action on delete no action`,
    );
    this.addSql(`alter table "case_event" enable row level security`);
    this.addSql(`alter table "case_event" force row level security`);
    this.addSql(
      `create policy "of_tenant" on "case_event" using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)`,
    );
    this.addSql(
      `create policy "of_visible_case" on "case_event" as restrictive using (nullif(current_setting('app.partner', true), '') is null or exists (select 1 from service_case visible where visible.id = service_case_id)) with check (nullif(current_setting('app.partner', true), '') is null or exists (select 1 from service_case visible where visible.id = service_case_id))`,
    );
    this.addSql(
      `alter table "attachment" add constraint "attachment_tenant_id_service_case_id_foreign" foreign key ("tenant_id", "service_case_id") references "service_case" ("tenant_id", "id") on update no action on delete no action`,
    );
    this.addSql(`alter table "attachment" enable row level security`);
    this.addSql(`alter table "attachment" force row level security`);
    this.addSql(
      `create policy "of_tenant" on "attachment" using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)`,
    );
    this.addSql(
      `create policy "of_visible_case" on "attachment" as restrictive using (nullif(current_setting('app.partner', true), '') is null or exists (select 1 from service_case visible where visible.id = service_case_id)) with check (nullif(current_setting('app.partner', true), '') is null or exists (select 1 from service_case visible where visible.id = service_case_id))`,
    );
    this.addSql(
      `alter table "assignment" add constraint "assignment_tenant_id_service_case_id_foreign" foreign key ("tenant_id", "service_case_id") references "service_case" ("tenant_id", "id") on update no action on delete no action`,
    );
    this.addSql(
      `alter table "assignment" add constraint "assignment_tenant_id_staff_id_foreign" foreign key ("tenant_id", "staff_id") references "staff" ("tenant_id", "id") on update no action on delete no action`,
    );
    this.addSql(`alter table "assignment" enable row level security`);
    this.addSql(`alter table "assignment" force row level security`);
    this.addSql(
      `create policy "of_tenant" on "assignment" using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)`,
    );
    this.addSql(
      `create policy "of_visible_case" on "assignment" as restrictive using (nullif(current_setting('app.partner', true), '') is null or exists (select 1 from service_case visible where visible.id = service_case_id)) with check (nullif(current_setting('app.partner', true), '') is null or exists (select 1 from service_case visible where visible.id = service_case_id))`,
    );
    this.addSql(
      `alter table "proof_of_purchase" add constraint "proof_of_purchase_tenant_id_customer_id_foreign" foreign key ("tenant_id", "customer_id") references "customer" ("tenant_id", "id") on update no action on delete no action`,
    );
    this.addSql(
      `alter table "proof_of_purchase" add constraint "proof_of_purchase_tenant_id_product_id_foreign" foreign key ("tenant_id", "product_id") references "product" ("tenant_id", "id") on update no action on delete no action`,
    );
    this.addSql(
      `alter table "proof_of_purchase" add constraint "proof_of_purchase_tenant_id_asset_id_foreign" foreign key ("tenant_id", "asset_id") references "asset" ("tenant_id", "id") on update no action on delete no action`,
    );
    this.addSql(
      `alter table "proof_of_purchase" add constraint "proof_of_purchase_tenant_id_order_id_foreign" foreign key ("tenant_id", "order_id") references "order" ("tenant_id", "id") on update no action on delete no action`,
    );
    this.addSql(
      `alter table "proof_of_purchase" add constraint "proof_of_purchase_kind_check" check ("kind" in ('INVOICE', 'RECEIPT', 'WARRANTY_CARD', 'ORDER_RECORD', 'OTHER'))`,
    );
    this.addSql(`alter table "proof_of_purchase" enable row level security`);
    this.addSql(`alter table "proof_of_purchase" force row level security`);
    this.addSql(
      `create policy "of_tenant" on "proof_of_purchase" using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)`,
    );
    this.addSql(
      `create policy "of_visible_customer" on "proof_of_purchase" as restrictive using (nullif(current_setting('app.partner', true), '') is null or exists (select 1 from customer visible where visible.id = customer_id)) with check (nullif(current_setting('app.partner', true), '') is null or exists (select 1 from customer visible where visible.id = customer_id))`,
    );
    this.addSql(
      `alter table "order_line" add constraint "order_line_tenant_id_order_id_foreign" foreign key ("tenant_id", "order_id") references "order" ("tenant_id", "id") on update no action on delete no action`,
    );
    this.addSql(
      `alter table "order_line" add constraint "order_line_tenant_id_product_id_foreign" foreign key ("tenant_id", "product_id") references "product" ("tenant_id", "id") on update no action on delete no action`,
    );
    this.addSql(
      `alter table "order_line" add constraint "order_line_tenant_id_batch_id_foreign" foreign key ("tenant_id", "batch_id") references "batch" ("tenant_id", "id") on update no action on delete no action`,
    );
    this.addSql(
      `alter table "order_line" add constraint "order_line_tenant_id_asset_id_foreign" foreign key ("tenant_id", "asset_id") references "asset" ("tenant_id", "id") on update no action on delete no action`,
    );
    this.addSql(`alter table "order_line" enable row level security`);
    this.addSql(`alter table "order_line" force row level security`);
    this.addSql(
      `create policy "of_tenant" on "order_line" using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)`,
    );
    this.addSql(
      `create policy "of_visible_order" on "order_line" as restrictive using (nullif(current_setting('app.partner', true), '') is null or exists (select 1 from "order" visible where visible.id = order_id)) with check (nullif(current_setting('app.partner', true), '') is null or exists (select 1 from "order" visible where visible.id = order_id))`,
    );
    this.addSql(
      `alter table "coverage" add constraint "coverage_tenant_id_asset_id_foreign" foreign key ("tenant_id", "asset_id") references "asset" ("tenant_id", "id") on update no action on delete no action`,
    );
    this.addSql(
      `alter table "coverage" add constraint "coverage_basis_check" check ("basis" in ('STATUTORY', 'COMMERCIAL', 'CONTRACT'))`,
    );
    this.addSql(`alter table "coverage" enable row level security`);
    this.addSql(`alter table "coverage" force row level security`);
    this.addSql(
      `create policy "of_tenant" on "coverage" using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)`,
    );
    this.addSql(
      `create policy "of_visible_asset" on "coverage" as restrictive using (nullif(current_setting('app.partner', true), '') is null or exists (select 1 from asset visible where visible.id = asset_id)) with check (nullif(current_setting('app.partner', true), '') is null or exists (select 1 from asset visible where visible.id = asset_id))`,
    );
    this.addSql(`alter table "tenant" enable row level security`);
    this.addSql(`alter table "tenant" force row level security`);
    this.addSql(
      `create policy "of_tenant" on "tenant" using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)`,
    );
    this.addSql(
      `alter table "warranty_term" add constraint "warranty_term_tenant_id_product_id_foreign" foreign key ("tenant_id", "product_id") references "product" ("tenant_id", "id") on update no action on delete no action`,
    );
    this.addSql(
      `alter table "warranty_term" add constraint "warranty_term_basis_check" check ("basis" in ('STATUTORY', 'COMMERCIAL', 'CONTRACT'))`,
    );
    this.addSql(`alter table "warranty_term" enable row level security`);
    this.addSql(`alter table "warranty_term" force row level security`);
    this.addSql(
      `create policy "of_tenant" on "warranty_term" using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)`,
    );
  }
}
