-- Rows with a value of every comparable kind, and a row of nulls.
SELECT to_regtype('int4multirange') IS NULL AS is_old \gset
\if :is_old
CREATE DOMAIN int4multirange AS text; -- stands for the type that came with version 14
\endif
CREATE EXTENSION citext;
CREATE TYPE mood AS ENUM ('sad', 'o''k', 'happy');
CREATE DOMAIN positive AS integer CHECK (VALUE > 0);
CREATE TYPE address AS (street text, number integer);

CREATE TABLE sample (
    id integer PRIMARY KEY,
    n integer, t text, v character varying(10), c character(4), ci citext, d positive,
    f double precision, num numeric, b boolean, u uuid, ts timestamp with time zone, e mood,
    y bytea, tags text[], codes character varying(5)[], doc jsonb, js json, r int4range,
    mr int4multirange, p point, place address, words tsvector, net inet, ref regclass,
    span interval, "a""b%1" text
);
INSERT INTO sample VALUES
    (1, 10, 'Alpha é', 'vier', 'ab', 'MiXed', 7, -0.0, 1.5, true,
        'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11', '2024-01-02 03:04:05+00', 'sad', '\x00ff',
        '{a,"b c"}', '{x,y}', '{"a": 1, "b": 2}', '{"a" : 1}', '[1,4]', '{[1,4]}', '(1,2)',
        '("High Street",5)', 'cat:1 dog:2', '10.0.0.1', 'sample', '1 mon', 'odd'),
    (2, 20, '100% sure_ly \ it''s "x"', 'zehn', 'xyz', 'y', 8, 'NaN', 100000000000000000000, false,
        'b0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11', 'infinity', 'o''k', '\x', '{a,NULL,""}', '{}',
        '{"a": 1}', '[2]', '[2,9)', '{}', '(3,4)', '(,)', 'bird:1', '::1', 'pg_class', '36:00',
        '%_\'),
    (3, -5, '', '', '', '', 9, 'Infinity', 'NaN', NULL, NULL, NULL, 'happy', NULL, '{}', NULL,
        'null', NULL, 'empty', NULL, NULL, '("a,b",)', '', NULL, NULL, '0', '');
INSERT INTO sample (id) VALUES (4);
