-- SPDX-FileCopyrightText: 2026 The Tuplewright contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Users, profiles, posts, tags, comments, articles and events.

-- 240 readers, the magazine's growth slightly faster each year.
INSERT INTO users (username, email, display_name, password_hash, role, is_active, created_at, last_login_at)
WITH joined AS (
    SELECT p.*, x.*, CASE x.b % 5
               WHEN 0 THEN p.given_ascii || p.family_ascii
               WHEN 1 THEN substr(p.given_ascii, 1, 1) || p.family_ascii
               WHEN 2 THEN p.given_ascii || (1958 + x.c % 48)
               WHEN 3 THEN p.family_ascii || '_' || p.given_ascii
               ELSE p.given_ascii || '.' || p.family_ascii END AS handle,
           datetime('2024-01-04', printf('+%d minutes', p.n * 6400 - p.n * p.n * 5 + x.d % 4000),
                    printf('+%d seconds', x.e % 60)) AS moment
    FROM person AS p JOIN dice AS x ON x.i = 2100 + p.n
    WHERE p.n <= 240
),
numbered AS (
    SELECT *, row_number() OVER (PARTITION BY handle ORDER BY n) AS again FROM joined
)
SELECT handle || CASE WHEN again > 1 THEN again ELSE '' END,
       handle || CASE WHEN again > 1 THEN again ELSE '' END || '@' ||
           (json_array('example.com', 'example.org', 'example.net', 'post.example', 'mail.example') ->> (f % 5)),
       name,
       printf('%08x%08x%08x%08x%08x%08x%08x%08x', a * 2, b * 2, c * 2, d * 2, e * 2, f * 2, g * 2, h * 2),
       CASE WHEN n IN (1, 4) THEN 'admin' WHEN n <= 9 THEN 'editor' WHEN g % 10 < 3 THEN 'author' ELSE 'reader' END,
       n <= 9 OR h % 11 > 0,
       moment,
       CASE WHEN a % 9 > 0 THEN max(moment, datetime('2026-06-28', printf('-%d minutes', (b % 1000) * (c % 1000)))) END
FROM numbered ORDER BY moment;

INSERT INTO profiles (user_id, bio, birth_date, city, website, avatar)
SELECT u.id,
       CASE x.a % 8 WHEN 0 THEN NULL WHEN 1 THEN ''
           ELSE (SELECT text FROM phrase WHERE list = 'bio.job' AND n = x.b % size) || ', ' ||
                (SELECT text FROM phrase WHERE list = 'bio.fact' AND n = x.c % size) ||
                CASE x.d % 3 WHEN 0 THEN '.' WHEN 1 THEN char(10) || p.city || ', and rarely anywhere else.'
                    ELSE ', ' || (SELECT text FROM phrase WHERE list = 'bio.fact' AND n = (x.c + 5) % size) || '.' END
       END,
       CASE WHEN x.e % 5 > 0 THEN date('1948-03-01', printf('+%d days', (x.f % 10500) + (x.g % 10500))) END,
       CASE WHEN x.h % 6 > 0 THEN p.city END,
       CASE x.a % 5 WHEN 0 THEN 'https://' || p.family_ascii || '.example/'
           WHEN 1 THEN 'https://blog.example/~' || p.given_ascii END,
       CASE x.b % 9
           WHEN 0 THEN x'89504e470d0a1a0a0000000d4948445200000008000000080103000000fec12cc800000006504c5445dce6fb2b59c98bb1f34a000000184944415478da639060b061a863b8cdf09f218aa191c109001c2103cac2ef8c750000000049454e44ae426082'
           WHEN 1 THEN x'89504e470d0a1a0a0000000d4948445200000008000000080103000000fec12cc800000006504c5445fff3c47a58009c1c7b05000000154944415478da63b061706258cad008c433812c1b001b100361c273728c0000000049454e44ae426082'
           WHEN 2 THEN x'89504e470d0a1a0a0000000d4948445200000008000000080103000000fec12cc800000006504c5445f9d9d6a12b226b8a81a9000000164944415478da6360604863f80f84750c360c120c0c001e100337b6ec58f70000000049454e44ae426082'
           WHEN 3 THEN x'89504e470d0a1a0a0000000d4948445200000008000000080103000000fec12cc800000006504c5445ddf4dd1e6b2b5e40e4b1000000164944415478da635061a863b8cdf01f08eb185418d200253304844b2393500000000049454e44ae426082'
       END
FROM users AS u JOIN person AS p ON p.name = u.display_name JOIN dice AS x ON x.i = 2400 + u.id
WHERE x.g % 5 > 0
ORDER BY u.id;

INSERT INTO tags (name, colour) VALUES
    ('beginners', '#7fbf7b'), ('bread', '#c98b3c'), ('budget', NULL), ('cake', '#e8b4bc'), ('children', '#f4c542'),
    ('commuting', '#4a7ebb'), ('darkroom', '#5b2333'), ('data', '#3d405b'), ('electronics', '#2a9d8f'),
    ('hand tools', '#8d6e63'), ('how-to', '#264653'), ('long read', NULL), ('measuring', '#6c757d'), ('mending', '#b56576'),
    ('mountains', '#577590'), ('plants', '#55a630'), ('question', '#e76f51'), ('recipe', '#bc6c25'), ('review', '#9a6fb0'),
    ('second-hand', '#a3b18a'), ('soil', '#6b4226'), ('spreadsheet', '#1d7a46'), ('summer', '#ffb703'), ('textiles', '#cdb4db'),
    ('trains', '#8338ec'), ('winter', '#8ecae6'), ('wood', '#a98467'), ('zero waste', '#80b918');

-- Every title pattern meets every thing once; 400 of the 480 pairs become posts.
CREATE TEMP TABLE draft AS
SELECT row_number() OVER (ORDER BY x.a) AS n, topic.text AS topic,
       upper(substr(replace(pattern.text, '{}', thing.text), 1, 1)) ||
           substr(replace(pattern.text, '{}', thing.text), 2) AS title,
       thing.text AS thing, x.*
FROM phrase AS topic
JOIN phrase AS thing ON thing.list = topic.text || '.thing'
JOIN phrase AS pattern ON pattern.list = topic.text || '.title'
JOIN dice AS x ON x.i = 2700 + topic.n * 48 + thing.n * 6 + pattern.n
WHERE topic.list = 'topic'
ORDER BY x.a LIMIT 400;

INSERT INTO posts (user_id, title, slug, topic, body, is_published, view_count, rating,
                   created_at, updated_at, published_at)
WITH timed AS (
    SELECT *, datetime('2024-01-20 06:00', printf('+%d days', n * 2.2 + d % 3),
                       printf('+%d seconds', e % 57600)) AS moment
    FROM draft
),
written AS (
    -- The longer somebody is with us, the more they write.
    SELECT *, 1 + (f % 1000) * (g % 1000) * (SELECT count(*) FROM users WHERE created_at < moment) / 1000000 AS author,
           (SELECT replace(text, '{}', thing) FROM phrase WHERE list = topic || '.open' AND n = b % size) AS opening,
           (SELECT text FROM phrase WHERE list = topic || '.middle' AND n = c % 8) AS m1,
           (SELECT text FROM phrase WHERE list = topic || '.middle' AND n = (c + 1 + d % 4 * 2) % 8) AS m2,
           (SELECT text FROM phrase WHERE list = topic || '.middle' AND n = (c + 2 + d % 4 * 4) % 8) AS m3,
           (SELECT text FROM phrase WHERE list = topic || '.middle' AND n = (c + 3 + d % 4 * 6) % 8) AS m4,
           (SELECT text FROM phrase WHERE list = topic || '.close' AND n = e % size) AS closing,
           n < 385 AND h % 12 > 0 AS published
    FROM timed
)
SELECT author, title,
       lower(replace(replace(replace(replace(replace(replace(title, ' ', '-'), '''', ''), ',', ''), ':', ''), '’', ''), 'é', 'e')),
       topic,
       CASE a % 4
           WHEN 0 THEN opening || ' ' || m1 || ' ' || closing
           WHEN 1 THEN opening || char(10, 10) || m1 || ' ' || m2 || char(10, 10) || closing
           WHEN 2 THEN opening || ' ' || m1 || char(10, 10) || '- ' || m2 || char(10) || '- ' || m3 || char(10) ||
                       '- ' || m4 || char(10, 10) || closing
           ELSE opening || ' ' || m1 || ' ' || m2 || char(10, 10) || m3 || ' ' || m4 || ' ' || closing
       END,
       published,
       CASE WHEN published THEN 20 + (b % 70) * (c % 60) * (410 - n) / 400 ELSE 0 END,
       CASE WHEN published AND d % 5 > 0 THEN round(2.6 + (e % 120 + f % 120) / 100.0, 2) END,
       moment,
       CASE WHEN g % 3 = 0 THEN datetime(moment, printf('+%d minutes', 30 + (h % 300) * (a % 60))) ELSE moment END,
       CASE WHEN published THEN datetime(moment, printf('+%d minutes', 5 + f % 2000)) END
FROM written ORDER BY moment;
DROP TABLE temp.draft;

INSERT INTO post_tags (post_id, tag_id)
SELECT p.id, t.id
FROM posts AS p JOIN dice AS x ON x.i = 3200 + p.id
JOIN json_each(json_object(
    'baking', json_array('bread', 'recipe', 'cake'), 'cycling', json_array('commuting', 'hand tools', 'second-hand'),
    'gardening', json_array('plants', 'soil', 'summer'), 'woodwork', json_array('wood', 'hand tools', 'measuring'),
    'photography', json_array('darkroom', 'second-hand', 'review'), 'hiking', json_array('mountains', 'trains', 'children'),
    'repair', json_array('electronics', 'zero waste', 'mending'), 'sewing', json_array('textiles', 'mending', 'zero waste'),
    'coffee', json_array('recipe', 'review', 'measuring'), 'software', json_array('data', 'spreadsheet', 'how-to')
    ) -> p.topic) AS own
JOIN tags AS t ON t.name = own.value
WHERE (own.key + x.a) % 3 < 1 + x.b % 2
UNION
SELECT p.id, t.id
FROM posts AS p JOIN dice AS x ON x.i = 3200 + p.id
JOIN json_each('["beginners","budget","long read","how-to","question","winter","summer"]') AS any
JOIN tags AS t ON t.name = any.value
WHERE (any.key * 5 + x.c) % 13 < 3 AND (any.value <> 'long read' OR length(p.body) > 500);

-- A conversation below each published post: comment k answers the post or an earlier comment.
CREATE TEMP TABLE thread AS
WITH RECURSIVE turn (k) AS (VALUES (1) UNION ALL SELECT k + 1 FROM turn WHERE k < 9),
sized AS (
    SELECT p.id AS post_id, p.topic, p.published_at, p.user_id AS author, (x.a % 4) * (x.b % 4) AS size,
           20 + (x.c % 60) * (x.d % 50) AS gap
    FROM posts AS p JOIN dice AS x ON x.i = 3650 + p.id
    WHERE p.is_published
)
SELECT s.post_id, s.topic, s.author, t.k, y.*,
       CASE WHEN t.k > 1 AND y.a % 5 < 3 THEN 1 + y.b % (t.k - 1) END AS parent_k,
       datetime(s.published_at, printf('+%d minutes', (t.k - 1) * s.gap + 15 + y.c % s.gap),
                printf('+%d seconds', y.d % 60)) AS moment
FROM sized AS s JOIN turn AS t ON t.k <= s.size
JOIN dice AS y ON y.i = (s.post_id * 9 + t.k) % 5000 + 900;

CREATE TEMP TABLE thread_id AS
SELECT post_id, k, row_number() OVER (ORDER BY moment, post_id, k) AS id FROM thread;
CREATE INDEX temp.thread_id_key ON thread_id (post_id, k);

INSERT INTO comments (id, post_id, user_id, parent_id, body, likes, created_at, edited_at)
SELECT own.id, t.post_id,
       CASE WHEN t.e % 40 = 0 THEN NULL
           WHEN t.parent_k IS NOT NULL AND t.f % 3 = 0 THEN t.author
           ELSE 1 + t.g % (SELECT count(*) FROM users WHERE created_at < t.moment) END,
       up.id,
       CASE
           WHEN t.parent_k IS NOT NULL AND t.h % 4 > 0 THEN
               (SELECT text FROM phrase WHERE list = 'comment.reply' AND n = t.f % size) ||
               CASE WHEN t.h % 4 = 1 THEN '' ELSE
                   ' ' || (SELECT text FROM phrase WHERE list = t.topic || '.remark' AND n = t.d % size) END
           WHEN t.h % 5 = 0 THEN
               (SELECT text FROM phrase WHERE list = 'comment.open' AND n = t.e % (size - 6))
           WHEN t.h % 5 < 3 THEN
               (SELECT text FROM phrase WHERE list = t.topic || '.remark' AND n = t.d % size)
           WHEN t.h % 5 = 3 THEN
               (SELECT text FROM phrase WHERE list = 'comment.open' AND n = t.e % size) || ' ' ||
               (SELECT text FROM phrase WHERE list = t.topic || '.remark' AND n = t.d % size)
           ELSE
               (SELECT text FROM phrase WHERE list = 'comment.open' AND n = t.e % size) || char(10, 10) ||
               (SELECT text FROM phrase WHERE list = t.topic || '.remark' AND n = t.d % size) || ' ' ||
               (SELECT text FROM phrase WHERE list = t.topic || '.remark' AND n = (t.d + 2) % size) || char(10, 10) ||
               (SELECT text FROM phrase WHERE list = 'comment.close' AND n = t.c % size)
       END,
       (t.a % 7) * (t.b % 5) / 2,
       t.moment,
       CASE WHEN t.c % 14 = 0 THEN datetime(t.moment, printf('+%d minutes', 1 + t.d % 50)) END
FROM thread AS t
JOIN thread_id AS own ON own.post_id = t.post_id AND own.k = t.k
LEFT JOIN thread_id AS up ON up.post_id = t.post_id AND up.k = t.parent_k
WHERE t.moment < '2026-07-01'
ORDER BY own.id;
DROP TABLE temp.thread;
DROP TABLE temp.thread_id;

CREATE TEMP TABLE essay (topic TEXT, title TEXT, summary TEXT, text TEXT);
INSERT INTO essay VALUES
('baking', 'The starter in the fridge', 'What lives in a jar of flour and water, and how little care it needs.', 'A starter is a balance of yeasts and lactic acid bacteria. Cold slows both, but not equally: after ten days in the fridge the sour side is ahead, and two feedings bring the yeast back. Mark the jar with a rubber band and trust the band more than the clock.'),
('baking', 'Steam, and why bread shines', 'A domestic oven loses its steam in seconds. Four ways to keep it where it is needed.', 'Steam keeps the skin of the loaf soft until it has finished rising. A cast-iron pot with a lid does this best; a tray of boiling water does it almost as well. Lava stones look impressive and rust.'),
('baking', 'Flour types across Europe', 'Type 550, T65, tipo 0: a table of numbers that mean nearly the same.', 'The German number is milligrams of ash in 100 g of dry flour, the French one is a tenth of it, and the Italian scale has only five steps. None of them says how strong the gluten is. For that, look at the protein: 11 per cent for cakes, 13 for ciabatta.'),
('baking', 'Butter in layers', 'Puff pastry is patience, folded six times.', 'Butter and dough must have the same firmness, or one tears the other. At 14 °C they agree. Turn, roll, fold, rest; after six single turns there are 729 layers, which nobody has ever counted.'),
('cycling', 'How a dynamo hub works', 'Twenty-six magnets, one coil and a surprisingly small amount of drag.', 'A hub dynamo is a claw-pole generator with the axle standing still and the magnets going round. At 15 km/h it delivers three watts and takes about six from the rider, roughly what a headwind of a few centimetres a second costs. Switched off it still turns, at about one watt.'),
('cycling', 'Chains last longer when waxed', 'Two winters of measurements with oil, dry lube and hot paraffin.', 'The oiled chain reached 0.5 per cent of wear after 2,100 km, the waxed one after 5,800. Waxing takes an hour for three chains. Rain undoes it in a single day, so keep a bottle of drip wax for wet weeks.'),
('cycling', 'The geometry of comfort', 'Why two bikes of the same size can feel like different species.', 'Stack and reach decide where the hands are; everything else is detail. Fifteen millimetres of stem are enough to end a year of numb fingers. Measure the bike that fits before you sell it.'),
('cycling', 'Counting riders on the old bridge', 'A loop in the asphalt counts every bicycle, and the numbers tell a story about rain.', 'In 2025 the counter on the bridge registered 1.9 million crossings, 7 per cent more than the year before. A rainy morning removes one rider in five. A strike on the tram line doubles the number before nine.'),
('gardening', 'Soil is not dirt', 'A teaspoon of garden soil holds more organisms than there are people in Europe.', 'Structure comes from roots, fungi and worms, and every turn of the spade undoes part of it. Feed from above and let the worms carry it down. After three years without digging our clay broke into crumbs for the first time.'),
('gardening', 'Saving seed from tomatoes', 'Choose the best fruit of the best plant, and let it get a little too ripe.', 'Ferment the pulp for three days until a skin of mould forms, rinse, and dry the seeds on a plate, never on paper. Most old varieties come true; hybrids do not. Seeds keep for five years in a tin with a spoon of rice.'),
('gardening', 'Pruning an apple tree that nobody pruned', 'Three winters, a ladder and the courage to stop early.', 'Never take more than a third of the crown in one year. Begin with the dead, the broken and the crossing branches, and by then the light often comes back on its own. Water shoots in summer are torn, not cut.'),
('gardening', 'Rain barrels by numbers', 'How many litres fall on a shed roof, and how many the beans drink.', 'Ten square metres of roof collect about 70 litres from a 10 mm shower, after losses. A raised bed in July wants 12 litres a day. Two barrels of 300 litres bridge most dry spells we have recorded since 2019.'),
('woodwork', 'Reading the grain', 'Wood tells you which way to plane it, if you look at the edge.', 'The lines on the edge of the board run up or down towards the face. Plane as you would stroke a cat. Where the grain changes its mind, sharpen again, close the mouth and take a thinner shaving.'),
('woodwork', 'Hide glue, still', 'The oldest adhesive in the shop is reversible, strong and smells of stables.', 'Soak the pearls overnight, warm them to 60 °C and never boil them. A joint made with hide glue can be opened with steam a century later, which is why instrument makers never left it. Keep the brush in the pot.'),
('woodwork', 'The workbench as a clamp', 'Vices are convenient, but the bench itself does most of the holding.', 'A planing stop and two dogs are enough for most boards. Add a holdfast when you start chopping. The height that suits your back is where your knuckles hang when you stand straight.'),
('woodwork', 'Oil, wax, soap, nothing', 'Four finishes compared on the same ash board after a year in a kitchen.', 'Soap stayed the lightest and needed the most care. Linseed oil turned honey-coloured and took red wine without complaint. The bare quarter looked worst after a month and best after a year, to the surprise of everyone.'),
('photography', 'Metering without a meter', 'Sunny sixteen, and what to do when it is not sunny.', 'In full sun the aperture is 16 and the time is one over the film speed. Open up one stop for haze, two for bright cloud, three for open shade. Film forgives two stops of overexposure and not one of the other kind.'),
('photography', 'A darkroom in the bathroom', 'Forty minutes to build, ten to take down.', 'Black out the window with a board cut to size, put the enlarger on the washing machine and the trays in the tub. Red light from a bicycle lamp fogged nothing in our tests. Ventilate; the fixer is not a perfume.'),
('photography', 'Negatives that last', 'Sleeves, boxes, humidity: an archive on one shelf.', 'Paper sleeves let the gelatine breathe. Number every film and write the number on the negative edge in ink. A dry room matters more than a cool one, and a copy in another house matters most.'),
('photography', 'Portraits of people who hate portraits', 'Give them something to hold.', 'Hands with work to do relax the whole face. Shoot while they explain the thing, not afterwards. The frame after "that is it, thank you" is the one they will like.'),
('hiking', 'Reading a weather map', 'Isobars, fronts and the sentence that the forecast leaves out.', 'Lines close together mean wind, and on a ridge it doubles. A warm front announces itself a day ahead with high, thin cloud; a cold front does not. If the barometer in the hut drops three points before supper, plan a shorter day.'),
('hiking', 'Rails to trails', 'Old railway lines make gentle paths, because trains dislike hills.', 'The gradient is rarely over two per cent, tunnels included. Bring a lamp and a pullover: inside it is 9 °C all year. The best stations have become cafés, and the second best still sell nothing but tickets to the past.'),
('hiking', 'How much water to carry', 'A litre for every two hours is a rule, and like all rules it forgets the wind.', 'Sources on limestone dry up in August even where the map is blue. Ask the warden, ask again on the way, and drink before you leave the hut. A filter weighs 60 g.'),
('hiking', 'The quiet season', 'November in the low mountains: no crowds, short days, clear air after rain.', 'Start in the dark and finish in the light. Many huts keep a winter room with a stove and an honesty box. Snow above 1,500 metres is likely after the middle of the month, spikes weigh less than regret.'),
('repair', 'Finding the fault', 'A method for broken things: look, listen, measure, and only then unscrew.', 'Ask when it last worked and what has changed since. Check the cheap causes first, in the order of the current: socket, fuse, cable, switch. Write down every reading, because the third one will contradict the first.'),
('repair', 'The right to spare parts', 'What the rules promise for washing machines, and what the shops deliver.', 'Manufacturers must keep many parts for seven to ten years. Prices are another matter: a door seal for 12 from one brand, for 89 from another. Our list of sources is updated every quarter and free to copy.'),
('repair', 'Soldering for the impatient', 'Heat the joint, not the solder.', 'A clean tip, three seconds, a shiny cone: that is all. Lead-free solder wants 350 °C and a little more flux than you think. Practise on an old radio, and keep the window open.'),
('repair', 'Numbers from a year of repair cafés', 'Eleven Saturdays, 214 visitors, 138 things that work again.', 'Lamps are the easiest with 92 per cent, inkjet printers the hardest with 17. The average repair took 48 minutes and cost 3.10 in parts. The average visitor drank one and a half cups of coffee.'),
('sewing', 'Darning without hiding', 'A woven patch is stronger than the sock around it.', 'Work on a wooden egg or an orange. Run the warp beyond the thin part, not only across the hole, then weave over and under. A second colour makes it a pattern, a third makes it a hobby.'),
('sewing', 'Linen from field to shirt', 'Flax needs a hundred days, and linen lasts a hundred years.', 'The stalks are pulled, not cut, and left in the dew until the fibre comes loose. Spinning damp makes a smooth thread. New linen is stiff and creases; after twenty washes it is the shirt you reach for.'),
('sewing', 'Oiling an old machine', 'Eighteen drops, one screwdriver and a rag.', 'Every place where metal moves on metal gets one drop, and the motor gets none. Run it slowly without thread and wipe. If it still sounds like a tractor, look for lint below the needle plate; it is always the lint.'),
('sewing', 'Sizes are stories', 'Why a 40 is a 38 is a 42.', 'There is no common table, only habits of brands. Measure the garment that fits, lying flat, and compare centimetres with centimetres. Write your five measures on a card and keep it in the purse.'),
('coffee', 'Water first', 'Ninety-eight per cent of the cup comes out of the tap.', 'Hard water flattens acids and leaves lime in the kettle, soft water tastes thin. Between five and eight degrees of hardness the cup is balanced. A jug filter gets most kitchens there for a few cents a litre.'),
('coffee', 'What the roaster hears', 'First crack, second crack and the two minutes between.', 'At about 196 °C the beans pop like small corn. Stop soon after for a light roast with fruit, wait for chocolate, wait longer for smoke. The darker the roast, the more all origins resemble each other.'),
('coffee', 'The moka pot, defended', 'It is not espresso, and that is fine.', 'Fill it with hot water, do not press the powder down, and take it off the flame at the first gurgle. Cool the base under the tap to stop it. The bitter taste of childhood was an empty pot on a full flame.'),
('coffee', 'Decaf without prejudice', 'Three ways to remove caffeine, and a tasting to tell them apart.', 'Water, carbon dioxide and ethyl acetate leave different traces. In our tasting, eleven of sixteen people did not recognise the decaf. The rest recognised it wrongly as often as rightly.'),
('software', 'A list is not a database yet', 'When a spreadsheet is enough, and the day when it stops being enough.', 'The day comes when two people need it at once, or when one fact is written in two places. Split the facts, give each row a key, and let the tables point at each other. The hardest part is agreeing on what a member is.'),
('software', 'Null, nothing, unknown', 'Three ways to leave a field empty, and the trouble they cause.', 'An empty text says: we asked, and there is none. NULL says: we do not know. A dash typed by the secretary says that the form insisted. Sort the column once and you will find all three at different ends.'),
('software', 'Names are not unique', 'Nor are they short, nor in two parts, nor made of letters from A to Z.', 'Our longest member name has 41 characters, the shortest has two. Four share the same first and last name. Somebody is called O''Neill, and for one evening in 2024 the whole membership list was not printable because of that.'),
('software', 'Delete is a strong word', 'Why our tables keep what is gone, marked and out of sight.', 'A row that is marked as deleted can come back tomorrow, and the invoice that points at it stays whole. Twice a year we purge what the law wants purged. Until then, a filter does the forgetting.');

INSERT INTO articles (title, summary, body, editor_id, published_on)
SELECT e.title, e.summary,
       e.summary || char(10, 10) || e.text || char(10, 10) ||
           (SELECT group_concat(text, ' ') FROM (SELECT text FROM phrase WHERE list = e.topic || '.middle'
                AND (n + x.b) % 8 < 3 ORDER BY n)) ||
           CASE WHEN x.c % 3 > 0 THEN char(10, 10) || 'Readers write:' || char(10) ||
               (SELECT group_concat('  * ' || text, char(10)) FROM (SELECT text FROM phrase
                    WHERE list = e.topic || '.remark' AND (n + x.d) % 6 < 3 ORDER BY n)) ELSE '' END,
       CASE WHEN x.e % 8 > 0 THEN 1 + x.e % 9 END,
       date('2024-02-01', printf('+%d days', row_number() OVER (ORDER BY x.a) * 21 + x.f % 14))
FROM essay AS e JOIN dice AS x ON x.i = 4200 + e.rowid
ORDER BY x.a;
DROP TABLE temp.essay;

INSERT INTO events (name, user_id, data, happened_at)
WITH stamped AS (
    SELECT *, i - 4300 AS n, datetime('2024-02-10', printf('+%d minutes', (i - 4300) * 1370 + h % 1200),
                    printf('+%d seconds', a % 60)) AS moment
    FROM dice WHERE i BETWEEN 4301 AND 5200
),
guest AS (
    SELECT *, CASE WHEN b % 6 > 0 THEN 1 + c % (SELECT count(*) FROM users WHERE created_at < moment) END AS user_id,
           json_array('iOS', 'Android', 'Linux', 'Windows', 'macOS') ->> (d % 5) AS os
    FROM stamped
)
SELECT CASE WHEN e % 20 < 7 THEN 'page view' WHEN e % 20 < 11 THEN 'sign in' WHEN e % 20 < 14 THEN 'search'
           WHEN e % 20 < 16 THEN 'purchase' WHEN e % 20 < 17 THEN 'error' WHEN e % 20 < 18 THEN 'newsletter'
           WHEN e % 20 < 19 THEN 'import' ELSE 'heartbeat' END,
       CASE WHEN e % 20 < 17 THEN user_id END,
       CASE
           WHEN e % 20 < 7 THEN json_object('path', '/' || (SELECT text FROM phrase WHERE list = 'topic' AND n = f % size)
               || '/' || (1 + g % 400), 'ms', 40 + (h % 90) * (a % 30),
               'device', json_object('os', os, 'width', json_array(390, 820, 1440, 1920) -> (g % 4)))
           WHEN e % 20 < 11 THEN json_object('ok', json(CASE WHEN f % 9 THEN 'true' ELSE 'false' END),
               'device', json_object('os', os, 'version', printf('%d.%d', 10 + g % 9, h % 6)),
               'location', CASE WHEN g % 4 THEN json_object('country', json_array('DE', 'BR', 'JP', 'NG', 'SE') ->> (h % 5),
                   'city', json_array('Göttingen', 'São Luís', '札幌', 'Ibadan', 'Malmö') ->> (h % 5)) END)
           WHEN e % 20 < 14 THEN json_object('query',
               (SELECT text FROM phrase WHERE list = (SELECT text FROM phrase WHERE list = 'topic' AND n = f % size)
                || '.thing' AND n = g % size), 'hits', (h % 12) * (a % 9), 'filters', CASE h % 3 WHEN 0 THEN json_array()
                WHEN 1 THEN json_array('published') ELSE json_array('published', json_object('year', 2024 + a % 3)) END)
           WHEN e % 20 < 16 THEN json_object('order', printf('M-%05d', 10000 + f % 560), 'amount', (g % 9000) / 100.0,
               'currency', 'EUR', 'items', 1 + h % 4, 'voucher', NULL)
           WHEN e % 20 < 17 THEN json_object('code', json_array(404, 404, 500, 503) -> (f % 4), 'message',
               json_array('Not found', 'Page moved', 'Timeout while reading "orders"', 'Try again\later') ->> (f % 4),
               'stack', json_array('main', 'router', printf('handler_%d', g % 12)))
           WHEN e % 20 < 18 THEN json_array('sent', 180 + f % 60, 'bounced', g % 7)
           WHEN e % 20 < 19 THEN printf('{ "rows": %d, "checksum": 1%018d, "skipped": [%s] }', f % 5000, g,
               CASE WHEN h % 2 THEN '' ELSE printf('%d, %d', a % 900, 900 + b % 900) END)
           WHEN f % 5 = 0 THEN NULL
           WHEN f % 5 = 1 THEN 'null'
           WHEN f % 5 = 2 THEN '"still here"'
           WHEN f % 5 = 3 THEN 'true'
           ELSE printf('%d.%02d', g % 90, h % 100)
       END,
       moment
FROM guest ORDER BY moment;
