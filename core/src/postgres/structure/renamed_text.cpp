// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "postgres/structure/renamed_text.h"

#include "postgres/dialect/postgres_dialect.h"
#include "postgres/dialect/postgres_words.h"

#include <algorithm>
#include <ranges>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

/// As the server itself writes a name.
QString spelled(const QString& name)
{
    const auto isPlain = [](QChar letter) {
        return (letter >= u'a' && letter <= u'z') || (letter >= u'0' && letter <= u'9')
            || letter == u'_';
    };
    const bool needsQuotes = name.isEmpty() || (name[0] >= u'0' && name[0] <= u'9')
        || !std::ranges::all_of(name, isPlain) || isReservedPostgresWord(name);
    return needsQuotes ? PostgresDialect().quote(name) : name;
}

/// A text in tokens, of which names can be replaced.
class NamedText
{
public:
    explicit NamedText(const QString& text)
        : m_text(text)
    {
        SqlTokenizer tokenizer(m_text, PostgresDialect().syntax());
        while (!tokenizer.atEnd()) {
            const SqlToken token = tokenizer.next();
            if (token.kind != SqlTokenKind::Whitespace && token.kind != SqlTokenKind::Comment)
                m_tokens.append(token);
        }
    }

    [[nodiscard]] qsizetype count() const { return m_tokens.size(); }

    [[nodiscard]] QString at(qsizetype place) const
    {
        if (place < 0 || place >= count())
            return {};
        return m_text.sliced(m_tokens[place].start, m_tokens[place].length);
    }

    [[nodiscard]] bool isName(qsizetype place, const QString& name) const
    {
        if (place < 0 || place >= count())
            return false;
        const SqlTokenKind kind = m_tokens[place].kind;
        if (kind == SqlTokenKind::Word)
            return at(place) == name;
        return kind == SqlTokenKind::QuotedIdentifier && at(place) == PostgresDialect().quote(name);
    }

    [[nodiscard]] bool isRelation(qsizetype place, const QualifiedName& relation) const
    {
        return isName(place, relation.schema) && at(place + 1) == u"."
            && isName(place + 2, relation.name);
    }

    /// A column, and neither a function, a type nor part of another name.
    [[nodiscard]] bool isColumn(qsizetype place, const QString& name) const
    {
        const QString before = at(place - 1);
        const QString behind = at(place + 1);
        const bool isOther = before == u"." || before == u":" || before == u"::"
            || before.compare(u"COLLATE", Qt::CaseInsensitive) == 0 || behind == u"(";
        return !isOther && behind != u"." && isName(place, name);
    }

    [[nodiscard]] qsizetype find(
        QStringView word, Qt::CaseSensitivity letters = Qt::CaseSensitive) const
    {
        for (qsizetype place = 0; place < count(); ++place) {
            if (m_tokens[place].kind == SqlTokenKind::Word && word.compare(at(place), letters) == 0)
                return place;
        }
        return count();
    }

    void replace(qsizetype place, const QString& name) { m_changes.append({place, spelled(name)}); }

    [[nodiscard]] QString take() const
    {
        QString text = m_text;
        for (const auto& [place, name] : m_changes | std::views::reverse)
            text.replace(m_tokens[place].start, m_tokens[place].length, name);
        return text;
    }

private:
    QString m_text;
    QList<SqlToken> m_tokens;
    QList<std::pair<qsizetype, QString>> m_changes; ///< in the order of places
};

QString withColumnFrom(
    const QString& text, const QString& from, const QString& to, QStringView firstWord)
{
    NamedText named(text);
    const qsizetype first = firstWord.isEmpty() ? 0 : named.find(firstWord);
    for (qsizetype place = first; place < named.count(); ++place) {
        if (named.isColumn(place, from))
            named.replace(place, to);
    }
    return named.take();
}

}

QString withColumn(const QString& text, const QString& from, const QString& to)
{
    return withColumnFrom(text, from, to, {});
}

QString withIndexColumn(const QString& text, const QString& from, const QString& to)
{
    return withColumnFrom(text, from, to, u"USING");
}

QString withKeyColumn(const QString& text, const QString& from, const QString& to, bool isTarget)
{
    NamedText named(text);
    const qsizetype refers = named.find(u"REFERENCES");
    qsizetype end = refers;
    while (end < named.count() && named.at(end) != u")")
        ++end;
    for (qsizetype place = 0; place < named.count(); ++place) {
        const bool isInTarget = place > refers && place < end;
        if (isInTarget == isTarget && named.isColumn(place, from))
            named.replace(place, to);
    }
    return named.take();
}

QString withOwnerColumn(
    const QString& text, const QualifiedName& table, const QString& from, const QString& to)
{
    NamedText named(text);
    if (named.count() == 5 && named.isRelation(0, table) && named.isName(4, from))
        named.replace(4, to);
    return named.take();
}

bool isRelation(const QString& text, const QualifiedName& relation)
{
    const NamedText named(text);
    return named.count() == 3 && named.isRelation(0, relation);
}

QString withRelation(const QString& text, const QualifiedName& from, const QString& to)
{
    NamedText named(text);
    for (qsizetype place = 0; place < named.count(); ++place) {
        if (named.isRelation(place, from) && named.at(place - 1) != u".")
            named.replace(place + 2, to);
    }
    return named.take();
}

QString withIndexName(const QString& text, const QString& from, const QString& to)
{
    NamedText named(text);
    const qsizetype place = named.find(u"INDEX") + 1;
    if (named.isName(place, from))
        named.replace(place, to);
    return named.take();
}

bool namesColumn(const QString& text, const QString& name)
{
    const NamedText named(text);
    for (qsizetype place = 0; place < named.count(); ++place) {
        if (named.isName(place, name))
            return true;
    }
    return false;
}

QString referredRelation(const QString& text)
{
    const NamedText named(text);
    QString relation;
    for (qsizetype place = named.find(u"REFERENCES", Qt::CaseInsensitive) + 1;
        place < named.count(); ++place) {
        const bool isPoint = named.at(place) == u".";
        const bool isNext = relation.isEmpty() || relation.endsWith(u'.') || isPoint;
        if (!isNext || named.at(place) == u"(")
            break;
        relation += named.at(place);
    }
    return relation;
}

}
