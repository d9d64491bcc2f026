# SPDX-FileCopyrightText: 2026 The Tuplewright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""fetch.py psycopg2|core|orm ROWS: reads the table orders once into the objects of that library."""
import sys
import time

import psycopg2
import sqlalchemy
from sqlalchemy import orm


def with_psycopg2():
    with psycopg2.connect("") as connection, connection.cursor() as cursor:
        started = time.perf_counter()
        cursor.execute("SELECT * FROM orders")
        rows = cursor.fetchall()
        return len(rows), time.perf_counter() - started


def with_core(engine, table):
    with engine.connect() as connection:
        started = time.perf_counter()
        rows = connection.execute(sqlalchemy.select(table)).fetchall()
        return len(rows), time.perf_counter() - started


def with_orm(engine, table):
    order = type("Order", (), {})
    orm.registry().map_imperatively(order, table)
    with orm.Session(engine) as session:
        started = time.perf_counter()
        rows = session.scalars(sqlalchemy.select(order)).all()
        return len(rows), time.perf_counter() - started


def main():
    side, expected = sys.argv[1], int(sys.argv[2])
    if side == "psycopg2":
        count, spent = with_psycopg2()
    else:
        engine = sqlalchemy.create_engine("postgresql+psycopg2://", future=True)
        table = sqlalchemy.Table("orders", sqlalchemy.MetaData(), autoload_with=engine)
        count, spent = (with_core if side == "core" else with_orm)(engine, table)
    if count != expected:
        sys.exit("%d rows instead of %d" % (count, expected))
    print("seconds %.6f" % spent)


main()
