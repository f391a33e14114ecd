select 
(select to_json(r)
  from 
  (select "t0"."name" as "name"
    from "tenant" as "t0"
    where t0.id = $1::uuid) as r)::text as "0"
