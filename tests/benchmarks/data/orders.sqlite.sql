-- SPDX-FileCopyrightText: 2026 The Tuplewright contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- SQLite. The table "wanted" with one value, how many rows to make, must exist; a temporary one will
-- do. The same rows every time.
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;

CREATE TABLE orders (
    id INTEGER PRIMARY KEY,
    reference TEXT NOT NULL,
    customer_id INTEGER NOT NULL,
    total NUMERIC NOT NULL,
    status TEXT NOT NULL,
    placed_at TEXT NOT NULL,
    invoiced BOOLEAN NOT NULL,
    details TEXT NOT NULL,
    remark TEXT NOT NULL,
    sent_on DATE
);

WITH RECURSIVE series (number) AS (
    SELECT 1
    UNION ALL
    SELECT number + 1 FROM series WHERE number < (SELECT * FROM wanted)
)
INSERT INTO orders
SELECT number,
    printf('%08x-%04x-4%03x-8%03x-%012x', number * 2654435761 % 4294967296, number * 40503 % 65536,
        number * 613 % 4096, number * 1021 % 4096, number * 11400714819 % 281474976710656),
    1 + number * 6007 % 50021,
    (99 + number * 15013 % 2500000) / 100.0,
    CASE number % 5
        WHEN 0 THEN 'new' WHEN 1 THEN 'paid' WHEN 2 THEN 'packed' WHEN 3 THEN 'sent'
        ELSE 'returned'
    END,
    datetime(1614578400 + number * 61, 'unixepoch'),
    number % 4 <> 0,
    printf('{"gift": %s, "lines": %d}', CASE WHEN number % 11 = 0 THEN 'true' ELSE 'false' END,
        1 + number % 7),
    CASE number % 3
        WHEN 0 THEN 'Leave it with the neighbours on the second floor, and ring twice.'
        WHEN 1 THEN 'Parcel ' || number || ' of the week, wrapped as a present'
        ELSE printf('called at %d:%02d, asked to come back later in the day', number % 24, number % 60)
    END,
    CASE WHEN number % 6 <> 0 THEN date('2021-03-02', (number / 1410) || ' days') END
FROM series;
