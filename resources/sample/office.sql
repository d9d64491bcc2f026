-- SPDX-FileCopyrightText: 2026 The Tuplewright contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Documents with their archived versions, tickets, rates, settings, the sensor log and the guest rooms.
-- The last lines remove the temporary tables.

CREATE TEMP TABLE paper (day TEXT, title TEXT, body TEXT);
INSERT INTO paper VALUES
('2024-01-22', 'House rules of the workshop', 'Everybody may use the workshop after the safety tour.

1. Machines are for members with the green card only.
2. Sweep before you leave, including below the bench.
3. What you break, you report. Nobody is angry, everybody is informed.
4. Last one out: compressor, lights, door.'),
('2024-05-27', 'Data retention policy', 'We keep as little as we can.

Orders and invoices: ten years, because we must.
Accounts without a sign-in: three years, then a letter, then deletion.
Newsletter addresses: until somebody objects.
Sensor readings: for ever, they are about the cellar.'),
('2024-01-29', 'Opening hours', 'Tue-Fri 10:00-18:30, Sat 9:00-14:00. Repair café: first Saturday of the month, ten to one.'),
('2024-03-18', 'Minutes of the general meeting, March 2024', 'Present: 41 members, apologies from 6.

The accounts for 2023 were approved with 38 votes, 3 abstentions.
The board was re-elected. The roof remains the largest item.
Any other business: the coffee machine.'),
('2025-03-17', 'Minutes of the general meeting, March 2025', 'Present: 57 members, apologies from 11.

The accounts for 2024 were approved unanimously.
Motion "Longer hours on Thursdays": accepted, 31 to 19.
Motion "Abolish the fee": withdrawn amid laughter.'),
('2026-03-16', 'Minutes of the general meeting, March 2026', 'Present: 63 members, apologies from 9.

The accounts for 2025 were approved with one abstention.
The roof is paid for. The chair thanked the scaffolders.'),
('2024-11-04', 'Price list for workshop hours', 'Bench: 4.00 per hour, with card 2.50
Lathe, band saw: 9.00 per hour
Sewing corner: free, donations welcome
Locker: 18.00 per half-year'),
('2024-02-05', 'Emergency numbers', 'Fire, ambulance: 112
Main water valve: cellar, behind the blue door, turn right.
Main switch: hall, top row, third from left.'),
('2024-12-09', 'Supplier contract: coffee', 'Quantity: 24 kg per month, tolerance ±10 %.
Price: as in annex A, reviewed each January.
Notice: three months to the end of a quarter.'),
('2025-01-20', 'Supplier contract: timber', 'Ash, oak, beech; air-dried, below 14 % moisture.
Delivery on pallets, the yard gate is 2.60 m wide.'),
('2024-08-12', 'Lease agreement (summary)', 'Ground floor and cellar, 312 m². Runs until 31 December 2029.
Rent is indexed once a year. Noise: none after 20:00.'),
('2024-09-30', 'Insurance overview', 'Liability: yes. Contents: yes, up to 80,000. Glass: no.
Visitors'' own tools: not insured, please tell them.'),
('2024-02-19', 'How to write for the magazine', 'Say one thing. Say how you know it. Stop.

Pictures: at least 1600 px wide, and ask the people in them.
Numbers: with units.
Exclamation marks: one per author and year!'),
('2024-06-10', 'Style sheet: German titles', 'Straße bleibt Straße, auch im Schweizer Heft.
Anführungszeichen: »so«, nicht "so".
Zahlen bis zwölf als Wort.'),
('2024-04-15', 'Checklist: repair café', '[ ] Tables, cables, fire blanket
[ ] Forms and pens
[ ] Cash box with 50 in coins
[ ] Cake (two kinds, one without nuts)
[ ] Scale for the statistics'),
('2024-04-22', 'Checklist: new member', '[ ] Form signed
[ ] Fee received
[ ] Safety tour done
[ ] Name written the way the person writes it'),
('2025-02-24', 'Inventory of the cellar', 'Shelf A: glue, wax, oil
Shelf B: jars, lids, labels
Shelf C: film, paper (do NOT open)
Shelf D: unknown'),
('2025-06-16', 'Recipe for the summer party', 'Flammkuchen for 80: 12 kg flour, 6 l water, 240 g salt, 0.9 l oil; 8 kg onions.
Ovens at full heat from 16:00. Band at 19:00.'),
('2025-08-04', 'Translation notes', 'pt: oficina = workshop, escritório = office
cs: dílna / kancelář
ja: 工房 / 事務所
ar: ورشة / مكتب'),
('2025-09-22', 'Complaint about the bells', 'Dear neighbours,

we do hear them too. The parish has promised to skip the quarter hours after 22:00.

With kind regards
the board'),
('2025-12-01', 'Budget 2026', 'Income: fees 9,800; shop 61,200; courses 7,450
Expenses: rent 28,600; wages 33,900; material 9,700; insurance 2,120; other 3,000
Result: +1,130'),
('2025-05-19', 'Plan for the cargo bike', 'Bought second-hand in May, 2,150 including the new battery.
Lending: two days at most, book in the shared calendar.
The key with the red ribbon is the wrong key.'),
('2025-10-13', 'Fire drill report', 'Everybody out after 2:40 min. Two people went back for their coats.'),
('2026-02-09', 'Empty draft', '');

-- One long text: the whole catalogue as a list.
INSERT INTO paper
SELECT '2026-01-05', 'Stocktaking, end of 2025', 'Counted by two people, signed by one.' || char(10, 10) || group_concat(line, char(10))
FROM (SELECT printf('%s  %-!52s %4d pcs', sku, name, stock) AS line FROM products ORDER BY sku);

CREATE TEMP TABLE filed AS
SELECT p.rowid AS n, p.title, p.body, x.*, datetime(p.day, printf('+%d minutes', 510 + x.a % 560)) AS moment,
       printf('%08x-%04x-4%03x-%04x-%04x%08x', b * 2, c % 65536, d % 4096, 32768 + e % 16384, f % 65536, g * 2) AS id
FROM paper AS p JOIN dice AS x ON x.i = 5700 + p.rowid;

INSERT INTO documents (id, title, body, revision, is_archived, origin_uuid, created_by, updated_by, created_at, updated_at)
SELECT id, title, body, 1 + h % 4, 0, NULL, 1 + c % 9,
       CASE WHEN h % 4 > 0 THEN 1 + d % 9 END, moment, datetime(moment, printf('+%d days', h % 4 * (6 + e % 24)))
FROM filed;

-- The versions before, one for each revision.
INSERT INTO documents (id, title, body, revision, is_archived, origin_uuid, created_by, updated_by, created_at, updated_at)
WITH RECURSIVE step (k) AS (VALUES (1) UNION ALL SELECT k + 1 FROM step WHERE k < 3)
SELECT printf('%08x-%04x-4%03x-%04x-%04x%08x', y.a * 2, y.b % 65536, y.c % 4096, 32768 + y.d % 16384, y.e % 65536, y.f * 2),
       f.title, 'Draft ' || k || ' of ' || date(f.moment, printf('+%d days', (k - 1) * (6 + f.e % 24))) || ', not yet agreed' || char(10, 10) || f.body,
       k, 1, f.id, 1 + f.c % 9, 1 + y.g % 9, f.moment, datetime(f.moment, printf('+%d days', (k - 1) * (6 + f.e % 24)), '+3 hours')
FROM filed AS f JOIN step ON k <= f.h % 4 JOIN dice AS y ON y.i = 5800 + f.n * 4 + k;
DROP TABLE temp.filed;
DROP TABLE temp.paper;

CREATE TEMP TABLE complaint (subject TEXT, body TEXT);
INSERT INTO complaint VALUES
('Parcel has not arrived', 'the tracking has been saying "on its way" for nine days now. Could you have a look?'),
('Wrong size delivered', 'I ordered the larger one and received the smaller one. The delivery note says large as well.'),
('Invoice without VAT number', 'our accounts need the VAT number on the invoice. Please send a corrected PDF.'),
('Question about the chisel set', 'are the handles hornbeam or beech? The page says one thing, the label another.'),
('Address has changed', 'we have moved around the corner. Please change the address for all open orders.'),
('Discount code does not work', 'the code from the newsletter gives "unknown voucher". It should be valid until Sunday.'),
('Return', 'the bag is lovely but too big for my rack. How do I send it back?'),
('Broken on arrival', 'the dripper came in four pieces. Pictures attached. I can wait for the next delivery.'),
('Cannot sign in', 'after the reset I get the same page again and again, on the phone and on the laptop.'),
('Thank you', 'no question today. The repaired plane cuts like on its first day. Please tell the workshop.'),
('Delivery to an island', 'do you deliver to islands without a car ferry? The postman comes by boat on Mondays and Thursdays.'),
('Ordered twice by mistake', 'I pressed the button twice because the page was slow. Please cancel one of the two.'),
('Spare part for the grinder', 'the small spring below the lid is gone (I think the cat has it). Can it be bought singly?'),
('Course is full', 'is there a waiting list for the sharpening evening? We would be two.'),
('Copy of an old invoice', 'I need the invoice from last spring for my tax return. The number begins with R24.'),
('Name is spelled wrong', 'the label turned my name into question marks. Please see below how it is written.'),
('Smell of the linen', 'the cloth smells of petrol, faintly. Is that normal? Will it wash out?'),
('Payment reminder although paid', 'we paid on the day of the invoice. The bank statement is attached.');

INSERT INTO tickets (customer_id, assignee_id, subject, body, priority, status, opened_at, closed_at, deleted_at)
WITH opened AS (
    SELECT x.*, i - 600 AS n, datetime('2024-03-01', printf('+%d days', (i - 600) * 4.6),
               printf('+%d seconds', 25200 + x.a % 50400)) AS moment
    FROM dice AS x WHERE i BETWEEN 601 AND 780
),
-- Most are settled within a week; the newest are still in work.
judged AS (
    SELECT *, CASE WHEN n > 170 THEN json_array('open', 'open', 'waiting') ->> (b % 3)
                   WHEN b % 24 = 0 THEN 'waiting' WHEN b % 24 = 1 THEN 'open' ELSE 'closed' END AS state,
           1 + (c % 1000) * (SELECT count(*) FROM customers WHERE created_at < moment) / 1000 AS customer
    FROM opened
)
SELECT customer, CASE WHEN d % 7 > 0 OR state = 'closed' THEN 1 + d % 9 END, m.subject,
       CASE e % 3 WHEN 0 THEN 'Hello,' WHEN 1 THEN 'Dear team,' ELSE 'Good morning,' END || char(10, 10) || m.body || char(10, 10) ||
           CASE f % 3 WHEN 0 THEN 'Kind regards' WHEN 1 THEN 'Best wishes' ELSE 'Thanks in advance!' END || char(10) || c.name ||
           CASE WHEN g % 5 = 0 THEN char(10, 10) || '--' || char(10) || 'Sent from my telephone' ELSE '' END,
       json_array(3, 3, 3, 2, 4, 1, 5) ->> (g % 7), state, moment,
       CASE WHEN state = 'closed' THEN datetime(moment, printf('+%d minutes', 12 + (h % 100) * (a % 100))) END,
       CASE WHEN h % 13 = 0 AND n < 165 THEN datetime(moment, '+40 days', printf('+%d minutes', a % 900)) END
FROM judged JOIN complaint AS m ON m.rowid = 1 + (judged.n * 7 + judged.a) % 18 JOIN customers AS c ON c.id = customer
ORDER BY moment;
DROP TABLE temp.complaint;

-- Made-up rates, first of each month.
INSERT INTO exchange_rates (currency, day, per_euro)
WITH RECURSIVE month (k) AS (VALUES (0) UNION ALL SELECT k + 1 FROM month WHERE k < 29),
quoted (code, base, slot) AS (
    VALUES ('CHF', 0.95, 0), ('CZK', 24.9, 1), ('GBP', 0.855, 2), ('JPY', 161.2, 3), ('PLN', 4.31, 4), ('SEK', 11.3, 5), ('USD', 1.08, 6))
SELECT q.code, date('2024-01-01', printf('+%d months', k)),
       round(q.base * (1 + sum(x.a % 2001 - 1000) OVER (PARTITION BY q.code ORDER BY k) / 60000.0), 4)
FROM month JOIN quoted AS q JOIN dice AS x ON x.i = 2000 + q.slot * 30 + k;

INSERT INTO settings (key, value, changed_at, hint) VALUES
    ('backup.keep_days', 60, '2025-02-11 09:14:00', 'Older copies are removed at night'),
    ('backup.last_checksum', x'8f1d2c00a4e7b390', '2026-06-14 02:00:07', NULL),
    ('currency', 'EUR', '2024-01-04 10:00:00', 'ISO 4217'),
    ('invoice.footer', 'Payable within 14 days. Thank you!' || char(10) || 'Questions: office@shop.example', '2025-01-02 08:30:00', NULL),
    ('invoice.next_number', 78, '2026-06-20 17:45:12', NULL),
    ('mail.sender', 'Shop & Magazine <hello@shop.example>', '2024-01-04 10:02:00', NULL),
    ('mail.signature', '', '2024-05-30 11:20:00', 'Empty: none'),
    ('magazine.posts_per_page', 20, '2024-01-04 10:05:00', NULL),
    ('magazine.motto', 'Mend first, buy later — 先に直す', '2025-09-01 12:00:00', NULL),
    ('orders.free_delivery_from', 59.9, '2025-11-28 07:55:00', 'In euros'),
    ('sensor.offset', -0.35, '2024-10-09 15:02:44', 'Added to every reading of the cellar'),
    ('shop.closed_until', NULL, '2025-08-25 08:00:00', 'A date while on holiday'),
    ('shop.vat_rate', 0.19, '2024-01-04 10:00:00', NULL),
    ('stock.warn_below', 5, '2024-02-20 16:40:00', NULL);

-- Two readings a week from four rooms, warmer in summer; some are sent twice, some are broken.
INSERT INTO sensor_log (station, measured_at, temperature, humidity, remark)
WITH room (name, base, swing, wet, slot) AS (
    VALUES ('cellar', 11.5, 0.25, 78, 0), ('workshop', 17.0, 0.6, 52, 1), ('shop', 20.0, 0.3, 46, 2), ('roof', 10.5, 1.0, 64, 3)),
reading AS (
    SELECT r.*, x.*, (x.i - 1) / 4 AS n,
           datetime('2025-05-01 06:00', printf('+%d hours', (x.i - 1) / 4 * 84), printf('+%d seconds', x.b % 240)) AS moment
    FROM dice AS x JOIN room AS r ON r.slot = (x.i - 1) % 4 WHERE x.i <= 480
)
SELECT name, moment,
       CASE WHEN c % 29 > 0 THEN round(base + swing *
           (json_array(-9, -8, -4, 0, 5, 9, 11, 10, 6, 1, -4, -7) ->> (strftime('%m', moment) - 1)) + (d % 50 - 25) / 10.0, 1) END,
       CASE WHEN e % 37 > 0 THEN round(wet + (f % 170 - 85) / 10.0, 1) END,
       CASE WHEN c % 29 = 0 THEN 'no contact' WHEN g % 41 = 0 THEN 'window open' WHEN g % 67 = 1 THEN 'battery 12 %' WHEN g % 30 = 2 THEN '' END
FROM reading JOIN (SELECT 1 AS copy UNION ALL SELECT 2) ON copy = 1 OR h % 24 = 0
ORDER BY moment, name;

INSERT INTO "Räume & ""Gäste"" 100%" VALUES
    (1, 'Werkstatt', 64.5, 85, 0, NULL, NULL, NULL, NULL),
    (2, 'Küche', 22, 100, 0, 'Kochkurs "Brot & Butter"', '2026-03-07', '2026-03-07', 1),
    (3, 'Dachzimmer 1', 14.2, 60, 1, 'Ngozi Obi', '2025-10-03', '2025-10-06', NULL),
    (4, 'Dachzimmer 2', 13.8, 45, 1, 'Jean-Luc d''Amboise', '2026-05-14', '2026-05-17', 3),
    (5, 'Lager', 31, 100, 0, '', NULL, NULL, 1),
    (6, 'Lesezimmer', 27.5, 20, 0, 'Lesekreis; Gäste willkommen', '2026-01-15', '2026-06-25', NULL),
    (7, '50% shared', 18, 50, 0, '100 % Wolle e.V.', '2025-09-01', '2026-08-31', 6),
    (8, 'Cellar\north', 40, 5, 0, NULL, NULL, NULL, 5),
    (9, 'Garden shed', 9.6, 70, 0, 'Rain & Sons <garden@mail.example>', '2024-04-01', '2026-10-31', NULL),
    (10, 'Gästezimmer', 16, 0, 1, NULL, NULL, NULL, 4),
    (11, 'select * from room', 12.5, 33, 0, 'Database evening, %s people', '2025-11-20', '2025-11-20', 6),
    (12, 'Müllraum', 6, 95, 0, NULL, NULL, NULL, 1),
    (13, 'Wintergarten', 19.9, 15, 1, 'สมชาย & Co.', '2026-02-13', '2026-02-15', 10),
    (14, 'Dunkelkammer', 8.4, 75, 0, '写真部', '2024-10-01', '2026-07-31', 8),
    (15, 'Treppe', 11, 1, 0, '🐈 (resident)', '2024-01-01', NULL, NULL),
    (16, 'Büro', 15.5, 90, 0, 'Office: see "No." 12', NULL, NULL, 12);

DROP TABLE temp.person;
DROP TABLE temp.region;
DROP TABLE temp.phrase;
DROP TABLE temp.dice;

-- Row counts for the query planner and for quick estimates.
ANALYZE main;
