# SPDX-FileCopyrightText: 2026 The Tuplewright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""queue_pool.py THREADS look|plain COUNT: what pool_benchmark does, by SQLAlchemy's QueuePool."""
import sys
import threading
import time

import sqlalchemy


def main():
    threads, looks, count = int(sys.argv[1]), sys.argv[2] == "look", int(sys.argv[3])
    engine = sqlalchemy.create_engine(
        "postgresql+psycopg2://", pool_size=5, max_overflow=10, pool_use_lifo=True, pool_pre_ping=looks)

    def borrow(times):
        for _ in range(times):
            engine.raw_connection().close()

    def borrow_in_threads(times):
        workers = [threading.Thread(target=borrow, args=(times // threads,)) for _ in range(threads)]
        started = time.perf_counter_ns()
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
        return time.perf_counter_ns() - started

    borrow_in_threads(max(threads, 100))
    print("ns", borrow_in_threads(count) / count)


main()
