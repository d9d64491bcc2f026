-- SPDX-FileCopyrightText: 2026 The Tuplewright contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Countries, categories, products, customers, invoices, members and their orders.

INSERT INTO countries (code, name) SELECT code, country FROM region;

INSERT INTO categories (id, parent_id, name, position) VALUES
    (1, NULL, 'Kitchen', 1), (2, NULL, 'Bicycle', 2), (3, NULL, 'Garden', 3), (4, NULL, 'Workshop', 4),
    (5, NULL, 'Textiles', 5), (6, NULL, 'On the way', 6), (7, NULL, 'Paper', 7),
    (10, 1, 'Baking', 1), (11, 1, 'Coffee & tea', 2), (12, 1, 'Knives and boards', 3),
    (20, 2, 'Lights', 1), (21, 2, 'Bags', 2), (22, 2, 'Spare parts', 3), (23, 2, 'Care', 4),
    (30, 3, 'Seeds', 1), (31, 3, 'Hand tools', 2), (32, 3, 'Water', 3),
    (40, 4, 'Cutting tools', 1), (41, 4, 'Measuring & marking', 2), (42, 4, 'Glue, oil, wax', 3), (43, 4, 'Electrics', 4),
    (50, 5, 'Fabric by the metre', 1), (51, 5, 'Yarn', 2), (52, 5, 'Needles, thread, buttons', 3),
    (60, 6, 'Cooking outdoors', 1), (61, 6, 'Maps', 2), (62, 6, 'Film & photo', 3),
    (70, 7, 'Notebooks', 1), (71, 7, 'Pens and ink', 2), (72, 7, 'Gift vouchers', 3), (33, 31, 'Left-handed tools', 1);

-- variants: a JSON list, one product each; where they are sizes, price and weight grow with them.
CREATE TEMP TABLE catalogue (
    category_id INTEGER, prefix TEXT, name TEXT, price REAL, grams INTEGER, variants TEXT, description TEXT
);
INSERT INTO catalogue VALUES
(10, 'BAK', 'Proofing basket', 14.9, 240, '["round, 22 cm","oval, 28 cm"]', 'Rattan from old stock. Dust with rye flour, never wash.'),
(10, 'BAK', 'Baker''s lame with five blades', 9.5, 30, NULL, 'Stainless steel handle, blades can be turned.'),
(10, 'BAK', 'Baking stone', 39, 4200, '["38 × 30 cm"]', 'Cordierite, 1.5 cm thick. Heat up slowly.'),
(10, 'BAK', 'Loaf tin, blued steel', 18.75, 710, '["500 g","1 kg","1.5 kg"]', 'For bread and terrines. Oil after use.'),
(10, 'BAK', 'Dough scraper', 4.2, 45, '["flexible","stiff"]', NULL),
(10, 'BAK', 'Kitchen scale, 1 g steps', 27.5, 480, NULL, 'Weighs up to 5 kg. Runs on two AAA cells (not included).'),
(11, 'COF', 'Hand grinder "Klara"', 89, 620, '["steel burr","titanium burr"]', 'Conical burr, 38 mm, stepless. Made in small batches.'),
(11, 'COF', 'Pour-over dripper, porcelain', 21, 390, '["size 01","size 02"]', 'One large hole, spiral ribs.'),
(11, 'COF', 'Moka pot', 26.9, 540, '["3 cups","6 cups"]', 'Aluminium; spare seals are always in stock.'),
(11, 'COF', 'Filter papers, 100 pieces', 5.4, 110, '["size 01","size 02"]', 'Unbleached.'),
(11, 'COF', 'House blend No. 4', 9.8, 250, '["whole bean, 250 g","whole bean, 1 kg"]', 'Brazil and Ethiopia. Notes of hazelnut and orange.'),
(11, 'COF', 'Kettle with gooseneck', 58, 870, NULL, '0.9 l, for gas and induction.'),
(12, 'KNI', 'Paring knife, carbon steel', 16.5, 48, '["beech","plum wood"]', 'Will darken with use; this is not a fault.'),
(12, 'KNI', 'Chef''s knife, 20 cm', 74, 190, NULL, 'Forged, 58 HRC, full tang.'),
(12, 'KNI', 'Bread board, ash', 32, 1350, NULL, 'One piece, oiled, with a rope.'),
(12, 'KNI', 'Whetstone 1000/6000', 41.5, 930, NULL, 'Soak for ten minutes before use.'),
(20, 'LIG', 'Dynamo headlight, 70 lux', 64.9, 130, '["black","silver"]', 'With parking light. Cable 60 cm.'),
(20, 'LIG', 'Rear light for pannier rack', 19.9, 55, NULL, 'Bolt distance 50 or 80 mm.'),
(20, 'LIG', 'Clip-on light set', 24.5, 90, NULL, 'USB-C, 6 h on full power.'),
(21, 'BAG', 'Roll-top pannier', 68, 880, '["14 l, moss","20 l, moss","20 l, slate"]', 'Waterproof tarpaulin, hooks adjustable without tools.'),
(21, 'BAG', 'Saddle bag, waxed canvas', 49, 310, NULL, 'Sewn in our own workshop; each one a little different.'),
(21, 'BAG', 'Handlebar basket, willow', 36, 720, NULL, NULL),
(22, 'PAR', 'Chain, 9-speed, 116 links', 17.9, 295, NULL, 'With quick link.'),
(22, 'PAR', 'Brake pads, organic', 11.9, 28, '["type A","type B","type C"]', 'One pair with spring.'),
(22, 'PAR', 'Inner tube', 6.5, 160, '["26″","28″, 32–47 mm"]', 'Valve 40 mm.'),
(22, 'PAR', 'Tyre "Allwetter"', 34.9, 680, '["28″ × 1.40","28″ × 1.75"]', 'Puncture protection 4 mm, reflex stripe.'),
(22, 'PAR', 'Bottom bracket, square taper', 22, 260, '["110 mm","113 mm"]', 'Sealed bearings.'),
(23, 'CAR', 'Chain wax', 12.4, 130, '["bottle, 120 ml","block, 500 g"]', 'Dry, clean, quiet.'),
(23, 'CAR', 'Puncture repair kit', 3.9, 40, NULL, 'Six patches, rubber solution, chalk, hope.'),
(23, 'CAR', 'Floor pump with gauge', 45, 1600, NULL, 'Up to 11 bar, wooden handle.'),
(30, 'SEE', 'Tomato "Ochsenherz"', 2.9, 5, NULL, 'Open-pollinated. Sow from March, about 20 seeds.'),
(30, 'SEE', 'Broad bean, Crimson Flowered', 3.2, 60, NULL, 'Old variety, red flowers, 80 cm tall.'),
(30, 'SEE', 'Kale, Tuscan black', 2.6, 5, NULL, NULL),
(30, 'SEE', 'Garlic for planting, 3 heads', 6.9, 180, NULL, 'Hardneck. From October only.'),
(30, 'SEE', 'Wildflower mix, 10 m²', 7.5, 100, NULL, 'Forty native species, no grass.'),
(31, 'GAR', 'Hand trowel, forged', 23.5, 340, NULL, 'Ash handle. Lasts longer than the gardener.'),
(31, 'GAR', 'Pruning saw, folding', 31, 210, NULL, 'Blade 18 cm, can be replaced.'),
(31, 'GAR', 'Bypass secateurs', 42.9, 240, NULL, 'All parts available singly.'),
(33, 'GAR', 'Bypass secateurs for left-handers', 46.9, 240, NULL, 'The same, mirrored.'),
(31, 'GAR', 'Swan-neck hoe', 28, 780, '["handle 140 cm","handle 160 cm"]', NULL),
(32, 'WAT', 'Watering can, zinc', 38, 1900, '["5 l","9 l"]', 'With brass rose.'),
(32, 'WAT', 'Rain barrel, oak, 100 l', 149, 24000, NULL, 'From retired wine casks. Collection in the shop only.'),
(40, 'CUT', 'Bevel-edge chisel', 19.8, 180, '["6 mm","12 mm","18 mm","24 mm"]', 'Hornbeam handle, ground and honed.'),
(40, 'CUT', 'Dovetail saw', 84, 330, NULL, '15 teeth per inch, brass back.'),
(40, 'CUT', 'Block plane, restored', 55, 690, NULL, 'Second-hand, flattened and sharpened. Every one is different, ask for pictures.'),
(40, 'CUT', 'Carving knife', 24.9, 95, NULL, 'Laminated steel, birch handle, with sheath.'),
(40, 'CUT', 'Wood drill bits, 5 pieces', 21.4, 150, NULL, '4, 5, 6, 8, 10 mm'),
(41, 'MEA', 'Steel rule', 8.9, 60, '["15 cm","30 cm","50 cm"]', 'Etched scale, mm and ½ mm.'),
(41, 'MEA', 'Try square, 150 mm', 26, 260, NULL, 'Rosewood and brass; square within 0.02 mm.'),
(41, 'MEA', 'Marking gauge', 29.5, 140, NULL, 'With cutting wheel.'),
(41, 'MEA', 'Carpenter''s pencils, 6 pieces', 5.7, 70, NULL, NULL),
(42, 'GLU', 'Hide glue pearls', 13.5, 500, '["250 g","1 kg"]', 'Soak overnight, warm to 60 °C.'),
(42, 'GLU', 'Linseed oil, boiled', 11.2, 900, '["0.5 l","1 l"]', 'Rags may ignite: dry them flat, outdoors.'),
(42, 'GLU', 'Beeswax polish', 15.9, 220, NULL, 'Beeswax, carnauba, orange oil & nothing else.'),
(42, 'GLU', 'Wood glue D3', 7.9, 520, NULL, 'Open time 10 minutes.'),
(43, 'ELE', 'Soldering iron, 60 W', 48, 210, NULL, 'Adjustable 200–450 °C.'),
(43, 'ELE', 'Multimeter', 33.9, 350, NULL, 'CAT III 600 V, with leads. We show you how.'),
(43, 'ELE', 'Textile cable, per metre', 3.6, 55, '["black","red","gold"]', '2 × 0.75 mm², minimum 2 m.'),
(43, 'ELE', 'Fuse assortment, 100 pieces', 8.5, 120, NULL, '5 × 20 mm, slow and quick.'),
(50, 'FAB', 'Linen, washed, 150 cm wide', 24.9, 190, '["natural","indigo","rust"]', 'From Belgium, 190 g/m².'),
(50, 'FAB', 'Denim 12 oz, selvedge', 29, 410, NULL, 'Shrinks about 3 %.'),
(50, 'FAB', 'Waxed cotton', 27.5, 330, '["olive","navy"]', 'Do not wash; brush and re-wax.'),
(51, 'YAR', 'Darning wool, 15 g', 2.8, 15, '["grey","red","moss","mustard"]', '75 % wool, 25 % polyamide.'),
(51, 'YAR', 'Sock yarn, hand-dyed, 100 g', 22, 100, '["Nordsee","Herbst","Fliederbusch"]', 'Every skein a single piece.'),
(52, 'NEE', 'Darning egg, beech', 7.2, 85, NULL, NULL),
(52, 'NEE', 'Machine needles, 80/12, 5 pieces', 4.5, 10, NULL, 'System 130/705 H.'),
(52, 'NEE', 'Shirt buttons, corozo, 10 pieces', 5.9, 12, '["11 mm","15 mm"]', 'A nut that looks like ivory.'),
(60, 'OUT', 'Spirit stove', 34, 330, NULL, 'Brass burner with lid, boils 1 l in 9 minutes.'),
(60, 'OUT', 'Enamel mug', 8.8, 130, '["white","blue"]', NULL),
(60, 'OUT', 'Spork, titanium', 12.9, 17, NULL, 'Seventeen grams. Really.'),
(61, 'MAP', 'Hiking map 1 : 25 000', 9.9, 95, '["Harz","Vysočina","Serra da Estrela"]', 'Tear-proof paper.'),
(61, 'MAP', 'Map measurer', 17.5, 40, NULL, 'Mechanical; scales from 1 : 15 000.'),
(62, 'FIL', 'Black-and-white film ISO 400, 36 exp.', 7.9, 30, NULL, 'Expiry at least 12 months ahead.'),
(62, 'FIL', 'Pinhole camera kit', 29.9, 260, NULL, 'Cardboard, laser-cut. Glue needed: see "Wood glue D3".'),
(62, 'FIL', 'Negative sleeves, 25 sheets', 11.5, 190, NULL, 'Glassine, 7 strips of 5.'),
(70, 'PAP', 'Notebook, thread-stitched', 12.5, 230, '["plain","squared","lined"]', '128 pages, opens flat.'),
(70, 'PAP', 'Garden diary, five years', 24, 540, NULL, 'One page per day, five years below each other.'),
(71, 'INK', 'Fountain pen "Alltag"', 39.5, 24, '["F","M","B"]', 'Piston filler.'),
(71, 'INK', 'Ink, 30 ml', 9.2, 110, '["blue-black","walnut","verdigris"]', 'Not waterproof, forgives shirts.'),
(72, 'VOU', 'Gift voucher, 20 €', 20, NULL, NULL, 'Valid for three years. Sent by e-mail.'),
(72, 'VOU', 'Gift voucher, 50 €', 50, NULL, NULL, 'Valid for three years. Sent by e-mail.');

INSERT INTO products (sku, name, category_id, description, price, discount, weight_kg, stock, status,
                      attributes, released_on, updated_at)
WITH listed AS (
    SELECT c.*, coalesce(v.key, 0) * coalesce(v.value GLOB '*[0-9]*', 0) AS step, v.value AS variant,
           row_number() OVER (ORDER BY c.rowid, v.key) AS n
    FROM catalogue AS c LEFT JOIN json_each(c.variants) AS v
),
priced AS (
    SELECT l.*, x.*, printf('%s-%04d', prefix, 1000 + n * 37 % 9000) AS sku,
           date('2024-01-15', printf('+%d days', (x.a % 30) * (x.b % 27))) AS released
    FROM listed AS l JOIN dice AS x ON x.i = 5200 + l.n
)
SELECT sku, name || coalesce(', ' || variant, ''), category_id, description,
       round(price * (1 + 0.18 * step), 1),
       CASE WHEN c % 9 = 0 THEN 0.05 * (1 + d % 4) WHEN c % 31 = 1 THEN 0.125 ELSE 0 END,
       round(grams * (1 + 0.4 * step) / 1000.0, 3),
       CASE WHEN d % 12 = 0 THEN 0 ELSE (e % 40) * (f % 9) END,
       CASE WHEN g % 17 = 0 THEN 'draft' WHEN g % 17 < 3 THEN 'discontinued' ELSE 'on sale' END,
       CASE
           WHEN h % 10 < 3 THEN NULL
           WHEN h % 10 = 3 THEN '{}'
           WHEN h % 10 < 6 THEN json_object('variant', variant, 'ean', printf('40%011d', a % 100000000 * 7), 'new', json('false'))
           WHEN h % 10 < 8 THEN json_object('origin', json_array('DE', 'PT', 'SE', 'JP') ->> (a % 4), 'packaging',
               json_object('box', json_array(8 + b % 30, 5 + c % 20, 2 + d % 9), 'plastic', json('false')), 'warranty_years', 2 + e % 3)
           ELSE json_array(variant, json_object('rating', round(3 + (f % 20) / 10.0, 1), 'votes', g % 90))
       END,
       CASE WHEN g % 17 > 0 THEN released END,
       datetime(released, printf('+%d minutes', (h % 700) * (a % 400)))
FROM priced ORDER BY n;
DROP TABLE temp.catalogue;

INSERT INTO customers (name, company, email, phone, street, postal_code, city, country_code, credit_limit,
                       notes, is_active, created_at, updated_at)
WITH timed AS (
    SELECT p.*, x.*, datetime('2024-01-08 08:00', printf('+%d minutes', (p.n - 240) * 4850 + x.a % 540)) AS moment
    FROM person AS p JOIN dice AS x ON x.i = 200 + p.n
    WHERE p.n BETWEEN 241 AND 500
)
SELECT name,
       CASE b % 10 WHEN 0 THEN firm WHEN 1 THEN firm WHEN 2 THEN firm WHEN 3 THEN '' END,
       given_ascii || '.' || family_ascii || '@' || (json_array('kunden.example', 'shop.example', 'mail.example') ->> (c % 3)),
       CASE WHEN d % 6 > 0 THEN phone END, street, CASE WHEN e % 25 > 0 THEN postal_code END, city, code,
       CASE WHEN b % 10 < 3 THEN 500 * (1 + f % 20) WHEN f % 9 = 0 THEN 99.99 WHEN f % 4 = 0 THEN 250.5 END,
       CASE g % 6
           WHEN 0 THEN (SELECT text FROM phrase WHERE list = 'customer.note' AND n = h % size)
           WHEN 1 THEN (SELECT text FROM phrase WHERE list = 'customer.note' AND n = h % size) || char(10) ||
               (SELECT text FROM phrase WHERE list = 'customer.note' AND n = (h + 5) % size)
           WHEN 2 THEN substr(moment, 1, 10) || ': ' || (SELECT text FROM phrase WHERE list = 'customer.note' AND n = h % size) ||
               char(10) || date(moment, '+94 days') || ': ' ||
               (SELECT text FROM phrase WHERE list = 'customer.note' AND n = (h + 3) % size) ||
               char(10) || date(moment, '+121 days') || ': ' ||
               (SELECT text FROM phrase WHERE list = 'customer.note' AND n = (h + 7) % size)
           WHEN 3 THEN ''
       END,
       h % 8 > 0, moment, datetime(moment, printf('+%d minutes', (a % 300) * (c % 90)))
FROM timed ORDER BY moment;

INSERT INTO invoices (number, customer_id, issued_on, due_on, net, vat_rate, paid_on)
WITH issued AS (
    SELECT i - 1000 AS n, x.*, date('2024-02-05', printf('+%d days', (i - 1000) * 2.15)) AS day
    FROM dice AS x WHERE i BETWEEN 1001 AND 1400
)
SELECT printf('R%s-%04d', substr(day, 3, 2), row_number() OVER (PARTITION BY substr(day, 1, 4) ORDER BY n)),
       1 + (a % 1000) * (SELECT count(*) FROM customers WHERE created_at < day) / 1000,
       day, date(day, CASE b % 4 WHEN 0 THEN '+30 days' ELSE '+14 days' END),
       round((300 + c % 90000) * (1 + d % 3) / 100.0, 2),
       CASE e % 9 WHEN 0 THEN 0 WHEN 1 THEN 0.07 ELSE 0.19 END,
       CASE WHEN n < 380 AND f % 14 > 0 THEN date(day, printf('+%d days', 1 + (g % 12) * (h % 5))) END
FROM issued ORDER BY n;

INSERT INTO members (id, number, name, email, level, points, annual_fee, birth_date, newsletter,
                     is_deleted, created_at, updated_at)
WITH timed AS (
    SELECT p.*, x.*, datetime('2024-01-10 09:00', printf('+%d minutes', (p.n - 500) * 6700 + x.a % 2000),
                    printf('+%d seconds', x.b % 60)) AS moment
    FROM person AS p JOIN dice AS x ON x.i = 1000 + p.n
    WHERE p.n BETWEEN 501 AND 680
)
SELECT printf('%08x-%04x-4%03x-%04x-%04x%08x', a * 2, b % 65536, c % 4096, 32768 + d % 16384, e % 65536, f * 2),
       10000 + row_number() OVER (ORDER BY moment), name,
       CASE WHEN g % 15 > 0 THEN given_ascii || '.' || family_ascii || '@member.example' END,
       CASE WHEN h % 10 < 6 THEN 'basic' WHEN h % 10 < 9 THEN 'plus' ELSE 'patron' END,
       CASE WHEN a % 7 = 0 THEN 0 ELSE (b % 120) * (c % 45) END,
       CASE WHEN h % 10 < 6 THEN 24 WHEN h % 10 < 9 THEN 48.5 ELSE 120 + d % 5 * 30 END,
       CASE WHEN e % 4 > 0 THEN date('1945-05-20', printf('+%d days', (f % 11000) + (g % 11500))) END,
       CASE d % 5 WHEN 0 THEN NULL WHEN 1 THEN 0 ELSE 1 END,
       c % 11 = 0, moment, datetime(moment, printf('+%d minutes', (e % 200) * (f % 100)))
FROM timed ORDER BY moment;

CREATE TEMP TABLE basket AS
SELECT i - 3000 AS n, x.*, datetime('2024-02-01', printf('+%d days', (i - 3000) * 1.545),
           printf('+%d seconds', 21600 + x.a % 61200)) AS moment,
       printf('%08x-%04x-4%03x-%04x-%04x%08x', b * 2, c % 65536, d % 4096, 32768 + e % 16384, f % 65536, g * 2) AS id
FROM dice AS x WHERE i BETWEEN 3001 AND 3560;

CREATE TEMP TABLE basket_line AS
WITH RECURSIVE line (k) AS (VALUES (1) UNION ALL SELECT k + 1 FROM line WHERE k < 5),
pool AS (
    SELECT id, price, discount, row_number() OVER (ORDER BY id) - 1 AS place, count(*) OVER () AS size
    FROM products WHERE status <> 'draft'
)
SELECT b.n, l.k, p.id AS product_id, CASE WHEN p.price > 60 THEN 1 ELSE 1 + y.b % 3 * (y.c % 2) END AS quantity,
       round(p.price * (1 - p.discount), 2) AS unit_price
FROM basket AS b JOIN line AS l ON l.k <= 1 + b.h % 4 * (b.a % 3) / 2 + (b.c % 5 = 0)
JOIN dice AS y ON y.i = (b.n * 5 + l.k)
JOIN pool AS p ON p.place = (y.a + l.k * 29) % p.size;

INSERT INTO member_orders (id, member_id, number, status, total, delivery, note, is_deleted, created_at, updated_at)
SELECT b.id, m.id, printf('M-%05d', 10000 + b.n),
       CASE WHEN b.n > 552 THEN 'new' WHEN b.n > 546 THEN 'packed' WHEN b.n > 538 THEN 'sent' WHEN b.e % 15 = 0 THEN 'returned'
           WHEN b.e % 23 = 1 THEN 'cancelled' ELSE 'delivered' END,
       (SELECT round(sum(quantity * unit_price), 2) FROM basket_line AS l WHERE l.n = b.n),
       CASE b.f % 5
           WHEN 0 THEN json_object('kind', 'pickup', 'shelf', printf('%s%d', char(65 + b.g % 6), 1 + b.h % 9))
           WHEN 1 THEN json_object('kind', 'locker', 'code', printf('%04d', b.g % 10000), 'until', date(b.moment, '+9 days'))
           ELSE json_object('kind', 'parcel', 'to', json_object('street', p.street, 'postal_code', p.postal_code,
               'city', p.city, 'country', p.code), 'tracking', printf('RX%09dDE', b.g % 1000000000), 'cost', 4.9 + b.h % 3)
       END,
       CASE WHEN b.g % 6 = 0 THEN (SELECT text FROM phrase WHERE list = 'order.note' AND n = b.h % size)
           WHEN b.g % 40 = 1 THEN '' END,
       b.d % 19 = 0, b.moment, datetime(b.moment, printf('+%d minutes', 20 + (b.a % 60) * (b.b % 90)))
FROM basket AS b
JOIN members AS m ON m.number = 10001 + b.e % (SELECT max(1, count(*)) FROM members WHERE created_at < b.moment)
JOIN person AS p ON p.name = m.name AND p.n BETWEEN 501 AND 680
ORDER BY b.n;

INSERT INTO member_order_items (order_id, line, product_id, quantity, unit_price)
SELECT b.id, l.k, l.product_id, l.quantity, l.unit_price
FROM basket_line AS l JOIN basket AS b ON b.n = l.n;
DROP TABLE temp.basket_line;
DROP TABLE temp.basket;
