-- SPDX-FileCopyrightText: 2026 The Tuplewright contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- PostgreSQL, variables: rows. The same rows every time; ten columns, about 175 characters a row.
-- orders holds `rows` rows, orders_big ten times as many.
SET client_min_messages = warning;
SET TimeZone = 'UTC';

CREATE TABLE orders AS
SELECT number AS id,
    md5('order ' || number)::uuid AS reference,
    (1 + number * 6007 % 50021)::integer AS customer_id,
    ((99 + number * 15013 % 2500000) / 100.0)::numeric(12, 2) AS total,
    (ARRAY['new', 'paid', 'packed', 'sent', 'returned'])[1 + number % 5] AS status,
    timestamptz '2021-03-01 06:00:00+00' + number * interval '61.25 seconds' AS placed_at,
    number % 4 <> 0 AS invoiced,
    jsonb_build_object('lines', 1 + number % 7, 'gift', number % 11 = 0) AS details,
    CASE number % 3
        WHEN 0 THEN 'Leave it with the neighbours on the second floor, and ring twice.'
        WHEN 1 THEN 'Parcel ' || number || ' of the week, wrapped as a present'
        ELSE 'called at ' || number % 24 || ':' || lpad((number % 60)::text, 2, '0')
            || ', asked to come back later in the day'
    END AS remark,
    CASE WHEN number % 6 <> 0 THEN date '2021-03-02' + (number / 1410)::integer END AS sent_on
FROM generate_series(1::bigint, :rows::bigint) AS number;
ALTER TABLE orders ADD PRIMARY KEY (id);
VACUUM (FREEZE, ANALYZE) orders;

CREATE TABLE orders_big AS
SELECT id + block * :rows::bigint AS id, reference, customer_id, total, status, placed_at, invoiced,
    details, remark, sent_on
FROM generate_series(0, 9) AS block CROSS JOIN orders;
ALTER TABLE orders_big ADD PRIMARY KEY (id);
VACUUM (FREEZE, ANALYZE) orders_big;
CHECKPOINT;
