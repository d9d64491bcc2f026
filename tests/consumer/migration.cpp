// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT

// Rows of an old table become rows of a new one: names are parted, dates and numbers read as they
// were written then, and what cannot be read is listed. Usage: migration URL, of a database that
// may be written.
#include "example.h"

#include <tuplewright/session/script_run.h>
#include <tuplewright/sql/script.h>
#include <tuplewright/writing/bulk_create.h>

#include <QDate>

using namespace tw;
using namespace Qt::StringLiterals;

namespace {

const QString kOldRows = uR"(
DROP TABLE IF EXISTS old_people;
CREATE TABLE old_people (nr integer PRIMARY KEY, name text, born text, balance text);
INSERT INTO old_people VALUES (1, 'Lovelace, Ada', '10.12.1815', '1.234,56');
INSERT INTO old_people VALUES (2, 'Hopper, Grace', '9.12.1906', '-7,25');
INSERT INTO old_people VALUES (3, 'Turing', '23.6.1912', '0');
INSERT INTO old_people VALUES (4, 'Dijkstra, Edsger', '31.2.1930', '5,00');
INSERT INTO old_people VALUES (5, 'Hamilton, Margaret', '17.8.1936', 'a lot');
INSERT INTO old_people VALUES (6, 'Perlman, Radia', NULL, NULL);
)"_s;

EntityDescriptor people()
{
    EntityDescriptor entity;
    entity.name = {{}, u"people_v2"_s};
    entity.columns = {{.name = u"id"_s, .type = TypeClass::Integer}, {.name = u"first_name"_s},
        {.name = u"last_name"_s}, {.name = u"born"_s, .type = TypeClass::Date, .nullable = true},
        {.name = u"balance"_s,
            .type = TypeClass::Decimal,
            .length = 12,
            .scale = 2,
            .nullable = true}};
    entity.primaryKey = {u"id"_s};
    return entity;
}

Result<Value> bornOf(const Value& old)
{
    if (old.isNull())
        return Value();
    const QDate date = QDate::fromString(old.toText(), u"d.M.yyyy"_s);
    if (!date.isValid())
        return fail(ErrorKind::InvalidText, u"%1 is no date"_s.arg(old.toText()));
    return Value::text(date.toString(Qt::ISODate));
}

Result<Value> balanceOf(const Value& old)
{
    if (old.isNull())
        return Value();
    QString text = old.toText();
    text.remove(u'.').replace(u',', u'.');
    bool isNumber = false;
    text.toDouble(&isNumber);
    if (!isNumber)
        return fail(ErrorKind::InvalidText, u"%1 is no amount"_s.arg(old.toText()));
    return Value::text(text);
}

Result<QList<Value>> newRow(const ResultSet& rows, qint64 row)
{
    const QStringList names = rows.cell(row, 1).toValue().toText().split(u", "_s);
    if (names.size() != 2)
        return fail(ErrorKind::InvalidText, u"%1 has no first name"_s.arg(names.first()));
    TW_TRY(const Value born, bornOf(rows.cell(row, 2).toValue()));
    TW_TRY(const Value balance, balanceOf(rows.cell(row, 3).toValue()));
    return QList<Value>{
        rows.cell(row, 0).toValue(), Value::text(names[1]), Value::text(names[0]), born, balance};
}

/// The good rows; the others are told.
QList<QList<Value>> convert(const ResultSet& rows)
{
    QList<QList<Value>> good;
    for (qint64 row = 0; row < rows.rowCount(); ++row) {
        const auto converted = newRow(rows, row);
        if (converted)
            good.append(*converted);
        else
            out() << "  " << rows.cell(row, 0).toValue().toText() << ": "
                  << converted.error().message << '\n';
    }
    return good;
}

Result<void> check(const Adapter& db, const Table& table)
{
    ResultSet rows;
    TW_TRY_VOID(db.stream(table, {.table = table.name, .sort = {{u"id"_s}}}, rows, {}));
    for (qint64 row = 0; row < rows.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < rows.columnCount(); ++column) {
            const Value value = rows.cell(row, column).toValue();
            cells.append(value.isNull() ? u"-"_s : value.toText());
        }
        out() << "  " << cells.join(u" | "_s) << '\n';
    }
    return {};
}

Result<void> migrate(const Place& place)
{
    Session session(place.pool, u"old rows"_s);
    const ScriptReport script = executeScript(session, kOldRows);
    if (script.error)
        return fail(*script.error);
    TW_TRY_VOID(makeTables(place, {people()}));
    const Adapter db(place.pool);
    TW_TRY(const TablePtr old, db.describe({{}, u"old_people"_s}, {}));
    TW_TRY(const TablePtr table, db.describe(people().name, {}));
    ResultSet rows;
    TW_TRY_VOID(db.stream(*old, {.table = old->name, .sort = {{u"nr"_s}}}, rows, {}));
    out() << rows.rowCount() << " old rows, not converted:\n";
    RowList source(convert(rows));
    const BulkReport report = bulkCreate(
        db, *table, table->columnNames(), source, {.mode = BulkMode::AllOrNothing}, {});
    if (report.error)
        return fail(*report.error);
    out() << report.created << " new rows:\n";
    return check(db, *table);
}

}

int main(int argc, char** argv)
{
    return runExample(argc, argv, migrate);
}
