-- SPDX-FileCopyrightText: 2026 The Tuplewright contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- PostgreSQL, variables: rows. A narrow table of ten times as many rows, its keys with gaps.
SET client_min_messages = warning;

CREATE TABLE narrow AS
SELECT number * 3 + number % 3 AS id, (number * 7919 % 1000003)::integer AS value
FROM generate_series(1::bigint, :rows::bigint * 10) AS number;
ALTER TABLE narrow ADD PRIMARY KEY (id);
VACUUM (FREEZE, ANALYZE) narrow;
CHECKPOINT;
