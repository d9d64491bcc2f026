# SPDX-FileCopyrightText: 2026 The Tuplewright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""many_rows.py core|objects FILE   creates the rows of a CSV file in bulk_rows
many_rows.py flush ROWS             gives so many rows of edited another name

by SQLAlchemy, on the server that libpq's variables name. The time is that of the statements and of
the commit, without reading the file.
"""

import csv
import sys
import time

import sqlalchemy
from sqlalchemy.orm import Session

try:
    from sqlalchemy.orm import declarative_base
except ImportError:
    from sqlalchemy.ext.declarative import declarative_base

Base = declarative_base()
Column, Integer, Text = sqlalchemy.Column, sqlalchemy.Integer, sqlalchemy.Text


class BulkRow(Base):
    __tablename__ = "bulk_rows"
    id = Column(Integer, primary_key=True)
    customer = Column(Text)
    price = Column(sqlalchemy.Numeric(10, 2))
    placed = Column(Text)
    note = Column(Text)
    done = Column(sqlalchemy.Boolean)


class Edited(Base):
    __tablename__ = "edited"
    id = Column(Integer, primary_key=True)
    name = Column(Text)
    price = Column(sqlalchemy.Numeric(10, 2))
    note = Column(Text)


def rows_of(path):
    with open(path, newline="") as file:
        return [
            dict(row, id=int(row["id"]), note=row["note"] or None, done=row["done"] == "t")
            for row in csv.DictReader(file)
        ]


def main():
    side, operand = sys.argv[1:]
    engine = sqlalchemy.create_engine("postgresql+psycopg2://")
    if side == "flush":
        with Session(engine) as session:
            rows = session.query(Edited).filter(Edited.id <= int(operand)).all()
            for row in rows:
                row.name = f"Another name {row.id}"
            started = time.perf_counter()
            session.flush()
            session.commit()
            spent = time.perf_counter() - started
    else:
        rows = rows_of(operand)
        if side == "core":
            with engine.connect() as connection:
                started = time.perf_counter()
                with connection.begin():
                    connection.execute(BulkRow.__table__.insert(), rows)
                spent = time.perf_counter() - started
        else:
            with Session(engine) as session:
                started = time.perf_counter()
                session.bulk_save_objects([BulkRow(**row) for row in rows])
                session.commit()
                spent = time.perf_counter() - started
    print("seconds", spent)


main()
