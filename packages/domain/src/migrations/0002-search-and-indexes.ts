import { Migration } from '@mikro-orm/migrations';

export class Migration0002 extends Migration {
  override up(): void {
    this.addSql(
      `create table "search_document" ("tenant_id" uuid not null, "entity" text not null, "id" uuid not null, "terms" tsvector not null, primary key ("tenant_id", "entity", "id"))`,
    );
    this.addSql(
      `create index "search_document_terms_index" on "search_document" using gin ("terms") with (gin_pending_list_limit = 1024)`,
    );
    this.addSql(`drop policy "not_for_partners" on "department"`);
    this.addSql(`drop policy "itself" on "partner"`);
    this.addSql(`drop policy "of_partner" on "customer"`);
    this.addSql(`drop policy "of_visible_customer" on "order"`);
    this.addSql(`drop policy "of_visible_customer" on "identity_check"`);
    this.addSql(`drop policy "of_visible_customer" on "contact"`);
    this.addSql(`drop policy "of_visible_customer" on "consent"`);
    this.addSql(`drop policy "of_visible_principal" on "authorization"`);
    this.addSql(`drop policy "of_visible_order" on "shipment"`);
    this.addSql(`drop policy "of_visible_shipment" on "delivery"`);
    this.addSql(`drop policy "not_for_partners" on "staff"`);
    this.addSql(`drop policy "not_for_partners" on "supplier"`);
    this.addSql(`drop policy "not_for_partners" on "quality_inspection"`);
    this.addSql(`drop policy "of_visible_customer" on "asset"`);
    this.addSql(`drop policy "of_partner" on "service_case"`);
    this.addSql(`drop policy "of_visible_case" on "rating"`);
    this.addSql(`drop policy "no_internal_talk" on "message"`);
    this.addSql(`drop policy "of_visible_case" on "message"`);
    this.addSql(`drop policy "of_visible_case" on "follow_up"`);
    this.addSql(`drop policy "of_visible_case" on "decision"`);
    this.addSql(`drop policy "of_visible_case" on "clock"`);
    this.addSql(`drop policy "of_visible_case" on "case_event"`);
    this.addSql(`drop policy "of_visible_case" on "attachment"`);
    this.addSql(`drop policy "of_visible_case" on "assignment"`);
    this.addSql(`drop policy "of_visible_customer" on "proof_of_purchase"`);
    this.addSql(`drop policy "of_visible_order" on "order_line"`);
    this.addSql(`drop policy "of_visible_asset" on "coverage"`);
    this.addSql(`drop index "calendar_tenant_id_code_id_index"`);
    this.addSql(`drop index "business_unit_tenant_id_code_id_index"`);
    this.addSql(
      `create or replace function "business_unit_search_fn"() returns trigger as $$ begin if tg_op = 'DELETE' then perform delete_search_document(old.tenant_id, 'business_unit', old.id); return null; end if; if tg_op = 'UPDATE' then if not (array[new."code", new."name" ->> 'en', new."name" ->> 'zhCN']::text[] is distinct from array[old."code", old."name" ->> 'en', old."name" ->> 'zhCN']::text[] or array[]::text[] is distinct from array[]::text[]) then return null; end if; end if; perform write_search_document(new.tenant_id, 'business_unit', new.id, array[new."code", new."name" ->> 'en', new."name" ->> 'zhCN']::text[], array[]::text[]); return null; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "search" AFTER INSERT OR UPDATE OR DELETE on "business_unit" for each ROW execute function "business_unit_search_fn"()`,
    );
    this.addSql(
      `create or replace function "department_search_fn"() returns trigger as $$ begin if tg_op = 'DELETE' then perform delete_search_document(old.tenant_id, 'department', old.id); return null; end if; if tg_op = 'UPDATE' then if not (array[new."code", new."name" ->> 'en', new."name" ->> 'zhCN']::text[] is distinct from array[old."code", old."name" ->> 'en', old."name" ->> 'zhCN']::text[] or array[]::text[] is distinct from array[]::text[]) then return null; end if; end if; perform write_search_document(new.tenant_id, 'department', new.id, array[new."code", new."name" ->> 'en', new."name" ->> 'zhCN']::text[], array[]::text[]); return null; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "search" AFTER INSERT OR UPDATE OR DELETE on "department" for each ROW execute function "department_search_fn"()`,
    );
    this.addSql(
      `create policy "not_for_partners" on "department" as restrictive using ((case when nullif(current_setting('app.partner', true), '') is null then 1 else 0 end) <> 0) with check ((case when nullif(current_setting('app.partner', true), '') is null then 1 else 0 end) <> 0)`,
    );
    this.addSql(`drop index "partner_tenant_id_code_id_index"`);
    this.addSql(
      `create or replace function "partner_search_fn"() returns trigger as $$ begin if tg_op = 'DELETE' then perform delete_search_document(old.tenant_id, 'partner', old.id); return null; end if; if tg_op = 'UPDATE' then if not (array[new."code", new."name" ->> 'en', new."name" ->> 'zhCN']::text[] is distinct from array[old."code", old."name" ->> 'en', old."name" ->> 'zhCN']::text[] or array[]::text[] is distinct from array[]::text[]) then return null; end if; end if; perform write_search_document(new.tenant_id, 'partner', new.id, array[new."code", new."name" ->> 'en', new."name" ->> 'zhCN']::text[], array[]::text[]); return null; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "search" AFTER INSERT OR UPDATE OR DELETE on "partner" for each ROW execute function "partner_search_fn"()`,
    );
    this.addSql(
      `create policy "itself" on "partner" as restrictive using ((case when nullif(current_setting('app.partner', true), '') is null then 1 else 0 end) <> 0 or id = nullif(current_setting('app.partner', true), '')::uuid) with check ((case when nullif(current_setting('app.partner', true), '') is null then 1 else 0 end) <> 0 or id = nullif(current_setting('app.partner', true), '')::uuid)`,
    );
    this.addSql(
      `create or replace function "customer_search_fn"() returns trigger as $$ begin if tg_op = 'DELETE' then perform delete_search_document(old.tenant_id, 'customer', old.id); return null; end if; if tg_op = 'UPDATE' then if not (array[new."external_reference"]::text[] is distinct from array[old."external_reference"]::text[] or array[new."name", new."phone", new."email", new."address"]::text[] is distinct from array[old."name", old."phone", old."email", old."address"]::text[]) then return null; end if; end if; perform write_search_document(new.tenant_id, 'customer', new.id, array[new."external_reference"]::text[], array[new."name", new."phone", new."email", new."address"]::text[]); return null; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "search" AFTER INSERT OR UPDATE OR DELETE on "customer" for each ROW execute function "customer_search_fn"()`,
    );
    this.addSql(
      `create policy "of_partner" on "customer" as restrictive using ((case when nullif(current_setting('app.partner', true), '') is null then 1 else 0 end) <> 0 or partner_id = nullif(current_setting('app.partner', true), '')::uuid) with check ((case when nullif(current_setting('app.partner', true), '') is null then 1 else 0 end) <> 0 or partner_id = nullif(current_setting('app.partner', true), '')::uuid)`,
    );
    this.addSql(`drop index "order_tenant_id_number_id_index"`);
    this.addSql(
      `create or replace function "order_search_fn"() returns trigger as $$ begin if tg_op = 'DELETE' then perform delete_search_document(old.tenant_id, 'order', old.id); return null; end if; if tg_op = 'UPDATE' then if not (array[new."number"]::text[] is distinct from array[old."number"]::text[] or array[]::text[] is distinct from array[]::text[]) then return null; end if; end if; perform write_search_document(new.tenant_id, 'order', new.id, array[new."number"]::text[], array[]::text[]); return null; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "search" AFTER INSERT OR UPDATE OR DELETE on "order" for each ROW execute function "order_search_fn"()`,
    );
    this.addSql(
      `create policy "of_visible_customer" on "order" as restrictive using ((case when nullif(current_setting('app.partner', true), '') is null then 1 else 0 end) <> 0 or exists (select 1 from customer visible where visible.id = customer_id)) with check ((case when nullif(current_setting('app.partner', true), '') is null then 1 else 0 end) <> 0 or exists (select 1 from customer visible where visible.id = customer_id))`,
    );
    this.addSql(
      `create policy "of_visible_customer" on "identity_check" as restrictive using ((case when nullif(current_setting('app.partner', true), '') is null then 1 else 0 end) <> 0 or exists (select 1 from customer visible where visible.id = customer_id)) with check ((case when nullif(current_setting('app.partner', true), '') is null then 1 else 0 end) <> 0 or exists (select 1 from customer visible where visible.id = customer_id))`,
    );
    this.addSql(
      `create or replace function "contact_search_fn"() returns trigger as $$ begin if tg_op = 'DELETE' then perform delete_search_document(old.tenant_id, 'contact', old.id); return null; end if; if tg_op = 'UPDATE' then if not (array[new."role"]::text[] is distinct from array[old."role"]::text[] or array[new."name", new."phone", new."email"]::text[] is distinct from array[old."name", old."phone", old."email"]::text[]) then return null; end if; end if; perform write_search_document(new.tenant_id, 'contact', new.id, array[new."role"]::text[], array[new."name", new."phone", new."email"]::text[]); return null; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "search" AFTER INSERT OR UPDATE OR DELETE on "contact" for each ROW execute function "contact_search_fn"()`,
    );
    this.addSql(
      `create policy "of_visible_customer" on "contact" as restrictive using ((case when nullif(current_setting('app.partner', true), '') is null then 1 else 0 end) <> 0 or exists (select 1 from customer visible where visible.id = customer_id)) with check ((case when nullif(current_setting('app.partner', true), '') is null then 1 else 0 end) <> 0 or exists (select 1 from customer visible where visible.id = customer_id))`,
    );
    this.addSql(
      `create policy "of_visible_customer" on "consent" as restrictive using ((case when nullif(current_setting('app.partner', true), '') is null then 1 else 0 end) <> 0 or exists (select 1 from customer visible where visible.id = customer_id)) with check ((case when nullif(current_setting('app.partner', true), '') is null then 1 else 0 end) <> 0 or exists (select 1 from customer visible where visible.id = customer_id))`,
    );
    this.addSql(
      `create policy "of_visible_principal" on "authorization" as restrictive using ((case when nullif(current_setting('app.partner', true), '') is null then 1 else 0 end) <> 0 or exists (select 1 from customer visible where visible.id = principal_id)) with check ((case when nullif(current_setting('app.partner', true), '') is null then 1 else 0 end) <> 0 or exists (select 1 from customer visible where visible.id = principal_id))`,
    );
    this.addSql(`drop index "service_point_tenant_id_code_id_index"`);
    this.addSql(
      `create or replace function "service_point_search_fn"() returns trigger as $$ begin if tg_op = 'DELETE' then perform delete_search_document(old.tenant_id, 'service_point', old.id); return null; end if; if tg_op = 'UPDATE' then if not (array[new."code", new."name" ->> 'en', new."name" ->> 'zhCN', new."address"]::text[] is distinct from array[old."code", old."name" ->> 'en', old."name" ->> 'zhCN', old."address"]::text[] or array[]::text[] is distinct from array[]::text[]) then return null; end if; end if; perform write_search_document(new.tenant_id, 'service_point', new.id, array[new."code", new."name" ->> 'en', new."name" ->> 'zhCN', new."address"]::text[], array[]::text[]); return null; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "search" AFTER INSERT OR UPDATE OR DELETE on "service_point" for each ROW execute function "service_point_search_fn"()`,
    );
    this.addSql(
      `create or replace function "shipment_search_fn"() returns trigger as $$ begin if tg_op = 'DELETE' then perform delete_search_document(old.tenant_id, 'shipment', old.id); return null; end if; if tg_op = 'UPDATE' then if not (array[new."tracking_number"]::text[] is distinct from array[old."tracking_number"]::text[] or array[]::text[] is distinct from array[]::text[]) then return null; end if; end if; perform write_search_document(new.tenant_id, 'shipment', new.id, array[new."tracking_number"]::text[], array[]::text[]); return null; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "search" AFTER INSERT OR UPDATE OR DELETE on "shipment" for each ROW execute function "shipment_search_fn"()`,
    );
    this.addSql(
      `create policy "of_visible_order" on "shipment" as restrictive using ((case when nullif(current_setting('app.partner', true), '') is null then 1 else 0 end) <> 0 or exists (select 1 from "order" visible where visible.id = order_id)) with check ((case when nullif(current_setting('app.partner', true), '') is null then 1 else 0 end) <> 0 or exists (select 1 from "order" visible where visible.id = order_id))`,
    );
    this.addSql(
      `create policy "of_visible_shipment" on "delivery" as restrictive using ((case when nullif(current_setting('app.partner', true), '') is null then 1 else 0 end) <> 0 or exists (select 1 from shipment visible where visible.id = shipment_id)) with check ((case when nullif(current_setting('app.partner', true), '') is null then 1 else 0 end) <> 0 or exists (select 1 from shipment visible where visible.id = shipment_id))`,
    );
    this.addSql(`drop index "staff_tenant_id_number_id_index"`);
    this.addSql(
      `create or replace function "staff_search_fn"() returns trigger as $$ begin if tg_op = 'DELETE' then perform delete_search_document(old.tenant_id, 'staff', old.id); return null; end if; if tg_op = 'UPDATE' then if not (array[new."number", new."name"]::text[] is distinct from array[old."number", old."name"]::text[] or array[]::text[] is distinct from array[]::text[]) then return null; end if; end if; perform write_search_document(new.tenant_id, 'staff', new.id, array[new."number", new."name"]::text[], array[]::text[]); return null; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "search" AFTER INSERT OR UPDATE OR DELETE on "staff" for each ROW execute function "staff_search_fn"()`,
    );
    this.addSql(
      `create policy "not_for_partners" on "staff" as restrictive using ((case when nullif(current_setting('app.partner', true), '') is null then 1 else 0 end) <> 0) with check ((case when nullif(current_setting('app.partner', true), '') is null then 1 else 0 end) <> 0)`,
    );
    this.addSql(`drop index "supplier_tenant_id_code_id_index"`);
    this.addSql(
      `create or replace function "supplier_search_fn"() returns trigger as $$ begin if tg_op = 'DELETE' then perform delete_search_document(old.tenant_id, 'supplier', old.id); return null; end if; if tg_op = 'UPDATE' then if not (array[new."code", new."name"]::text[] is distinct from array[old."code", old."name"]::text[] or array[]::text[] is distinct from array[]::text[]) then return null; end if; end if; perform write_search_document(new.tenant_id, 'supplier', new.id, array[new."code", new."name"]::text[], array[]::text[]); return null; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "search" AFTER INSERT OR UPDATE OR DELETE on "supplier" for each ROW execute function "supplier_search_fn"()`,
    );
    this.addSql(
      `create policy "not_for_partners" on "supplier" as restrictive using ((case when nullif(current_setting('app.partner', true), '') is null then 1 else 0 end) <> 0) with check ((case when nullif(current_setting('app.partner', true), '') is null then 1 else 0 end) <> 0)`,
    );
    this.addSql(`drop index "product_tenant_id_sku_id_index"`);
    this.addSql(
      `create or replace function "product_search_fn"() returns trigger as $$ begin if tg_op = 'DELETE' then perform delete_search_document(old.tenant_id, 'product', old.id); return null; end if; if tg_op = 'UPDATE' then if not (array[new."sku", new."name" ->> 'en', new."name" ->> 'zhCN', new."model"]::text[] is distinct from array[old."sku", old."name" ->> 'en', old."name" ->> 'zhCN', old."model"]::text[] or array[]::text[] is distinct from array[]::text[]) then return null; end if; end if; perform write_search_document(new.tenant_id, 'product', new.id, array[new."sku", new."name" ->> 'en', new."name" ->> 'zhCN', new."model"]::text[], array[]::text[]); return null; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "search" AFTER INSERT OR UPDATE OR DELETE on "product" for each ROW execute function "product_search_fn"()`,
    );
    this.addSql(
      `create or replace function "bulletin_search_fn"() returns trigger as $$ begin if tg_op = 'DELETE' then perform delete_search_document(old.tenant_id, 'bulletin', old.id); return null; end if; if tg_op = 'UPDATE' then if not (array[new."title" ->> 'en', new."title" ->> 'zhCN', new."body" ->> 'en', new."body" ->> 'zhCN']::text[] is distinct from array[old."title" ->> 'en', old."title" ->> 'zhCN', old."body" ->> 'en', old."body" ->> 'zhCN']::text[] or array[]::text[] is distinct from array[]::text[]) then return null; end if; end if; perform write_search_document(new.tenant_id, 'bulletin', new.id, array[new."title" ->> 'en', new."title" ->> 'zhCN', new."body" ->> 'en', new."body" ->> 'zhCN']::text[], array[]::text[]); return null; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "search" AFTER INSERT OR UPDATE OR DELETE on "bulletin" for each ROW execute function "bulletin_search_fn"()`,
    );
    this.addSql(
      `create or replace function "batch_search_fn"() returns trigger as $$ begin if tg_op = 'DELETE' then perform delete_search_document(old.tenant_id, 'batch', old.id); return null; end if; if tg_op = 'UPDATE' then if not (array[new."code"]::text[] is distinct from array[old."code"]::text[] or array[]::text[] is distinct from array[]::text[]) then return null; end if; end if; perform write_search_document(new.tenant_id, 'batch', new.id, array[new."code"]::text[], array[]::text[]); return null; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "search" AFTER INSERT OR UPDATE OR DELETE on "batch" for each ROW execute function "batch_search_fn"()`,
    );
    this.addSql(
      `create policy "not_for_partners" on "quality_inspection" as restrictive using ((case when nullif(current_setting('app.partner', true), '') is null then 1 else 0 end) <> 0) with check ((case when nullif(current_setting('app.partner', true), '') is null then 1 else 0 end) <> 0)`,
    );
    this.addSql(`drop index "asset_tenant_id_serial_number_id_index"`);
    this.addSql(
      `create or replace function "asset_search_fn"() returns trigger as $$ begin if tg_op = 'DELETE' then perform delete_search_document(old.tenant_id, 'asset', old.id); return null; end if; if tg_op = 'UPDATE' then if not (array[new."serial_number"]::text[] is distinct from array[old."serial_number"]::text[] or array[]::text[] is distinct from array[]::text[]) then return null; end if; end if; perform write_search_document(new.tenant_id, 'asset', new.id, array[new."serial_number"]::text[], array[]::text[]); return null; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "search" AFTER INSERT OR UPDATE OR DELETE on "asset" for each ROW execute function "asset_search_fn"()`,
    );
    this.addSql(
      `create policy "of_visible_customer" on "asset" as restrictive using ((case when nullif(current_setting('app.partner', true), '') is null then 1 else 0 end) <> 0 or exists (select 1 from customer visible where visible.id = customer_id)) with check ((case when nullif(current_setting('app.partner', true), '') is null then 1 else 0 end) <> 0 or exists (select 1 from customer visible where visible.id = customer_id))`,
    );
    this.addSql(`drop index "service_case_tenant_id_number_id_index"`);
    this.addSql(
      `create index "service_case_tenant_id_status_opened_at_id_index" on "service_case" ("tenant_id", "status", "opened_at", "id") include ("partner_id")`,
    );
    this.addSql(
      `create or replace function "service_case_search_fn"() returns trigger as $$ begin if tg_op = 'DELETE' then perform delete_search_document(old.tenant_id, 'service_case', old.id); return null; end if; if tg_op = 'UPDATE' then if not (array[new."number", new."title", new."resolution", new."external_reference"]::text[] is distinct from array[old."number", old."title", old."resolution", old."external_reference"]::text[] or array[new."description"]::text[] is distinct from array[old."description"]::text[]) then return null; end if; end if; perform write_search_document(new.tenant_id, 'service_case', new.id, array[new."number", new."title", new."resolution", new."external_reference"]::text[], array[new."description"]::text[]); return null; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "search" AFTER INSERT OR UPDATE OR DELETE on "service_case" for each ROW execute function "service_case_search_fn"()`,
    );
    this.addSql(
      `create policy "of_partner" on "service_case" as restrictive using ((case when nullif(current_setting('app.partner', true), '') is null then 1 else 0 end) <> 0 or partner_id = nullif(current_setting('app.partner', true), '')::uuid) with check ((case when nullif(current_setting('app.partner', true), '') is null then 1 else 0 end) <> 0 or partner_id = nullif(current_setting('app.partner', true), '')::uuid)`,
    );
    this.addSql(
      `create policy "of_visible_case" on "rating" as restrictive using ((case when nullif(current_setting('app.partner', true), '') is null then 1 else 0 end) <> 0 or exists (select 1 from service_case visible where visible.id = service_case_id)) with check ((case when nullif(current_setting('app.partner', true), '') is null then 1 else 0 end) <> 0 or exists (select 1 from service_case visible where visible.id = service_case_id))`,
    );
    this.addSql(
      `create policy "no_internal_talk" on "message" as restrictive using ((case when nullif(current_setting('app.partner', true), '') is null then 1 else 0 end) <> 0 or direction <> 'INTERNAL') with check ((case when nullif(current_setting('app.partner', true), '') is null then 1 else 0 end) <> 0 or direction <> 'INTERNAL')`,
    );
    this.addSql(
      `create policy "of_visible_case" on "message" as restrictive using ((case when nullif(current_setting('app.partner', true), '') is null then 1 else 0 end) <> 0 or exists (select 1 from service_case visible where visible.id = service_case_id)) with check ((case when nullif(current_setting('app.partner', true), '') is null then 1 else 0 end) <> 0 or exists (select 1 from service_case visible where visible.id = service_case_id))`,
    );
    this.addSql(
      `create policy "of_visible_case" on "follow_up" as restrictive using ((case when nullif(current_setting('app.partner', true), '') is null then 1 else 0 end) <> 0 or exists (select 1 from service_case visible where visible.id = service_case_id)) with check ((case when nullif(current_setting('app.partner', true), '') is null then 1 else 0 end) <> 0 or exists (select 1 from service_case visible where visible.id = service_case_id))`,
    );
    this.addSql(
      `create policy "of_visible_case" on "decision" as restrictive using ((case when nullif(current_setting('app.partner', true), '') is null then 1 else 0 end) <> 0 or exists (select 1 from service_case visible where visible.id = service_case_id)) with check ((case when nullif(current_setting('app.partner', true), '') is null then 1 else 0 end) <> 0 or exists (select 1 from service_case visible where visible.id = service_case_id))`,
    );
    this.addSql(`create index "clock_tenant_id_state_due_at_id_index" on "clock" ("tenant_id", "state", "due_at", "id")`);
    this.addSql(
      `create policy "of_visible_case" on "clock" as restrictive using ((case when nullif(current_setting('app.partner', true), '') is null then 1 else 0 end) <> 0 or exists (select 1 from service_case visible where visible.id = service_case_id)) with check ((case when nullif(current_setting('app.partner', true), '') is null then 1 else 0 end) <> 0 or exists (select 1 from service_case visible where visible.id = service_case_id))`,
    );
    this.addSql(
      `create policy "of_visible_case" on "case_event" as restrictive using ((case when nullif(current_setting('app.partner', true), '') is null then 1 else 0 end) <> 0 or exists (select 1 from service_case visible where visible.id = service_case_id)) with check ((case when nullif(current_setting('app.partner', true), '') is null then 1 else 0 end) <> 0 or exists (select 1 from service_case visible where visible.id = service_case_id))`,
    );
    this.addSql(
      `create policy "of_visible_case" on "attachment" as restrictive using ((case when nullif(current_setting('app.partner', true), '') is null then 1 else 0 end) <> 0 or exists (select 1 from service_case visible where visible.id = service_case_id)) with check ((case when nullif(current_setting('app.partner', true), '') is null then 1 else 0 end) <> 0 or exists (select 1 from service_case visible where visible.id = service_case_id))`,
    );
    this.addSql(
      `create policy "of_visible_case" on "assignment" as restrictive using ((case when nullif(current_setting('app.partner', true), '') is null then 1 else 0 end) <> 0 or exists (select 1 from service_case visible where visible.id = service_case_id)) with check ((case when nullif(current_setting('app.partner', true), '') is null then 1 else 0 end) <> 0 or exists (select 1 from service_case visible where visible.id = service_case_id))`,
    );
    this.addSql(
      `create or replace function "proof_of_purchase_search_fn"() returns trigger as $$ begin if tg_op = 'DELETE' then perform delete_search_document(old.tenant_id, 'proof_of_purchase', old.id); return null; end if; if tg_op = 'UPDATE' then if not (array[new."number"]::text[] is distinct from array[old."number"]::text[] or array[]::text[] is distinct from array[]::text[]) then return null; end if; end if; perform write_search_document(new.tenant_id, 'proof_of_purchase', new.id, array[new."number"]::text[], array[]::text[]); return null; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "search" AFTER INSERT OR UPDATE OR DELETE on "proof_of_purchase" for each ROW execute function "proof_of_purchase_search_fn"()`,
    );
    this.addSql(
      `create policy "of_visible_customer" on "proof_of_purchase" as restrictive using ((case when nullif(current_setting('app.partner', true), '') is null then 1 else 0 end) <> 0 or exists (select 1 from customer visible where visible.id = customer_id)) with check ((case when nullif(current_setting('app.partner', true), '') is null then 1 else 0 end) <> 0 or exists (select 1 from customer visible where visible.id = customer_id))`,
    );
    this.addSql(
      `create policy "of_visible_order" on "order_line" as restrictive using ((case when nullif(current_setting('app.partner', true), '') is null then 1 else 0 end) <> 0 or exists (select 1 from "order" visible where visible.id = order_id)) with check ((case when nullif(current_setting('app.partner', true), '') is null then 1 else 0 end) <> 0 or exists (select 1 from "order" visible where visible.id = order_id))`,
    );
    this.addSql(
      `create policy "of_visible_asset" on "coverage" as restrictive using ((case when nullif(current_setting('app.partner', true), '') is null then 1 else 0 end) <> 0 or exists (select 1 from asset visible where visible.id = asset_id)) with check ((case when nullif(current_setting('app.partner', true), '') is null then 1 else 0 end) <> 0 or exists (select 1 from asset visible where visible.id = asset_id))`,
    );
    this.addSql(`alter table "search_document" enable row level security`);
    this.addSql(`alter table "search_document" force row level security`);
    this.addSql(
      `create policy "of_tenant" on "search_document" using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)`,
    );
    this.addSql(
      `create policy "of_search" on "search_document" as restrictive using (terms @@ (coalesce(nullif(current_setting('app.search', true), ''), '!''-'''))::tsquery) with check (terms @@ (coalesce(nullif(current_setting('app.search', true), ''), '!''-'''))::tsquery)`,
    );
    this.addSql(`create function search_tokens(texts text[]) returns table(term text, place integer, part integer, ideographic boolean) language sql immutable parallel safe as $$select token.term, (row_number() over () + part.number)::integer, part.number::integer, run.piece[1] is not null
from unnest(texts) with ordinality as part (content, number),
  regexp_matches(lower(normalize(left(part.content, 8000), nfkc) collate pg_c_utf8), '([\\u3005-\\u3007\\u3040-\\u30ff\\u31f0-\\u31ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uac00-\\ud7a3\\uf900-\\ufaff\\U00020000-\\U0003ffff]+)|([0-9]+|[^0-9\\u3005-\\u3007\\u3040-\\u30ff\\u31f0-\\u31ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uac00-\\ud7a3\\uf900-\\ufaff\\U00020000-\\U0003ffff\\u0001-\\u0022\\u0024-\\u002c\\u003b-\\u003f\\u005b-\\u005e\\u0060\\u007b-\\u00bf\\u00d7\\u00f7\\u2000-\\u2bff\\u3000-\\u3004\\u3008-\\u303f\\ue000-\\uf8ff\\ufe00-\\ufe6f\\uff00-\\uffff\\U0001f000-\\U0001faff\\U000e0000-\\U0010ffff\\u0023\\u002d-\\u002f\\u003a\\u0040\\u005f]+)', 'g') as run (piece),
  lateral (
    select left(run.piece[2], 64) as term where run.piece[2] is not null
    union all
    select character || coalesce(lead(character) over (), '') from unnest(string_to_array(run.piece[1], null)) as character
  ) as token$$`);
    this.addSql(`create function search_terms(scope text, texts text[], personal text[]) returns tsvector language plpgsql immutable parallel safe set plan_cache_mode = force_generic_plan set search_path = pg_catalog, public, pg_temp as $$begin
  return (quote_literal(scope)
    || coalesce((select string_agg(' ''' || term || ''':' || place || 'A', '') from search_tokens(texts) where place <= 8000), '')
    || coalesce((select string_agg(' ''' || term || ''':' || place + 8000, '')
      from search_tokens(personal) where place <= 8000), ''))::tsvector; end$$`);
    this.addSql(`create function search_query(scope text, search text, personal boolean) returns text language sql immutable parallel safe as $$select quote_literal(scope) || ' & ' || string_agg('(' || word || ')', ' & ')
from (
  select string_agg(
    case when first then '' else ' <' || place - before || '> ' end || '''' || term || ''':'
      || case when last and (not ideographic or length(term) = 1) then '*' else '' end || case when personal then '' else 'A' end,
    '' order by place
  ) as word
  from (
    select part, place, term, ideographic, lag(place) over word as before, row_number() over word = 1 as first,
      lead(place) over word is null as last
    from (
      select part, place, term, ideographic,
        ideographic and length(term) = 1 and coalesce(lag(ideographic and length(term) = 2) over (partition by part order by place), false) as told
      from search_tokens(regexp_split_to_array(normalize(search, nfkc), '[\\u0001-\\u0022\\u0024-\\u002c\\u003b-\\u003f\\u005b-\\u005e\\u0060\\u007b-\\u00bf\\u00d7\\u00f7\\u2000-\\u2bff\\u3000-\\u3004\\u3008-\\u303f\\ue000-\\uf8ff\\ufe00-\\ufe6f\\uff00-\\uffff\\U0001f000-\\U0001faff\\U000e0000-\\U0010ffff]+'))
    ) as tokens
    where not told
    window word as (partition by part order by place)
  ) as placed
  group by part
) as words
having count(*) > 0$$`);
    this.addSql(`create function write_search_document(tenant uuid, entity text, id uuid, texts text[], personal text[]) returns void language plpgsql set search_path = pg_catalog, public, pg_temp as $$begin
  insert into search_document (tenant_id, entity, id, terms)
  values (tenant, entity, id, search_terms('/' || tenant || '/' || entity, texts, personal))
  on conflict on constraint search_document_pkey do update set terms = excluded.terms; end$$`);
    this.addSql(`create function delete_search_document(tenant uuid, entity text, id uuid) returns void language plpgsql set search_path = pg_catalog, public, pg_temp as $$begin
  delete from search_document as document
  where document.tenant_id = tenant and document.entity = delete_search_document.entity and document.id = delete_search_document.id; end$$`);
    this.addSql(`create function find_search_documents(entity text, search text, personal boolean) returns uuid[] language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$declare
  before text := current_setting('app.search', true);   wanted text := search_query('/' || current_setting('app.tenant', true) || '/' || entity, search, personal);   found uuid[]; begin
  if wanted is not null then
    perform set_config('app.search', wanted, true);     execute 'select array_agg(id) from search_document' into found;     perform set_config('app.search', coalesce(before, ''), true);   end if;   return coalesce(found, '{}'); end$$`);

    // The terms of what is there already. Their owner too is under row-level security, which would show it nothing without a tenant.
    this.addSql(`alter table "search_document" no force row level security`);
    this.addSql(`alter table "business_unit" no force row level security`);
    this.addSql(`alter table "department" no force row level security`);
    this.addSql(`alter table "partner" no force row level security`);
    this.addSql(`alter table "customer" no force row level security`);
    this.addSql(`alter table "order" no force row level security`);
    this.addSql(`alter table "contact" no force row level security`);
    this.addSql(`alter table "service_point" no force row level security`);
    this.addSql(`alter table "shipment" no force row level security`);
    this.addSql(`alter table "staff" no force row level security`);
    this.addSql(`alter table "supplier" no force row level security`);
    this.addSql(`alter table "product" no force row level security`);
    this.addSql(`alter table "bulletin" no force row level security`);
    this.addSql(`alter table "batch" no force row level security`);
    this.addSql(`alter table "asset" no force row level security`);
    this.addSql(`alter table "service_case" no force row level security`);
    this.addSql(`alter table "proof_of_purchase" no force row level security`);
    this.addSql(
      `select write_search_document(r.tenant_id, 'business_unit', r.id, array[r."code", r."name" ->> 'en', r."name" ->> 'zhCN']::text[], array[]::text[]) from "business_unit" as r`,
    );
    this.addSql(
      `select write_search_document(r.tenant_id, 'department', r.id, array[r."code", r."name" ->> 'en', r."name" ->> 'zhCN']::text[], array[]::text[]) from "department" as r`,
    );
    this.addSql(
      `select write_search_document(r.tenant_id, 'partner', r.id, array[r."code", r."name" ->> 'en', r."name" ->> 'zhCN']::text[], array[]::text[]) from "partner" as r`,
    );
    this.addSql(
      `select write_search_document(r.tenant_id, 'customer', r.id, array[r."external_reference"]::text[], array[r."name", r."phone", r."email", r."address"]::text[]) from "customer" as r`,
    );
    this.addSql(
      `select write_search_document(r.tenant_id, 'order', r.id, array[r."number"]::text[], array[]::text[]) from "order" as r`,
    );
    this.addSql(
      `select write_search_document(r.tenant_id, 'contact', r.id, array[r."role"]::text[], array[r."name", r."phone", r."email"]::text[]) from "contact" as r`,
    );
    this.addSql(
      `select write_search_document(r.tenant_id, 'service_point', r.id, array[r."code", r."name" ->> 'en', r."name" ->> 'zhCN', r."address"]::text[], array[]::text[]) from "service_point" as r`,
    );
    this.addSql(
      `select write_search_document(r.tenant_id, 'shipment', r.id, array[r."tracking_number"]::text[], array[]::text[]) from "shipment" as r`,
    );
    this.addSql(
      `select write_search_document(r.tenant_id, 'staff', r.id, array[r."number", r."name"]::text[], array[]::text[]) from "staff" as r`,
    );
    this.addSql(
      `select write_search_document(r.tenant_id, 'supplier', r.id, array[r."code", r."name"]::text[], array[]::text[]) from "supplier" as r`,
    );
    this.addSql(
      `select write_search_document(r.tenant_id, 'product', r.id, array[r."sku", r."name" ->> 'en', r."name" ->> 'zhCN', r."model"]::text[], array[]::text[]) from "product" as r`,
    );
    this.addSql(
      `select write_search_document(r.tenant_id, 'bulletin', r.id, array[r."title" ->> 'en', r."title" ->> 'zhCN', r."body" ->> 'en', r."body" ->> 'zhCN']::text[], array[]::text[]) from "bulletin" as r`,
    );
    this.addSql(
      `select write_search_document(r.tenant_id, 'batch', r.id, array[r."code"]::text[], array[]::text[]) from "batch" as r`,
    );
    this.addSql(
      `select write_search_document(r.tenant_id, 'asset', r.id, array[r."serial_number"]::text[], array[]::text[]) from "asset" as r`,
    );
    this.addSql(
      `select write_search_document(r.tenant_id, 'service_case', r.id, array[r."number", r."title", r."resolution", r."external_reference"]::text[], array[r."description"]::text[]) from "service_case" as r`,
    );
    this.addSql(
      `select write_search_document(r.tenant_id, 'proof_of_purchase', r.id, array[r."number"]::text[], array[]::text[]) from "proof_of_purchase" as r`,
    );
    this.addSql(`alter table "business_unit" force row level security`);
    this.addSql(`alter table "department" force row level security`);
    this.addSql(`alter table "partner" force row level security`);
    this.addSql(`alter table "customer" force row level security`);
    this.addSql(`alter table "order" force row level security`);
    this.addSql(`alter table "contact" force row level security`);
    this.addSql(`alter table "service_point" force row level security`);
    this.addSql(`alter table "shipment" force row level security`);
    this.addSql(`alter table "staff" force row level security`);
    this.addSql(`alter table "supplier" force row level security`);
    this.addSql(`alter table "product" force row level security`);
    this.addSql(`alter table "bulletin" force row level security`);
    this.addSql(`alter table "batch" force row level security`);
    this.addSql(`alter table "asset" force row level security`);
    this.addSql(`alter table "service_case" force row level security`);
    this.addSql(`alter table "proof_of_purchase" force row level security`);
    this.addSql(`alter table "search_document" force row level security`);
  }
}
