-- SPDX-FileCopyrightText: 2026 The Tuplewright contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- SQLite. The table "wanted" with one value, a tenth of the rows to make, must exist; a temporary
-- one will do.
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;

CREATE TABLE narrow (
    id INTEGER PRIMARY KEY,
    value INTEGER NOT NULL,
    word TEXT NOT NULL
);

WITH RECURSIVE series (number) AS (
    SELECT 1
    UNION ALL
    SELECT number + 1 FROM series WHERE number < (SELECT * FROM wanted) * 10
)
INSERT INTO narrow
SELECT number * 3 + number % 3, number * 7919 % 1000003, 'word ' || number FROM series;
