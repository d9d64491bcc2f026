-- SPDX-FileCopyrightText: 2026 The Tuplewright contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- SQLite: a small music shop, so that a window has something to show when it opens on "Track".
CREATE TABLE Genre (
    GenreId INTEGER PRIMARY KEY,
    Name NVARCHAR(120)
);

CREATE TABLE Album (
    AlbumId INTEGER PRIMARY KEY,
    Title NVARCHAR(160) NOT NULL
);

CREATE TABLE Track (
    TrackId INTEGER PRIMARY KEY,
    Name NVARCHAR(200) NOT NULL,
    AlbumId INTEGER REFERENCES Album (AlbumId),
    MediaTypeId INTEGER NOT NULL,
    GenreId INTEGER REFERENCES Genre (GenreId),
    Composer NVARCHAR(220),
    Milliseconds INTEGER NOT NULL,
    Bytes INTEGER,
    UnitPrice NUMERIC(10, 2) NOT NULL
);
CREATE INDEX TrackAlbum ON Track (AlbumId);
CREATE INDEX TrackGenre ON Track (GenreId);

INSERT INTO Genre (Name)
VALUES ('Ballad'), ('Chamber'), ('Dance'), ('Folk'), ('March'), ('Opera'), ('Song'), ('Waltz');

WITH RECURSIVE series (number) AS (
    SELECT 1 UNION ALL SELECT number + 1 FROM series WHERE number < 351
)
INSERT INTO Album SELECT number, 'Evenings by the river, volume ' || number FROM series;

WITH RECURSIVE series (number) AS (
    SELECT 1 UNION ALL SELECT number + 1 FROM series WHERE number < 3503
)
INSERT INTO Track
SELECT number,
    'Melody no. ' || number || CASE number % 3 WHEN 0 THEN ' in D minor' ELSE ' in G' END,
    1 + number / 10,
    1 + number % 5,
    1 + number % 8,
    CASE WHEN number % 4 <> 0 THEN printf('Composer %d, Arranger %d', number % 97, number % 31) END,
    120000 + number * 7919 % 300000,
    1000000 + number * 104729 % 9000000,
    0.99
FROM series;
