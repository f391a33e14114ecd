select 
(select to_json(r)
  from 
  (select "t0"."number" as "number", "t0"."status" as "status", "t0"."case_type" as "caseType", "t0"."details" as "details", 
    (select to_json(r)
      from 
      (select "t1"."name" as "name", "t1"."phone" as "phone"
        from "customer" as "t1"
        where ("t1"."tenant_id" = "t0"."tenant_id" and "t1"."id" = "t0"."customer_id")) as r) as "$0", 
    (select json_agg(r)
      from 
      (select "t1"."point" as "point", "t1"."status" as "status", "t1"."outcome" as "outcome", "t1"."fired_rules" as "firedRules", "t1"."missing" as "missing", 
        (select to_json(r)
          from 
          (select "t2"."case_type" as "caseType"
            from "service_case" as "t2"
            where ("t2"."tenant_id" = "t1"."tenant_id" and "t2"."id" = "t1"."service_case_id")) as r) as "serviceCase"
        from "decision" as "t1"
        where ("t0"."tenant_id" = "t1"."tenant_id" and "t0"."id" = "t1"."service_case_id")
        order by "t1"."id") as r) as "$1", json_build_array(
      (select json_agg(r)
        from 
        (select "t1"."milestone" as "milestone", "t1"."state" as "state", "t1"."due_at" at time zone 'UTC' as "dueAt"
          from "clock" as "t1"
          where ("t0"."tenant_id" = "t1"."tenant_id" and "t0"."id" = "t1"."service_case_id")
          order by "t1"."id" asc
          limit $1) as r), null) as "$2", json_build_array(
      (select json_agg(r)
        from 
        (select "t1"."type" as "type", "t1"."data" as "data"
          from "case_event" as "t1"
          where ("t0"."tenant_id" = "t1"."tenant_id" and "t0"."id" = "t1"."service_case_id")
          order by "t1"."id" asc
          limit $2) as r), null) as "$3", json_build_array(
      (select json_agg(r)
        from 
        (select "t1"."team" as "team", 
          (select to_json(r)
            from 
            (select "t2"."name" as "name"
              from "staff" as "t2"
              where ("t2"."tenant_id" = "t1"."tenant_id" and "t2"."id" = "t1"."staff_id")) as r) as "$0"
          from "assignment" as "t1"
          where ("t0"."tenant_id" = "t1"."tenant_id" and "t0"."id" = "t1"."service_case_id")
          order by "t1"."id" asc
          limit $3) as r), null) as "$4", json_build_array(
      (select json_agg(r)
        from 
        (select "t1"."body" as "body"
          from "message" as "t1"
          where ("t0"."tenant_id" = "t1"."tenant_id" and "t0"."id" = "t1"."service_case_id")
          order by "t1"."id" asc
          limit $4) as r), null) as "$5"
    from "service_case" as "t0"
    where t0.id = $5::uuid) as r)::text as "0"
