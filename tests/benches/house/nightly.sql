-- A nightly batch, as a spreadsheet of queries would be: the points of every account from the seven measures under the
-- weights that are shipped. `?1` is the day. It knows no stale values, no gates, no firm's own cadences, and says no why.

CREATE TEMP TABLE "told" ("account" TEXT NOT NULL, "measure" TEXT NOT NULL, "weight" REAL NOT NULL, "value" REAL NOT NULL);

CREATE TEMP TABLE "contact" AS
    SELECT "account", "id", "on", "kind", "qbr" FROM main."touchpoint"
    WHERE "deleted_at" IS NULL AND "on" <= (SELECT "day" FROM "today") AND ("direction" = 'theirs' OR "answered" IS NOT 0);

CREATE TEMP TABLE "met" AS
    SELECT w."account", w."stakeholder", max(c."on") AS "on" FROM "contact" c
    JOIN main."touchpoint_with" w ON w."touchpoint" = c."id" AND w."account" = c."account" AND w."deleted_at" IS NULL
    GROUP BY w."account", w."stakeholder";

CREATE TEMP TABLE "owed" ("tier" TEXT, "kind" TEXT, "every" INTEGER);
INSERT INTO "owed" VALUES
    ('transactional', 'operational', 31), ('transactional', 'maintenance', 366),
    ('recurring', 'operational', 31), ('recurring', 'strategic', 92), ('recurring', 'maintenance', 184), ('recurring', 'qbr', 92),
    ('strategic', 'operational', 7), ('strategic', 'strategic', 31), ('strategic', 'executive', 92), ('strategic', 'qbr', 92),
    ('anchor', 'operational', 7), ('anchor', 'strategic', 14), ('anchor', 'executive', 92), ('anchor', 'qbr', 92);

-- Outcomes: the mean of the criteria in force.
INSERT INTO "told"
    SELECT c."account", 'outcomes', 25, avg(max(0.0, min(1.0, (CAST(r."value" AS REAL) - c."baseline")
            / (CAST(c."target" AS REAL) - c."baseline") * (julianday(c."due") - julianday(c."set_on"))
            / min(julianday(t."day") - julianday(c."set_on"), julianday(c."due") - julianday(c."set_on"))))) * 100
    FROM "today" t, main."success_criterion" c
    JOIN (SELECT "metric", "value", row_number() OVER (PARTITION BY "metric" ORDER BY "on" DESC, "id" DESC) AS "nth"
          FROM main."reading" WHERE "deleted_at" IS NULL AND "part" IS NULL AND "on" <= (SELECT "day" FROM "today")) r
        ON r."metric" = c."metric" AND r."nth" = 1
    WHERE c."deleted_at" IS NULL AND c."set_on" <= t."day"
      AND (c."due" >= t."day" OR NOT EXISTS (SELECT 1 FROM main."success_criterion" o WHERE o."metric" = c."metric"
            AND o."deleted_at" IS NULL AND o."set_on" <= t."day" AND (o."due" >= t."day" OR o."due" > c."due")))
      AND 10 * (julianday(t."day") - julianday(c."set_on")) >= julianday(c."due") - julianday(c."set_on")
    GROUP BY c."account";

-- Use and support: the last reading against the mean of up to three before it.
CREATE TEMP TABLE "against" AS
    SELECT m."account", m."meaning", m."better",
           max(CASE WHEN r."nth" = 1 THEN CAST(r."value" AS REAL) END) AS "last",
           avg(CASE WHEN r."nth" BETWEEN 2 AND 4 THEN CAST(r."value" AS REAL) END) AS "mean"
    FROM main."metric" m
    JOIN (SELECT "metric", "value", row_number() OVER (PARTITION BY "metric" ORDER BY "on" DESC, "id" DESC) AS "nth"
          FROM main."reading" WHERE "deleted_at" IS NULL AND "part" IS NULL AND "on" <= (SELECT "day" FROM "today")) r
        ON r."metric" = m."id" AND r."nth" <= 4
    WHERE m."deleted_at" IS NULL AND m."meaning" IN ('adoption', 'support') GROUP BY m."id";

INSERT INTO "told"
    SELECT "account", 'usage', 15, avg(max(0.0, min(1.0, 2 * CASE "better" WHEN 'higher' THEN "last" / "mean" ELSE "mean" / "last" END - 1))) * 100
    FROM "against" WHERE "meaning" = 'adoption' AND "mean" IS NOT NULL GROUP BY "account";

INSERT INTO "told"
    SELECT "account", 'support', 10, avg("value") * 100 FROM (
        SELECT "account", max(0.0, min(1.0, 2 - CASE "better" WHEN 'higher' THEN "mean" / "last" ELSE "last" / "mean" END)) AS "value"
        FROM "against" WHERE "meaning" = 'support' AND "mean" IS NOT NULL
        UNION ALL
        SELECT "account", max(0.0, min(1.0, 2 - 1.0 * count(*) / nullif(sum("in_time"), 0))) FROM (
            SELECT "account", "done_on" IS NOT NULL AND "done_on" <= (SELECT "day" FROM "today") AS "in_time",
                   row_number() OVER (PARTITION BY "account" ORDER BY "due" DESC, "id" DESC) AS "nth"
            FROM main."milestone" WHERE "deleted_at" IS NULL
              AND ("done_on" <= (SELECT "day" FROM "today") OR "due" < (SELECT "day" FROM "today"))) WHERE "nth" <= 4 GROUP BY "account")
    GROUP BY "account";

-- Recency: the cadence furthest overdue; nothing after two messages in a row without an answer.
INSERT INTO "told"
    SELECT a."id", 'recency', 15,
           CASE WHEN (SELECT count(*) FROM main."touchpoint" u WHERE u."account" = a."id" AND u."deleted_at" IS NULL
                        AND u."on" <= t."day" AND u."direction" = 'ours' AND u."answered" = 0
                        AND u."on" >= (SELECT max("on") FROM "contact" WHERE "account" = a."id")) >= 2 THEN 0
                ELSE min((3.0 * o."every" - min(max(julianday(t."day") - julianday(l."on"), o."every"), 3 * o."every"))
                         / (2 * o."every")) * 100 END
    FROM "today" t, main."account" a
    JOIN "owed" o ON o."tier" = a."tier"
    JOIN (SELECT "account", "kind", max("on") AS "on" FROM "contact" GROUP BY "account", "kind"
          UNION ALL SELECT "account", 'qbr', max("on") FROM "contact" WHERE "qbr" = 1 GROUP BY "account") l
        ON l."account" = a."id" AND l."kind" = o."kind"
    WHERE a."deleted_at" IS NULL GROUP BY a."id";

-- Coverage: the decision-maker, the champion, the live threads.
INSERT INTO "told"
    SELECT s."account", 'coverage', 15,
           35 * max(s."role" = 'decision_maker' AND "close" AND "live") + 35 * max(s."role" = 'champion' AND "close")
           + 10 * min(3, sum("live"))
    FROM (SELECT p."account", coalesce(p."role", '') AS "role", coalesce(p."strength" IN ('developing', 'strong'), 0) AND p."there" AS "close",
                 p."there" AND coalesce(julianday((SELECT "day" FROM "today")) - julianday(m."on")
                     <= 2 * (SELECT min("every") FROM "owed" WHERE "tier" = a."tier"), 0) AS "live"
          FROM (SELECT *, "left_on" IS NULL OR "left_on" > (SELECT "day" FROM "today") AS "there"
                FROM main."stakeholder" WHERE "deleted_at" IS NULL) p
          JOIN main."account" a ON a."id" = p."account"
          LEFT JOIN "met" m ON m."account" = p."account" AND m."stakeholder" = p."id") s
    GROUP BY s."account";

-- Sentiment: everybody's newest answer, as far as it has not faded.
INSERT INTO "told"
    SELECT "account", 'sentiment', 15, avg("points" - max("points" - 50, 0) * (1 - (365 - min(max("age", 90), 365)) / 275.0))
    FROM (SELECT "account", julianday((SELECT "day" FROM "today")) - julianday("on") AS "age",
                 CASE WHEN "score" <= 6 THEN "score" / 6.0 * 25 WHEN "score" <= 7 THEN 25 + ("score" - 6) * 25
                      WHEN "score" <= 9 THEN 50 + ("score" - 7) * 25 ELSE 100 END AS "points"
          FROM (SELECT "account", "on", CAST("score" AS REAL) AS "score",
                       row_number() OVER (PARTITION BY "account", "by" ORDER BY "on" DESC, "id" DESC) AS "nth"
                FROM main."survey_response" WHERE "deleted_at" IS NULL AND "kind" = 'nps' AND "by" IS NOT NULL
                  AND "on" <= (SELECT "day" FROM "today")) WHERE "nth" = 1)
    GROUP BY "account";

-- Payment: the invoice longest overdue.
INSERT INTO "told"
    SELECT "account", 'payment', 5, 100 * (60 - min(60, max(0, max(CASE WHEN "paid" IS NULL OR "paid" > t."day"
        THEN julianday(t."day") - julianday("due") ELSE 0 END)))) / 60.0
    FROM "today" t, main."invoice" WHERE "deleted_at" IS NULL AND "issued" <= t."day" AND "amount" > 0 GROUP BY "account";

CREATE TEMP TABLE "score" AS
    SELECT "account", CAST(round(sum("weight" * "value") / sum("weight")) AS INTEGER) AS "points" FROM "told" GROUP BY "account";
