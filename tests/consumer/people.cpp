// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT

// Connects, prints the live people named like "ad", renames one and soft-deletes another.
// Usage: people URL-or-file
#include <tuplewright/adapter/adapter.h>
#include <tuplewright/editing/change_planner.h>
#include <tuplewright/postgres/postgres_backend.h>
#include <tuplewright/results/result_set.h>
#include <tuplewright/sqlite/sqlite_backend.h>

#include <QTextStream>

using namespace tw;

Result<void> workOn(const QString& url)
{
    TW_TRY(const ParsedUrl target, parseUrl(url));
    const BackendSet engines({makePostgresBackend(), makeSqliteBackend()});
    TW_TRY(const BackendPtr engine, engines.find(target.config.backend));
    const Adapter db(std::make_shared<ConnectionPool>(engine, target.config, target.password));
    TW_TRY(const TablePtr people, db.describe({{}, "people"}, {}));

    const Filter like = Filter::condition("name", FilterOperator::ILike, {Value::text("ad")});
    ResultSet found;
    TW_TRY_VOID(db.stream(*people, {.table = people->name, .filter = like}, found, {}));
    for (qint64 row = 0; row < found.rowCount(); ++row)
        QTextStream(stdout) << found.cell(row, 1).toValue().toText() << '\n';

    const auto person = [&people](qint64 id) {
        return RowIdentity{people->name, RowAddress::Key, {{"id", Value::integer(id)}}};
    };
    const ChangePlanner plan(db.dialect());
    const Change rename{ChangeKind::Update, person(1), {{"name", Value::text("Ada Lovelace")}}, {}};
    TW_TRY(const BatchStep renaming, plan.plan(rename, *people));
    TW_TRY(
        const BatchStep removal, plan.plan({ChangeKind::SoftDelete, person(2), {}, {}}, *people));
    const ApplyReport report = db.apply({renaming, removal}, ApplyMode::Save, {});
    QTextStream(stdout) << outcomeName(report.outcome) << '\n';
    return report.error ? Result<void>(fail(*report.error)) : Result<void>();
}

int main(int argc, char** argv)
{
    const Result<void> worked = workOn(argc > 1 ? argv[1] : "");
    if (!worked)
        QTextStream(stderr) << worked.error().toText() << '\n';
    return worked ? 0 : 1;
}
