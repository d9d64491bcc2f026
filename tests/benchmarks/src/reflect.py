# SPDX-FileCopyrightText: 2026 The Tuplewright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: reflect.py SCHEMA. Reflects a schema of the server that libpq's variables name."""
import sys
import time

import sqlalchemy

schema = sys.argv[1]
engine = sqlalchemy.create_engine("postgresql+psycopg2://")
with engine.connect() as connection:
    connection.execute(sqlalchemy.text("SELECT 1"))
    started = time.perf_counter()
    metadata = sqlalchemy.MetaData(schema=schema)
    metadata.reflect(connection)
    spent = time.perf_counter() - started
print("seconds %.6f" % spent)
print("table_us %.3f" % (spent * 1e6 / len(metadata.tables)))
