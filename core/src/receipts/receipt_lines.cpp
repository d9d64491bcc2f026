// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "receipts/receipt_lines.h"

#include "receipts/receipt_values.h"

#include <tuplewright/base/redaction.h>

using namespace Qt::StringLiterals;

namespace tw::receipt_lines {

namespace {

constexpr int kVersion = 1;

Json number(qint64 value)
{
    return Json::number(QByteArray::number(value));
}

Json texts(const QStringList& list)
{
    std::vector<Json> items;
    for (const QString& text : list)
        items.push_back(Json::string(text));
    return Json::array(std::move(items));
}

/// Only members that say something.
class Members
{
public:
    Members& add(const QString& name, const QString& text)
    {
        if (!text.isEmpty())
            m_members.emplace_back(name, Json::string(text));
        return *this;
    }
    Members& add(const QString& name, const QStringList& list)
    {
        if (!list.isEmpty())
            m_members.emplace_back(name, texts(list));
        return *this;
    }
    Members& add(const QString& name, Json json)
    {
        m_members.emplace_back(name, std::move(json));
        return *this;
    }
    [[nodiscard]] Json take() { return Json::object(std::move(m_members)); }

private:
    std::vector<Json::Member> m_members;
};

QString text(const Json& json, QStringView name)
{
    const Json* const found = json.find(name);
    return found ? found->toString() : QString();
}

qint64 integer(const Json& json, QStringView name)
{
    const Json* const found = json.find(name);
    return found ? found->numberText().toLongLong() : 0;
}

QStringList list(const Json& json, QStringView name)
{
    QStringList found;
    if (const Json* const items = json.find(name)) {
        for (const Json& item : items->items())
            found.append(item.toString());
    }
    return found;
}

Json evidenceJson(const CommitEvidence& evidence)
{
    return Members()
        .add(u"id"_s, evidence.transactionId)
        .add(u"system"_s, evidence.systemIdentifier)
        .add(u"timeline"_s, evidence.timeline)
        .add(u"started"_s, evidence.serverStart)
        .take();
}

CommitEvidence evidenceFrom(const Json& json)
{
    return {
        text(json, u"system"), text(json, u"timeline"), text(json, u"started"), text(json, u"id")};
}

}

QByteArray head(const ReceiptHead& head)
{
    const ReceiptPlace& place = head.place;
    return Members()
        .add(u"receipt"_s, number(kVersion))
        .add(u"id"_s, head.id)
        .add(u"at"_s, head.at.toString(Qt::ISODateWithMs))
        .add(u"by"_s, head.by)
        .add(u"user"_s, head.user)
        .add(u"role"_s, head.role)
        .add(u"actor"_s, head.actor)
        .add(u"identity"_s, place.identity)
        .add(u"engine"_s, place.engine)
        .add(u"host"_s, place.host)
        .add(u"database"_s, place.database)
        .add(u"reverses"_s, head.reverses)
        .add(u"batch"_s, head.batch)
        .take()
        .toBytes();
}

std::optional<ReceiptHead> readHead(const Json& line)
{
    if (integer(line, u"receipt") != kVersion)
        return std::nullopt;
    ReceiptHead head;
    head.id = text(line, u"id");
    head.at = QDateTime::fromString(text(line, u"at"), Qt::ISODateWithMs);
    head.by = text(line, u"by");
    head.user = text(line, u"user");
    head.role = text(line, u"role");
    head.actor = text(line, u"actor");
    head.place = {text(line, u"identity"), text(line, u"engine"), text(line, u"host"),
        text(line, u"database")};
    head.reverses = text(line, u"reverses");
    head.batch = text(line, u"batch");
    return head;
}

QByteArray table(const ReceiptTable& table)
{
    std::vector<Json> columns;
    for (const ReceiptColumn& column : table.columns)
        columns.push_back(Members()
                .add(u"name"_s, column.name)
                .add(u"type"_s, column.type)
                .add(u"number"_s, number(column.number))
                .take());
    return Members()
        .add(u"table"_s, table.name.name)
        .add(u"schema"_s, table.name.schema)
        .add(u"object"_s, table.object)
        .add(u"columns"_s, Json::array(std::move(columns)))
        .add(u"key"_s, table.key)
        .add(u"left-out"_s, table.leftOut)
        .add(u"triggers"_s, table.triggers)
        .take()
        .toBytes();
}

std::optional<ReceiptTable> readTable(const Json& line)
{
    const Json* const columns = line.find(u"columns");
    if (!columns)
        return std::nullopt;
    ReceiptTable table;
    table.name = {text(line, u"schema"), text(line, u"table")};
    table.object = text(line, u"object");
    for (const Json& column : columns->items())
        table.columns.append(
            {text(column, u"name"), text(column, u"type"), int(integer(column, u"number"))});
    table.key = list(line, u"key");
    table.leftOut = list(line, u"left-out");
    table.triggers = list(line, u"triggers");
    return table;
}

QByteArray statement(const Statement& statement, bool hidesValues)
{
    QByteArray line = "{\"sql\":";
    appendJsonString(line, redacted(statement.sql).toUtf8());
    if (!hidesValues) {
        line += ",\"values\":";
        appendValues(line, statement.values);
    }
    return line + '}';
}

std::optional<Statement> readStatement(const Json& line)
{
    const Json* const sql = line.find(u"sql");
    if (!sql)
        return std::nullopt;
    const Json* const values = line.find(u"values");
    return Statement{sql->toString(), values ? valuesOf(*values) : QList<Value>()};
}

QByteArray slice(qsizetype number)
{
    return kSlice.toByteArray() + QByteArray::number(number) + '}';
}

QByteArray row(const RowImage& image)
{
    QByteArray line = kRow.toByteArray() + QByteArray::number(image.table);
    const bool isUpdate = image.was && image.is;
    if (image.was) {
        line += ",\"was\":";
        appendValues(line, isUpdate ? withDigests(*image.was, *image.is) : *image.was);
    }
    if (image.is) {
        line += ",\"is\":";
        if (isUpdate)
            appendChanges(line, *image.was, *image.is);
        else
            appendValues(line, *image.is);
    }
    if (image.follows)
        line += ",\"follows\":true";
    return line + '}';
}

std::optional<RowImage> readRow(const Json& line)
{
    if (!line.find(u"row"))
        return std::nullopt;
    RowImage image;
    image.table = integer(line, u"row");
    if (const Json* const was = line.find(u"was"))
        image.was = valuesOf(*was);
    if (const Json* const is = line.find(u"is"))
        image.is = image.was ? changed(*image.was, *is) : valuesOf(*is);
    image.follows = line.find(u"follows") != nullptr;
    return image;
}

QByteArray seal(const ReceiptSummary& summary)
{
    std::vector<Json> tables;
    for (const ReceiptCounts& count : summary.counts)
        tables.push_back(Members()
                .add(u"table"_s, count.table)
                .add(u"inserted"_s, number(count.inserted))
                .add(u"updated"_s, number(count.updated))
                .add(u"deleted"_s, number(count.deleted))
                .take());
    Members members;
    members.add(u"sealed"_s, Json::array(std::move(tables))).add(u"objection"_s, summary.objection);
    if (summary.evidence)
        members.add(u"transaction"_s, evidenceJson(*summary.evidence));
    QByteArray line = members.take().toBytes();
    if (!summary.last.isEmpty()) {
        line.chop(1);
        line += ",\"last\":";
        appendValues(line, summary.last);
        line += '}';
    }
    return line;
}

bool readSeal(const Json& line, ReceiptSummary& summary)
{
    const Json* const sealed = line.find(u"sealed");
    if (!sealed)
        return false;
    summary.counts.clear();
    for (const Json& count : sealed->items())
        summary.counts.append({text(count, u"table"), integer(count, u"inserted"),
            integer(count, u"updated"), integer(count, u"deleted")});
    summary.objection = text(line, u"objection");
    if (const Json* const last = line.find(u"last"))
        summary.last = valuesOf(*last);
    if (const Json* const evidence = line.find(u"transaction"))
        summary.evidence = evidenceFrom(*evidence);
    return true;
}

QByteArray outcome(ReceiptOutcome outcome)
{
    return Members()
        .add(u"outcome"_s, receiptOutcomeName(outcome))
        .add(u"at"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs))
        .take()
        .toBytes();
}

std::optional<ReceiptOutcome> readOutcome(const Json& line)
{
    const QString name = text(line, u"outcome");
    for (const ReceiptOutcome known :
        {ReceiptOutcome::Saved, ReceiptOutcome::NotSaved, ReceiptOutcome::Unknown}) {
        if (name == receiptOutcomeName(known))
            return known;
    }
    return std::nullopt;
}

}
