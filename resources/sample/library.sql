-- SPDX-FileCopyrightText: 2026 The Tuplewright contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The lending library. Authors and titles are made up.

INSERT INTO authors (name, country_code, born, died, biography)
WITH born AS (
    SELECT p.*, x.*, 1902 + x.a % 88 AS year
    FROM person AS p JOIN dice AS x ON x.i = 5000 + p.n
    WHERE p.n BETWEEN 681 AND 740
)
SELECT name, CASE WHEN b % 12 > 0 THEN code END, CASE WHEN c % 15 > 0 THEN year END,
       CASE WHEN year < 1945 AND c % 15 > 0 THEN year + 51 + d % 30 END,
       CASE e % 5
           WHEN 0 THEN NULL
           WHEN 1 THEN 'Grew up in ' || city || ' and worked as a ' ||
               (json_array('typesetter', 'lighthouse keeper', 'chemist', 'proofreader', 'piano tuner') ->> (f % 5)) ||
               ' before the first novel.'
           WHEN 2 THEN 'Known for short stories about ' ||
               (json_array('border towns', 'railway families', 'small islands', 'translators', 'the sea') ->> (f % 5)) || '.'
           WHEN 3 THEN 'Lived in ' || city || '.' || char(10) || 'Translated into ' || (2 + g % 23) || ' languages.'
           ELSE 'Studied ' || (json_array('botany', 'law', 'harmony', 'bridge building') ->> (f % 4)) || ' in ' || city ||
               '; the notebooks were published in ' || (1985 + h % 38) || '.'
       END
FROM born ORDER BY n;

CREATE TEMP TABLE noun AS SELECT key AS n, value AS text FROM json_each(
    '["Harbour","Orchard","Lighthouse","River","Glass House","Archive","Island","Bridge","Mill","Station","Valley","Tower","Garden","Border","Night Ferry","Salt Road","Winter Market","Observatory","Clockmaker","Cartographer"]');
CREATE TEMP TABLE title_form AS SELECT key AS n, value AS text FROM json_each(
    '["The Quiet {}","Letters from the {}","The {}","A History of the {}","Beyond the {}","The Last {}","Notes on a {}","Return to the {}","The {} in Winter","Daughters of the {}","No Map for the {}"]');

INSERT INTO books (author_id, title, isbn, published_year, pages, language, price, is_lent)
WITH titled AS (
    SELECT row_number() OVER (ORDER BY x.b) AS n, replace(f.text, '{}', o.text) AS title, x.*
    FROM noun AS o JOIN title_form AS f JOIN dice AS x ON x.i = 1500 + o.n * 11 + f.n
    ORDER BY x.b LIMIT 200
),
numbered AS (
    SELECT *, 1 + a % 60 AS author, printf('978%09d', 100000000 + c % 899999999) AS stem FROM titled
)
SELECT author, title,
       CASE WHEN d % 9 > 0 THEN stem || ((10 - (
           substr(stem, 1, 1) + substr(stem, 3, 1) + substr(stem, 5, 1) + substr(stem, 7, 1) + substr(stem, 9, 1) +
           substr(stem, 11, 1) + 3 * (substr(stem, 2, 1) + substr(stem, 4, 1) + substr(stem, 6, 1) +
           substr(stem, 8, 1) + substr(stem, 10, 1) + substr(stem, 12, 1))) % 10) % 10) END,
       min(2026, coalesce(w.born, 1950) + 24 + e % 40),
       CASE WHEN f % 14 > 0 THEN 96 + (g % 24) * 16 END,
       json_array('en', 'en', 'en', 'de', 'fr', 'es', 'cs', 'pl') ->> (h % 8),
       CASE WHEN f % 6 > 0 THEN 6 + e % 22 + (json_array(0, 0.5, 0.9, 0.95, 0.99) ->> (g % 5)) END,
       h % 7 = 0
FROM numbered JOIN authors AS w ON w.id = author
ORDER BY n;
DROP TABLE temp.noun;
DROP TABLE temp.title_form;
