-- SPDX-FileCopyrightText: 2026 The Tuplewright contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The tables of the sample database: a repair shop with an online magazine, its members and its office.

-- Magazine -----------------------------------------------------------------------------------------

CREATE TABLE users (
    id            INTEGER PRIMARY KEY,
    username      VARCHAR(40)  NOT NULL,
    email         VARCHAR(120) NOT NULL COLLATE NOCASE,
    display_name  VARCHAR(80)  NOT NULL,
    password_hash CHAR(64)     NOT NULL,
    role          VARCHAR(12)  NOT NULL DEFAULT 'reader',
    is_active     BOOLEAN      NOT NULL DEFAULT 1,
    created_at    TIMESTAMP    NOT NULL DEFAULT CURRENT_TIMESTAMP,
    last_login_at TIMESTAMP,
    CONSTRAINT users_username_unique UNIQUE (username),
    CONSTRAINT users_email_unique UNIQUE (email),
    CONSTRAINT users_email_form CHECK (email LIKE '%_@_%'),
    CONSTRAINT users_role_known CHECK (role IN ('reader', 'author', 'editor', 'admin')),
    CONSTRAINT users_is_active_boolean CHECK (is_active IN (0, 1))
);
CREATE INDEX users_created_at ON users (created_at);

CREATE TABLE profiles (
    id         INTEGER PRIMARY KEY,
    user_id    INTEGER NOT NULL UNIQUE REFERENCES users (id) ON DELETE CASCADE,
    bio        TEXT,
    birth_date DATE,
    city       VARCHAR(60),
    website    VARCHAR(200),
    avatar     BLOB
);

CREATE TABLE posts (
    id           INTEGER PRIMARY KEY,
    user_id      INTEGER      NOT NULL REFERENCES users (id),
    title        VARCHAR(160) NOT NULL,
    slug         VARCHAR(160) NOT NULL UNIQUE,
    topic        VARCHAR(20)  NOT NULL,
    body         TEXT         NOT NULL,
    is_published BOOLEAN      NOT NULL DEFAULT 0 CHECK (is_published IN (0, 1)),
    view_count   INTEGER      NOT NULL DEFAULT 0,
    rating       NUMERIC(3,2) CHECK (rating BETWEEN 1 AND 5),
    created_at   TIMESTAMP    NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at   TIMESTAMP    NOT NULL DEFAULT CURRENT_TIMESTAMP,
    published_at TIMESTAMP,
    CONSTRAINT posts_published_has_date CHECK (NOT is_published OR published_at IS NOT NULL)
);
CREATE INDEX posts_user ON posts (user_id);
CREATE INDEX posts_topic_created ON posts (topic, created_at DESC);
CREATE INDEX posts_published ON posts (published_at) WHERE is_published;

CREATE TABLE tags (
    id     INTEGER PRIMARY KEY,
    name   VARCHAR(40) NOT NULL UNIQUE,
    colour CHAR(7) CHECK (colour GLOB '#[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]')
);

CREATE TABLE post_tags (
    post_id INTEGER NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
    tag_id  INTEGER NOT NULL REFERENCES tags (id) ON DELETE RESTRICT,
    PRIMARY KEY (post_id, tag_id)
) WITHOUT ROWID;
CREATE INDEX post_tags_tag ON post_tags (tag_id);

CREATE TABLE comments (
    id         INTEGER PRIMARY KEY,
    post_id    INTEGER NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
    user_id    INTEGER REFERENCES users (id) ON DELETE SET NULL,
    parent_id  INTEGER REFERENCES comments (id) ON DELETE CASCADE,
    body       TEXT NOT NULL CHECK (length(body) > 0),
    likes      INTEGER NOT NULL DEFAULT 0,
    created_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
    edited_at  TIMESTAMP
);
CREATE INDEX comments_post ON comments (post_id);
CREATE INDEX comments_user ON comments (user_id);
CREATE INDEX comments_parent ON comments (parent_id);

CREATE TABLE articles (
    id           INTEGER PRIMARY KEY,
    title        VARCHAR(160) NOT NULL UNIQUE,
    summary      TEXT NOT NULL,
    body         TEXT NOT NULL,
    editor_id    INTEGER REFERENCES users (id) ON DELETE SET NULL,
    word_count   INTEGER GENERATED ALWAYS AS
                     (length(body) - length(replace(body, ' ', '')) + 1) VIRTUAL,
    published_on DATE NOT NULL
);

CREATE VIRTUAL TABLE articles_search USING fts5 (
    title, summary, body,
    content = 'articles', content_rowid = 'id', tokenize = 'porter unicode61 remove_diacritics 2'
);

CREATE TRIGGER articles_search_insert AFTER INSERT ON articles BEGIN
    INSERT INTO articles_search (rowid, title, summary, body)
    VALUES (new.id, new.title, new.summary, new.body);
END;

CREATE TRIGGER articles_search_delete AFTER DELETE ON articles BEGIN
    INSERT INTO articles_search (articles_search, rowid, title, summary, body)
    VALUES ('delete', old.id, old.title, old.summary, old.body);
END;

CREATE TRIGGER articles_search_update AFTER UPDATE ON articles BEGIN
    INSERT INTO articles_search (articles_search, rowid, title, summary, body)
    VALUES ('delete', old.id, old.title, old.summary, old.body);
    INSERT INTO articles_search (rowid, title, summary, body)
    VALUES (new.id, new.title, new.summary, new.body);
END;

CREATE TABLE events (
    id          INTEGER PRIMARY KEY,
    name        VARCHAR(40) NOT NULL,
    user_id     INTEGER REFERENCES users (id) ON DELETE SET NULL,
    data        JSON,
    happened_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT events_data_is_json CHECK (data IS NULL OR json_valid(data))
);
CREATE INDEX events_name_happened ON events (name, happened_at);
CREATE INDEX events_device ON events (json_extract(data, '$.device.os'));

-- Shop ---------------------------------------------------------------------------------------------

CREATE TABLE countries (
    code CHAR(2) PRIMARY KEY CHECK (length(code) = 2 AND code = upper(code)),
    name VARCHAR(60) NOT NULL UNIQUE
) WITHOUT ROWID;

CREATE TABLE categories (
    id        INTEGER PRIMARY KEY,
    parent_id INTEGER REFERENCES categories (id) ON DELETE RESTRICT,
    name      VARCHAR(60) NOT NULL,
    position  SMALLINT NOT NULL DEFAULT 0,
    UNIQUE (parent_id, name)
);

CREATE TABLE products (
    id          INTEGER PRIMARY KEY,
    sku         VARCHAR(16)   NOT NULL,
    name        VARCHAR(100)  NOT NULL,
    category_id INTEGER       NOT NULL REFERENCES categories (id),
    description TEXT,
    price       NUMERIC(10,2) NOT NULL,
    discount    NUMERIC(4,3)  NOT NULL DEFAULT 0,
    weight_kg   DECIMAL(8,3),
    stock       INTEGER       NOT NULL DEFAULT 0,
    status      VARCHAR(12)   NOT NULL DEFAULT 'on sale',
    attributes  JSON,
    released_on DATE,
    updated_at  TIMESTAMP     NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT products_sku_unique UNIQUE (sku),
    CONSTRAINT products_sku_form CHECK (sku GLOB '[A-Z][A-Z][A-Z]-[0-9][0-9][0-9][0-9]'),
    CONSTRAINT products_price_positive CHECK (price > 0),
    CONSTRAINT products_discount_range CHECK (discount >= 0 AND discount < 1),
    CONSTRAINT products_stock_not_negative CHECK (stock >= 0),
    CONSTRAINT products_status_known CHECK (status IN ('draft', 'on sale', 'discontinued')),
    CONSTRAINT products_attributes_are_json CHECK (attributes IS NULL OR json_valid(attributes))
);
CREATE INDEX products_category ON products (category_id);
CREATE INDEX products_name ON products (name COLLATE NOCASE);

CREATE TABLE customers (
    id           INTEGER PRIMARY KEY,
    name         VARCHAR(80)   NOT NULL,
    company      VARCHAR(80),
    email        VARCHAR(120)  NOT NULL UNIQUE,
    phone        VARCHAR(30),
    street       VARCHAR(80),
    postal_code  VARCHAR(12),
    city         VARCHAR(60)   NOT NULL,
    country_code CHAR(2)       NOT NULL REFERENCES countries (code),
    credit_limit NUMERIC(10,2) CHECK (credit_limit >= 0),
    notes        TEXT,
    is_active    BOOLEAN       NOT NULL DEFAULT 1 CHECK (is_active IN (0, 1)),
    created_at   TIMESTAMP     NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at   TIMESTAMP     NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE INDEX customers_active_name ON customers (is_active, name);
CREATE INDEX customers_country ON customers (country_code);

CREATE TRIGGER customers_stamp AFTER UPDATE ON customers
WHEN new.updated_at IS old.updated_at BEGIN
    UPDATE customers SET updated_at = CURRENT_TIMESTAMP WHERE id = new.id;
END;

CREATE TABLE invoices (
    id          INTEGER PRIMARY KEY,
    number      VARCHAR(12)   NOT NULL UNIQUE,
    customer_id INTEGER       NOT NULL REFERENCES customers (id) ON DELETE RESTRICT,
    issued_on   DATE          NOT NULL,
    due_on      DATE          NOT NULL,
    net         NUMERIC(12,2) NOT NULL,
    vat_rate    NUMERIC(4,3)  NOT NULL DEFAULT 0.19,
    gross       NUMERIC(12,2) GENERATED ALWAYS AS (round(net * (1 + vat_rate), 2)) STORED,
    paid_on     DATE,
    CONSTRAINT invoices_due_after_issue CHECK (due_on >= issued_on),
    CONSTRAINT invoices_paid_after_issue CHECK (paid_on IS NULL OR paid_on >= issued_on)
);
CREATE INDEX invoices_customer ON invoices (customer_id, issued_on);
CREATE INDEX invoices_open ON invoices (due_on) WHERE paid_on IS NULL;

CREATE TABLE members (
    id          UUID PRIMARY KEY NOT NULL,
    number      INTEGER       NOT NULL UNIQUE,
    name        VARCHAR(80)   NOT NULL,
    email       VARCHAR(120)  UNIQUE,
    level       VARCHAR(10)   NOT NULL DEFAULT 'basic',
    points      INTEGER       NOT NULL DEFAULT 0,
    annual_fee  NUMERIC(8,2)  NOT NULL DEFAULT 24.00,
    birth_date  DATE,
    newsletter  BOOLEAN,
    is_deleted  BOOLEAN       NOT NULL DEFAULT 0,
    created_at  TIMESTAMP     NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at  TIMESTAMP     NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT members_level_known CHECK (level IN ('basic', 'plus', 'patron')),
    CONSTRAINT members_newsletter_boolean CHECK (newsletter IN (0, 1)),
    CONSTRAINT members_is_deleted_boolean CHECK (is_deleted IN (0, 1))
);

CREATE TABLE member_orders (
    id         UUID PRIMARY KEY NOT NULL,
    member_id  UUID          NOT NULL REFERENCES members (id) ON DELETE RESTRICT,
    number     VARCHAR(12)   NOT NULL UNIQUE,
    status     VARCHAR(10)   NOT NULL DEFAULT 'new',
    total      NUMERIC(10,2) NOT NULL,
    delivery   JSON          NOT NULL CHECK (json_valid(delivery)),
    note       TEXT,
    is_deleted BOOLEAN       NOT NULL DEFAULT 0 CHECK (is_deleted IN (0, 1)),
    created_at TIMESTAMP     NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMP     NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT member_orders_status_known
        CHECK (status IN ('new', 'packed', 'sent', 'delivered', 'returned', 'cancelled'))
);
CREATE INDEX member_orders_member ON member_orders (member_id);
CREATE INDEX member_orders_created ON member_orders (created_at);

CREATE TABLE member_order_items (
    order_id   UUID          NOT NULL REFERENCES member_orders (id) ON DELETE CASCADE,
    line       SMALLINT      NOT NULL,
    product_id INTEGER       NOT NULL REFERENCES products (id) ON DELETE RESTRICT,
    quantity   INTEGER       NOT NULL CHECK (quantity > 0),
    unit_price NUMERIC(10,2) NOT NULL,
    line_total NUMERIC(10,2) GENERATED ALWAYS AS (round(quantity * unit_price, 2)) VIRTUAL,
    PRIMARY KEY (order_id, line)
) WITHOUT ROWID;
CREATE INDEX member_order_items_product ON member_order_items (product_id);

-- Library ------------------------------------------------------------------------------------------

CREATE TABLE authors (
    id           INTEGER PRIMARY KEY,
    name         VARCHAR(80) NOT NULL,
    country_code CHAR(2) REFERENCES countries (code),
    born         INTEGER,
    died         INTEGER,
    biography    TEXT,
    CONSTRAINT authors_lifetime CHECK (died IS NULL OR died > born)
);
CREATE INDEX authors_name ON authors (name);

CREATE TABLE books (
    id             INTEGER PRIMARY KEY,
    author_id      INTEGER NOT NULL REFERENCES authors (id) ON DELETE CASCADE,
    title          VARCHAR(120) NOT NULL,
    isbn           CHAR(13) UNIQUE CHECK (isbn IS NULL OR length(isbn) = 13),
    published_year INTEGER NOT NULL,
    pages          INTEGER,
    language       CHAR(2) NOT NULL DEFAULT 'en',
    price          NUMERIC(6,2),
    is_lent        BOOLEAN NOT NULL DEFAULT 0 CHECK (is_lent IN (0, 1))
);
CREATE INDEX books_author ON books (author_id);

-- Office -------------------------------------------------------------------------------------------

CREATE TABLE documents (
    id          UUID PRIMARY KEY NOT NULL,
    title       VARCHAR(120) NOT NULL,
    body        TEXT NOT NULL,
    revision    INTEGER NOT NULL DEFAULT 1,
    is_archived BOOLEAN NOT NULL DEFAULT 0 CHECK (is_archived IN (0, 1)),
    origin_uuid UUID REFERENCES documents (id) ON DELETE CASCADE,
    created_by  INTEGER NOT NULL REFERENCES users (id),
    updated_by  INTEGER REFERENCES users (id),
    created_at  TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at  TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT documents_archived_has_origin CHECK (is_archived = (origin_uuid IS NOT NULL))
);
CREATE INDEX documents_origin ON documents (origin_uuid);

CREATE TABLE tickets (
    id          INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
    assignee_id INTEGER REFERENCES users (id) ON DELETE SET NULL,
    subject     VARCHAR(120) NOT NULL,
    body        TEXT NOT NULL,
    priority    SMALLINT NOT NULL DEFAULT 3 CHECK (priority BETWEEN 1 AND 5),
    status      VARCHAR(10) NOT NULL DEFAULT 'open',
    opened_at   TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
    closed_at   TIMESTAMP,
    deleted_at  TIMESTAMP,
    CONSTRAINT tickets_status_known CHECK (status IN ('open', 'waiting', 'closed')),
    CONSTRAINT tickets_closed_has_date CHECK ((status = 'closed') = (closed_at IS NOT NULL))
);
CREATE INDEX tickets_customer ON tickets (customer_id);
CREATE INDEX tickets_live ON tickets (status, opened_at) WHERE deleted_at IS NULL;

CREATE TABLE exchange_rates (
    currency CHAR(3) NOT NULL,
    day      DATE NOT NULL,
    per_euro NUMERIC(12,4) NOT NULL CHECK (per_euro > 0),
    PRIMARY KEY (currency, day)
) WITHOUT ROWID;

CREATE TABLE settings (
    key        TEXT PRIMARY KEY,
    value      ANY,
    changed_at TEXT NOT NULL,
    hint       TEXT
) STRICT;

-- A data logger's table: no key, and the logger sometimes sends a reading twice.
CREATE TABLE sensor_log (
    station     VARCHAR(20) NOT NULL,
    measured_at TIMESTAMP   NOT NULL,
    temperature REAL,
    humidity    NUMERIC(4,1),
    remark      TEXT
);
CREATE INDEX sensor_log_measured_at ON sensor_log (measured_at);

-- Every name here needs quoting.
CREATE TABLE "Räume & ""Gäste"" 100%" (
    "No."           INTEGER PRIMARY KEY,
    "select"        VARCHAR(30)  NOT NULL,
    "Größe (m²)"    NUMERIC(5,1) NOT NULL,
    "occupied %"    INTEGER      NOT NULL CHECK ("occupied %" BETWEEN 0 AND 100),
    "bed & breakfast" BOOLEAN    NOT NULL DEFAULT 0,
    "guest ""name""" VARCHAR(60),
    "from"          DATE,
    "to"            DATE,
    "next to"       INTEGER REFERENCES "Räume & ""Gäste"" 100%" ("No."),
    CONSTRAINT "stay 'from' before ""to""" CHECK ("to" >= "from")
);
CREATE INDEX "index of ""from"" & to" ON "Räume & ""Gäste"" 100%" ("from", "to");

-- Views --------------------------------------------------------------------------------------------

CREATE VIEW active_customers AS
    SELECT c.id, c.name, c.company, c.email, c.city, n.name AS country, c.credit_limit
    FROM customers AS c
    JOIN countries AS n ON n.code = c.country_code
    WHERE c.is_active;

CREATE VIEW post_overview AS
    SELECT p.id, p.title, u.display_name AS author, p.topic, p.published_at, p.view_count,
           (SELECT count(*) FROM comments AS c WHERE c.post_id = p.id) AS comments,
           (SELECT group_concat(name, ', ')
            FROM (SELECT t.name FROM post_tags AS x JOIN tags AS t ON t.id = x.tag_id
                  WHERE x.post_id = p.id ORDER BY t.name)) AS tags
    FROM posts AS p
    JOIN users AS u ON u.id = p.user_id;

CREATE VIEW monthly_sales AS
    SELECT strftime('%Y-%m', o.created_at) AS month, count(*) AS orders,
           round(sum(o.total), 2) AS revenue, round(avg(o.total), 2) AS average
    FROM member_orders AS o
    WHERE NOT o.is_deleted AND o.status NOT IN ('returned', 'cancelled')
    GROUP BY month;
