-- SPDX-FileCopyrightText: 2026 The Tuplewright contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- PostgreSQL. What the cases about painting show: ten columns with every kind of nothing among their
-- values, fifty wide ones, and a cell of 100 MB beside a small one.
SET client_min_messages = warning;

CREATE TABLE painted (
    id integer PRIMARY KEY,
    name text,
    email text,
    price numeric(12, 2),
    amount integer,
    placed timestamptz,
    born date,
    done boolean,
    details jsonb,
    note text
);
INSERT INTO painted
SELECT i, CASE WHEN i % 7 = 0 THEN NULL ELSE 'Customer ' || i % 500 END,
    CASE WHEN i % 11 = 0 THEN '' ELSE 'someone' || i || '@example.com' END, i / 100.0,
    CASE WHEN i % 5 = 0 THEN NULL ELSE i * 7919 % 100000 END,
    timestamptz '2026-01-01' + i * interval '1 minute', date '1960-01-01' + i % 20000, i % 3 = 0,
    jsonb_build_object('number', i, 'tags', jsonb_build_array('a', 'b')),
    CASE i % 4 WHEN 0 THEN NULL WHEN 1 THEN '   ' WHEN 2 THEN E'two\nlines' ELSE md5(i::text) END
FROM generate_series(1, 5000) AS i;

DO $$
DECLARE
    names text;
    terms text;
BEGIN
    SELECT string_agg(format('column_%s %s', n, kind), ', ' ORDER BY n),
        string_agg(CASE kind
            WHEN 'text' THEN format('repeat(md5((i * %s)::text), 1 + i %% %s)', n, n)
            WHEN 'jsonb' THEN format(
                'jsonb_build_object(''n'', i, ''text'', repeat(''json '', i %% 40 + %s))', n)
            WHEN 'numeric' THEN format('CASE WHEN i %% %s = 0 THEN NULL ELSE i / %s.0 END', n, n)
            ELSE 'timestamptz ''2026-01-01'' + i * interval ''1 second''' END, ', ' ORDER BY n)
    INTO names, terms
    FROM (
        SELECT n, (ARRAY['text', 'text', 'jsonb', 'numeric', 'timestamptz'])[n % 5 + 1] AS kind
        FROM generate_series(2, 50) AS n
    ) AS columns;
    EXECUTE format('CREATE TABLE wide (id integer PRIMARY KEY, %s)', names);
    EXECUTE format('INSERT INTO wide SELECT i, %s FROM generate_series(1, 25000) AS i', terms);
END
$$;

CREATE TABLE small (id integer PRIMARY KEY, body text);
INSERT INTO small SELECT i, repeat('x', 100) FROM generate_series(1, 100) AS i;
CREATE TABLE giant (id integer PRIMARY KEY, body text);
INSERT INTO giant
SELECT i, repeat('x', CASE i WHEN 5 THEN 100000000 ELSE 100 END) FROM generate_series(1, 100) AS i;
VACUUM ANALYZE painted, wide, small, giant;
