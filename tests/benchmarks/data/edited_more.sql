-- SPDX-FileCopyrightText: 2026 The Tuplewright contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- As many more rows again, after edited.sql.

INSERT INTO edited
SELECT i, 'Name ' || i, i / 100.0, md5(i::text) FROM generate_series(50001, 100000) AS i;
ANALYZE edited;
