// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/schema/lifecycle_choices.h>

#include <tuplewright/base/json.h>

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

// In the order of Lifecycle::Kind.
constexpr std::array kKinds{"deleted"_L1, "active"_L1, "time"_L1, "mark"_L1};

constexpr std::array kDeletion{
    "deleted"_L1, "removed"_L1, "trashed"_L1, "discarded"_L1, "erased"_L1, "destroyed"_L1};
constexpr std::array kAbsence{"archived"_L1, "disabled"_L1, "deactivated"_L1, "retired"_L1,
    "inactive"_L1, "deletion"_L1, "removal"_L1};
constexpr std::array kPresence{"active"_L1, "enabled"_L1, "alive"_L1, "live"_L1};
constexpr std::array kStates{"status"_L1, "state"_L1};

template <size_t Size>
bool isOneOf(const std::array<QLatin1StringView, Size>& words, QStringView word)
{
    return std::ranges::any_of(words,
        [word](QLatin1StringView known) { return word.compare(known, Qt::CaseInsensitive) == 0; });
}

/// What a column's name says without the parts that only tell its type: `isRemoved`, `removed_at`
/// and `removedbool` are all "removed".
QString coreOf(QString name)
{
    static const QRegularExpression prefix(u"^(is|was|has_been)_"_s);
    static const QRegularExpression suffix(u"_?(at|on|date|time|flag|bool|ts)$"_s);
    static const QRegularExpression hump(u"([a-z0-9])([A-Z])"_s);
    name = name.replace(hump, u"\\1_\\2"_s).toLower().remove(prefix);
    const QString bare = QString(name).remove(suffix);
    return bare.isEmpty() ? name : bare;
}

/// The values that a column may hold, as far as its type or a check of the table lists them.
QStringList allowedValues(const Table& table, const Column& column)
{
    if (!column.type.enumValues.isEmpty())
        return column.type.enumValues;
    static const QRegularExpression word(u"\\w+"_s);
    static const QRegularExpression literal(u"'((?:[^']|'')*)'"_s);
    for (const Check& check : table.checks) {
        QString outside = check.expression;
        outside.remove(literal);
        QStringList spoken;
        for (const QRegularExpressionMatch& match : word.globalMatch(outside))
            spoken.append(match.captured());
        const auto isOther = [&](const Column& other) {
            return other.name != column.name && spoken.contains(other.name);
        };
        if (!spoken.contains(column.name) || std::ranges::any_of(table.columns, isOther))
            continue;
        QStringList values;
        for (const QRegularExpressionMatch& match : literal.globalMatch(check.expression))
            values.append(match.captured(1).replace(u"''"_s, u"'"_s));
        if (!values.isEmpty())
            return values;
    }
    return {};
}

/// A status is a sign only where one of its values names the deletion.
std::optional<Lifecycle> byStatus(const Table& table, const Column& column)
{
    const QStringList values = allowedValues(table, column);
    const auto marks = [](const QString& value) { return isOneOf(kDeletion, value); };
    const auto deleted = std::ranges::find_if(values, marks);
    if (deleted == values.end())
        return std::nullopt;
    const auto isLive = [](const QString& value) { return isOneOf(kPresence, value); };
    const auto isOther = [&](const QString& value) { return value != *deleted; };
    auto live = std::ranges::find_if(values, isLive);
    if (live == values.end())
        live = std::ranges::find_if(values, isOther);
    if (live == values.end())
        return std::nullopt;
    return Lifecycle{column.name, Lifecycle::Kind::Mark, *deleted, *live};
}

/// The two values of a flag that is no boolean: its true one first.
std::optional<std::pair<QString, QString>> flagValues(const Table& table, const Column& column)
{
    if (column.type.typeClass == TypeClass::Integer)
        return std::pair(u"1"_s, u"0"_s);
    static constexpr std::array kYes{"y"_L1, "yes"_L1, "t"_L1, "true"_L1, "1"_L1};
    const QStringList values = allowedValues(table, column);
    if (values.size() != 2 || isOneOf(kYes, values[0]) == isOneOf(kYes, values[1]))
        return std::nullopt;
    const bool isFirst = isOneOf(kYes, values[0]);
    return std::pair(values[isFirst ? 0 : 1], values[isFirst ? 1 : 0]);
}

std::optional<Lifecycle> byName(const Table& table, const Column& column)
{
    const QString core = coreOf(column.name);
    if (isOneOf(kStates, core))
        return byStatus(table, column);
    const bool isPresence = isOneOf(kPresence, core);
    if (!isPresence && !isOneOf(kDeletion, core) && !isOneOf(kAbsence, core))
        return std::nullopt;
    switch (column.type.typeClass) {
    case TypeClass::Timestamp:
    case TypeClass::TimestampTz:
        if (isPresence)
            return std::nullopt;
        return Lifecycle{column.name, Lifecycle::Kind::DeletedAt};
    case TypeClass::Boolean:
        return Lifecycle{
            column.name, isPresence ? Lifecycle::Kind::ActiveFlag : Lifecycle::Kind::DeletedFlag};
    default:
        break;
    }
    const auto values = flagValues(table, column);
    if (!values)
        return std::nullopt;
    const auto& [yes, no] = *values;
    return isPresence ? Lifecycle{column.name, Lifecycle::Kind::Mark, no, yes}
                      : Lifecycle{column.name, Lifecycle::Kind::Mark, yes, no};
}

/// A word of deletion says more than one of absence, and a column made for it more than a number.
int doubtOf(const Lifecycle& lifecycle)
{
    const QString core = coreOf(lifecycle.column);
    const int word = isOneOf(kDeletion, core) ? 0 : isOneOf(kAbsence, core) ? 2 : 4;
    return word + (lifecycle.kind == Lifecycle::Kind::Mark ? 1 : 0);
}

std::unexpected<Error> malformed(const QString& reason)
{
    return fail(ErrorKind::Configuration, u"The setting lifecycles: %1"_s.arg(reason), {},
        u"Write a JSON object by the names of tables."_s);
}

Result<std::optional<Lifecycle>> choiceOf(const QString& table, const Json& json)
{
    if (json.isNull())
        return std::optional<Lifecycle>();
    const auto textOf = [&json](QStringView name) {
        const Json* member = json.find(name);
        return member ? member->toString() : QString();
    };
    const auto kind = std::ranges::find(kKinds, textOf(u"kind"));
    Lifecycle lifecycle{textOf(u"column")};
    if (lifecycle.column.isEmpty() || kind == kKinds.end())
        return malformed(u"%1 needs a column, and a kind of %2."_s.arg(
            table, u"deleted, active, time and mark"_s));
    lifecycle.kind = Lifecycle::Kind(kind - kKinds.begin());
    if (lifecycle.kind == Lifecycle::Kind::Mark) {
        lifecycle.deletedMark = textOf(u"deleted");
        lifecycle.liveMark = textOf(u"live");
    }
    return std::optional(lifecycle);
}

Json jsonOf(const std::optional<Lifecycle>& lifecycle)
{
    if (!lifecycle)
        return {};
    std::vector<Json::Member> members{{u"column"_s, Json::string(lifecycle->column)},
        {u"kind"_s, Json::string(kKinds[size_t(lifecycle->kind)])}};
    if (lifecycle->kind == Lifecycle::Kind::Mark) {
        members.emplace_back(u"deleted"_s, Json::string(lifecycle->deletedMark));
        members.emplace_back(u"live"_s, Json::string(lifecycle->liveMark));
    }
    return Json::object(std::move(members));
}

}

QList<Lifecycle> lifecycleCandidates(const Table& table)
{
    QList<Lifecycle> found;
    for (const Column& column : table.columns) {
        const std::optional<Lifecycle> candidate = byName(table, column);
        if (candidate && candidate->validate(table))
            found.append(*candidate);
    }
    std::ranges::stable_sort(found, {}, doubtOf);
    if (const std::optional<Lifecycle> certain = Lifecycle::detect(table.columns)) {
        found.removeIf([&](const Lifecycle& other) { return other.column == certain->column; });
        found.prepend(*certain);
    }
    return found;
}

Result<LifecycleChoices> LifecycleChoices::parse(const QString& text)
{
    LifecycleChoices choices;
    if (text.trimmed().isEmpty())
        return choices;
    const Result<Json> json = Json::parse(text.toUtf8());
    if (!json)
        return malformed(json.error().message);
    if (json->type() != Json::Type::Object)
        return malformed(u"it is no object."_s);
    for (const auto& [table, choice] : json->members()) {
        TW_TRY(const QualifiedName name, QualifiedName::parse(table));
        TW_TRY(const std::optional<Lifecycle> lifecycle, choiceOf(table, choice));
        choices.set(name, lifecycle);
    }
    return choices;
}

QString LifecycleChoices::text() const
{
    if (m_chosen.isEmpty())
        return {};
    std::vector<Json::Member> members;
    for (const auto& [table, lifecycle] : m_chosen.asKeyValueRange())
        members.emplace_back(table, jsonOf(lifecycle));
    return QString::fromUtf8(Json::object(std::move(members)).toBytes());
}

bool LifecycleChoices::isMade(const QualifiedName& table) const
{
    return m_chosen.contains(table.display());
}

std::optional<Lifecycle> LifecycleChoices::of(const QualifiedName& table) const
{
    return m_chosen.value(table.display());
}

void LifecycleChoices::set(const QualifiedName& table, const std::optional<Lifecycle>& lifecycle)
{
    m_chosen.insert(table.display(), lifecycle);
}

void LifecycleChoices::forget(const QualifiedName& table)
{
    m_chosen.remove(table.display());
}

TablePtr LifecycleChoices::applied(const TablePtr& table) const
{
    const auto chosen = m_chosen.constFind(table->name.display());
    if (chosen == m_chosen.cend() || *chosen == table->lifecycle)
        return table;
    if (*chosen && !(*chosen)->validate(*table))
        return table;
    auto own = std::make_shared<Table>(*table);
    own->lifecycle = *chosen;
    return own;
}

}
