-- SPDX-FileCopyrightText: 2026 The Tuplewright contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- PostgreSQL, after orders.sql: orders_copy has the rows of orders, one of a hundred with another
-- scale, which only a comparison of bytes sees.
SET client_min_messages = warning;
CREATE TABLE orders_copy AS TABLE orders;
ALTER TABLE orders_copy ALTER COLUMN total TYPE numeric;
UPDATE orders_copy SET total = total::numeric(15, 3) WHERE id % 100 = 0;
ALTER TABLE orders_copy ADD PRIMARY KEY (id);
VACUUM (FREEZE, ANALYZE) orders_copy;
