-- SPDX-FileCopyrightText: 2026 The Tuplewright contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The rows that the cases about updates start from.

TRUNCATE edited;
INSERT INTO edited
SELECT i, 'Name ' || i, i / 100.0, md5(i::text) FROM generate_series(1, 50000) AS i;
VACUUM ANALYZE edited;
CHECKPOINT;
