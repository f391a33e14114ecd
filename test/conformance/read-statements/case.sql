select row_to_json(o)::text as data
from 
(select 
  (select row_to_json(r)
    from 
    (select "t0"."id" as "id", "t0"."number" as "number", "t0"."version" as "version", "t0"."case_type" as "caseType", "t0"."status" as "status", "t0"."waiting_for" as "waitingFor", "t0"."channel" as "channel", "t0"."title" as "title", "t0"."description" as "description", case when "t0"."occurred_at" >= '0001-01-01'::timestamptz and "t0"."occurred_at" < '9999-12-31'::timestamptz then to_char("t0"."occurred_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') when "t0"."occurred_at" is not null then 'aftercare:executed' end as "occurredAt", case when "t0"."opened_at" >= '0001-01-01'::timestamptz and "t0"."opened_at" < '9999-12-31'::timestamptz then to_char("t0"."opened_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') when "t0"."opened_at" is not null then 'aftercare:executed' end as "openedAt", case when "t0"."resolved_at" >= '0001-01-01'::timestamptz and "t0"."resolved_at" < '9999-12-31'::timestamptz then to_char("t0"."resolved_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') when "t0"."resolved_at" is not null then 'aftercare:executed' end as "resolvedAt", case when "t0"."closed_at" >= '0001-01-01'::timestamptz and "t0"."closed_at" < '9999-12-31'::timestamptz then to_char("t0"."closed_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') when "t0"."closed_at" is not null then 'aftercare:executed' end as "closedAt", "t0"."category" as "category", "t0"."severity" as "severity", "t0"."urgency" as "urgency", "t0"."team" as "team", "t0"."resolution" as "resolution", "t0"."reopen_count" as "reopenCount", "t0"."external_reference" as "externalReference", case when "t0"."created_at" >= '0001-01-01'::timestamptz and "t0"."created_at" < '9999-12-31'::timestamptz then to_char("t0"."created_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') when "t0"."created_at" is not null then 'aftercare:executed' end as "createdAt", coalesce(
        (select row_to_json(r)
          from 
          (select "t1"."code" as "code", case when "t1"."name" is not null then 
            (select row_to_json(l)
              from 
              (select coalesce("t1"."name"->>'en', 'aftercare:executed') as "en", coalesce("t1"."name"->>'zhCN', 'aftercare:executed') as "zhCN") as l) end as "name"
            from "business_unit" as "t1"
            where ("t1"."tenant_id" = "t0"."tenant_id" and "t1"."id" = "t0"."business_unit_id")) as r), to_json('aftercare:executed'::text)) as "businessUnit", 
      (select row_to_json(r)
        from 
        (select "t1"."kind" as "kind", "t1"."name" as "name", "t1"."phone" as "phone", "t1"."email" as "email", "t1"."address" as "address"
          from "customer" as "t1"
          where ("t1"."tenant_id" = "t0"."tenant_id" and "t1"."id" = "t0"."customer_id")) as r) as "customer", 
      (select row_to_json(r)
        from 
        (select "t1"."sku" as "sku", case when "t1"."name" is not null then 
          (select row_to_json(l)
            from 
            (select coalesce("t1"."name"->>'en', 'aftercare:executed') as "en", coalesce("t1"."name"->>'zhCN', 'aftercare:executed') as "zhCN") as l) end as "name", "t1"."category" as "category", "t1"."model" as "model"
          from "product" as "t1"
          where ("t1"."tenant_id" = "t0"."tenant_id" and "t1"."id" = "t0"."product_id")) as r) as "product", 
      (select row_to_json(r)
        from 
        (select "t1"."serial_number" as "serialNumber", case when "t1"."sold_on" >= '0001-01-01'::date and "t1"."sold_on" < '9999-12-31'::date then to_char("t1"."sold_on", 'YYYY-MM-DD') when "t1"."sold_on" is not null then 'aftercare:executed' end as "soldOn", case when "t1"."installed_on" >= '0001-01-01'::date and "t1"."installed_on" < '9999-12-31'::date then to_char("t1"."installed_on", 'YYYY-MM-DD') when "t1"."installed_on" is not null then 'aftercare:executed' end as "installedOn", "t1"."usage"::text as "usage", "t1"."usage_unit" as "usageUnit", "t1"."repair_count" as "repairCount"
          from "asset" as "t1"
          where ("t1"."tenant_id" = "t0"."tenant_id" and "t1"."id" = "t0"."asset_id")) as r) as "asset", 
      (select row_to_json(p)
        from 
        (select 
          (select coalesce(array_to_json(array_agg(r)), '[]'::json)
            from 
            (select "t1"."type" as "type", case when "t1"."occurred_at" >= '0001-01-01'::timestamptz and "t1"."occurred_at" < '9999-12-31'::timestamptz then to_char("t1"."occurred_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') when "t1"."occurred_at" is not null then 'aftercare:executed' end as "occurredAt", "t1"."actor" as "actor", "t1"."remark" as "remark", "t1"."data" as "data"
              from "case_event" as "t1"
              where ("t0"."tenant_id" = "t1"."tenant_id" and "t0"."id" = "t1"."service_case_id")
              order by "t1"."id" asc
              limit 50) as r) as "nodes") as p) as "events", 
      (select row_to_json(p)
        from 
        (select 
          (select coalesce(array_to_json(array_agg(r)), '[]'::json)
            from 
            (select "t1"."milestone" as "milestone", "t1"."state" as "state", case when "t1"."due_at" >= '0001-01-01'::timestamptz and "t1"."due_at" < '9999-12-31'::timestamptz then to_char("t1"."due_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') when "t1"."due_at" is not null then 'aftercare:executed' end as "dueAt", case when "t1"."met_at" >= '0001-01-01'::timestamptz and "t1"."met_at" < '9999-12-31'::timestamptz then to_char("t1"."met_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') when "t1"."met_at" is not null then 'aftercare:executed' end as "metAt"
              from "clock" as "t1"
              where ("t0"."tenant_id" = "t1"."tenant_id" and "t0"."id" = "t1"."service_case_id")
              order by "t1"."id" asc
              limit 20) as r) as "nodes") as p) as "clocks", 
      (select row_to_json(p)
        from 
        (select 
          (select coalesce(array_to_json(array_agg(r)), '[]'::json)
            from 
            (select "t1"."team" as "team", case when "t1"."assigned_at" >= '0001-01-01'::timestamptz and "t1"."assigned_at" < '9999-12-31'::timestamptz then to_char("t1"."assigned_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') when "t1"."assigned_at" is not null then 'aftercare:executed' end as "assignedAt", case when "t1"."ended_at" >= '0001-01-01'::timestamptz and "t1"."ended_at" < '9999-12-31'::timestamptz then to_char("t1"."ended_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') when "t1"."ended_at" is not null then 'aftercare:executed' end as "endedAt"
              from "assignment" as "t1"
              where ("t0"."tenant_id" = "t1"."tenant_id" and "t0"."id" = "t1"."service_case_id")
              order by "t1"."id" asc
              limit 10) as r) as "nodes") as p) as "assignments", 
      (select row_to_json(p)
        from 
        (select 
          (select coalesce(array_to_json(array_agg(r)), '[]'::json)
            from 
            (select "t1"."direction" as "direction", "t1"."channel" as "channel", "t1"."body" as "body", "t1"."author" as "author", case when "t1"."sent_at" >= '0001-01-01'::timestamptz and "t1"."sent_at" < '9999-12-31'::timestamptz then to_char("t1"."sent_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') when "t1"."sent_at" is not null then 'aftercare:executed' end as "sentAt"
              from "message" as "t1"
              where ("t0"."tenant_id" = "t1"."tenant_id" and "t0"."id" = "t1"."service_case_id")
              order by "t1"."id" asc
              limit 20) as r) as "nodes") as p) as "messages", 
      (select coalesce(array_to_json(array_agg(r)), '[]'::json)
        from 
        (select "t1"."point" as "point", "t1"."status" as "status", "t1"."outcome" as "outcome", "t1"."missing" as "missing", case when "t1"."decided_at" >= '0001-01-01'::timestamptz and "t1"."decided_at" < '9999-12-31'::timestamptz then to_char("t1"."decided_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') when "t1"."decided_at" is not null then 'aftercare:executed' end as "decidedAt"
          from "decision" as "t1"
          where ("t0"."tenant_id" = "t1"."tenant_id" and "t0"."id" = "t1"."service_case_id")
          order by "t1"."id") as r) as "decisions"
      from "service_case" as "t0"
      where t0.id = $1::uuid) as r) as "serviceCase") as o
