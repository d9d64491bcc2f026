-- SPDX-FileCopyrightText: 2026 The Tuplewright contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Schema :ns with :tables tables of eight columns: a key, a unique and a plain index, a check, and a
-- foreign key to an earlier table.
SET client_min_messages = warning;
SET synchronous_commit = off;
CREATE SCHEMA :ns;
SET search_path = :ns;
SELECT format('CREATE TABLE item_%s (id bigint PRIMARY KEY, parent_id bigint %s,'
    ' code text NOT NULL UNIQUE, title varchar(80) DEFAULT ''none'','
    ' price numeric(10,2) CHECK (price >= 0), made_at timestamptz DEFAULT now(),'
    ' flags jsonb, active boolean NOT NULL DEFAULT true);'
    'CREATE INDEX ON item_%1$s (parent_id)',
    i, CASE WHEN i > 1 THEN format('REFERENCES item_%s (id)', i / 2) END)
FROM generate_series(1, :tables) AS i ORDER BY i \gexec
VACUUM ANALYZE pg_catalog.pg_class, pg_catalog.pg_attribute, pg_catalog.pg_constraint,
    pg_catalog.pg_index, pg_catalog.pg_attrdef, pg_catalog.pg_depend, pg_catalog.pg_type;
