select 
(select to_json(r)
  from 
  (select "t0"."id" as "id", "t0"."version" as "version", 
    (select json_agg(r)
      from 
      (select "t1"."point" as "point", "t1"."status" as "status", "t1"."outcome" as "outcome", "t1"."fired_rules" as "firedRules", "t1"."missing" as "missing", "t1"."facts" as "facts", "t1"."fault" as "fault", "t1"."revision" as "revision", "t1"."as_of" at time zone 'UTC' as "asOf", "t1"."engine_version" as "engineVersion", 
        (select to_json(r)
          from 
          (select "t2"."case_type" as "caseType"
            from "service_case" as "t2"
            where ("t2"."tenant_id" = "t1"."tenant_id" and "t2"."id" = "t1"."service_case_id")) as r) as "serviceCase"
        from "decision" as "t1"
        where ("t0"."tenant_id" = "t1"."tenant_id" and "t0"."id" = "t1"."service_case_id")
        order by "t1"."id") as r) as "$0"
    from "service_case" as "t0"
    where t0.id = $1::uuid) as r)::text as "0"

select "p0".*
from "policy_revision" as "p0"
where "p0"."hash" in (…)
