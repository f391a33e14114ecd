select json_build_array(
  (select json_agg(r)
    from 
    (select "t0"."number" as "number", "t0"."title" as "title", array["t0"."opened_at"::text, "t0"."id"::text] as "$cursor"
      from "service_case" as "t0"
      where "t0"."id" = any(
        (select find_search_documents($1, $2, $3))::uuid[])
      order by "t0"."opened_at" desc, "t0"."id" desc
      limit $4) as r), 
  (select count(*)
    from "service_case" as "t0"
    where "t0"."id" = any(
      (select find_search_documents($5, $6, $7))::uuid[])))::text as "0"
