-- SPDX-FileCopyrightText: 2026 The Tuplewright contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Tables for the cases about many rows. Variables: rows.

CREATE TABLE bulk_rows (
    id integer PRIMARY KEY,
    customer text NOT NULL,
    price numeric(10, 2),
    placed timestamptz NOT NULL,
    note text,
    done boolean NOT NULL
);

-- What a bulk creation starts from.
CREATE TABLE bulk_source AS
SELECT i AS id,
    'Customer ' || i % 5000 AS customer,
    (i % 100000) / 100.0 AS price,
    timestamptz '2026-01-01' + i * interval '1 minute' AS placed,
    CASE WHEN i % 3 = 0 THEN NULL ELSE 'Note, "number" ' || md5(i::text) END AS note,
    i % 2 = 0 AS done
FROM generate_series(1, :rows) AS i;

CREATE TABLE edited (
    id integer PRIMARY KEY,
    name text NOT NULL,
    price numeric(10, 2),
    note text
);
