select "b0".*, "c1"."tenant_id" as "c1__tenant_id", "c1"."id" as "c1__id", "c1"."created_at" as "c1__created_at", "c1"."updated_at" as "c1__updated_at", "c1"."version" as "c1__version", "c1"."code" as "c1__code", "c1"."name" as "c1__name", "c1"."definition" as "c1__definition"
from "business_unit" as "b0" inner join "calendar" as "c1" on "b0"."tenant_id" = "c1"."tenant_id" and "b0"."calendar_id" = "c1"."id"
where "b0"."code" = 'FOOD'
limit 1

select "p0".*
from "parameter" as "p0"
where "p0"."business_unit_id" = '…' and "p0"."plugin" = 'food-recall'
