// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/query/where_parser.h>

#include "base/names.h"
#include "query/filter_resolver.h"
#include <tuplewright/values/decimal_scanner.h>

#include <tuplewright/query/related_names.h>

#include <QHash>

#include <deque>
#include <optional>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

using Op = FilterOperator;

constexpr int kDeepestNesting = 200;

struct Token
{
    SqlTokenKind kind = SqlTokenKind::Semicolon;
    QString text;
};

std::unexpected<Error> cannotShow(const QString& reason)
{
    return fail(ErrorKind::Unsupported,
        u"The condition cannot be shown as single conditions: %1"_s.arg(reason));
}

bool isPartOfComparison(const QString& text)
{
    return text == u"<"_s || text == u">"_s || text == u"="_s || text == u"!"_s;
}

/// Words and signs without what parts them. Comparisons of several characters become one token.
QList<Token> tokensOf(const QString& sql, SqlSyntax syntax)
{
    QList<Token> tokens;
    bool continuesComparison = false;
    SqlTokenizer tokenizer(sql, syntax);
    while (!tokenizer.atEnd()) {
        const SqlToken token = tokenizer.next();
        const QString text = sql.mid(token.start, token.length);
        const bool isComparison = token.kind == SqlTokenKind::Operator && isPartOfComparison(text);
        if (isComparison && continuesComparison)
            tokens.last().text += text;
        else if (token.kind != SqlTokenKind::Whitespace && token.kind != SqlTokenKind::Comment)
            tokens.append({token.kind, text});
        continuesComparison = isComparison;
    }
    return tokens;
}

/// What is between quotes, with doubled quotes made one; nothing for any other way of writing it.
std::optional<QString> unquoted(const QString& text, QChar quote)
{
    if (text.size() < 2 || text.front() != quote || text.back() != quote)
        return std::nullopt;
    const QString inner = text.sliced(1, text.size() - 2);
    QString content;
    for (qsizetype i = 0; i < inner.size(); ++i) {
        content += inner[i];
        if (inner[i] != quote)
            continue;
        ++i;
        if (i == inner.size() || inner[i] != quote)
            return std::nullopt;
    }
    return content;
}

const QHash<QString, Op>& comparisons()
{
    static const QHash<QString, Op> operators{{u"="_s, Op::Equal}, {u"<>"_s, Op::NotEqual},
        {u"!="_s, Op::NotEqual}, {u"<"_s, Op::LessThan}, {u"<="_s, Op::LessThanOrEqual},
        {u">"_s, Op::GreaterThan}, {u">="_s, Op::GreaterThanOrEqual}};
    return operators;
}

/// The operator with its sides exchanged.
Op mirrored(Op op)
{
    switch (op) {
    case Op::LessThan:
        return Op::GreaterThan;
    case Op::LessThanOrEqual:
        return Op::GreaterThanOrEqual;
    case Op::GreaterThan:
        return Op::LessThan;
    case Op::GreaterThanOrEqual:
        return Op::LessThanOrEqual;
    default:
        return op;
    }
}

class WhereParser
{
public:
    WhereParser(
        const QString& sql, const Table& table, const Dialect& dialect, const TableLookup* lookup)
        : m_tokens(tokensOf(sql, dialect.syntax()))
        , m_table(table)
        , m_dialect(dialect)
        , m_lookup(lookup)
    { }

    Result<Filter> parse()
    {
        TW_TRY(Filter filter, readOr());
        if (m_next < m_tokens.size())
            return unexpected();
        return filter;
    }

private:
    [[nodiscard]] Token peek(qsizetype ahead = 0) const { return m_tokens.value(m_next + ahead); }
    [[nodiscard]] bool isWord(const char16_t* word, qsizetype ahead = 0) const
    {
        const Token token = peek(ahead);
        return token.kind == SqlTokenKind::Word
            && token.text.compare(QStringView(word), Qt::CaseInsensitive) == 0;
    }
    bool takeWord(const char16_t* word)
    {
        const bool found = isWord(word);
        m_next += found ? 1 : 0;
        return found;
    }
    bool take(SqlTokenKind kind)
    {
        const bool found = m_next < m_tokens.size() && peek().kind == kind;
        m_next += found ? 1 : 0;
        return found;
    }
    bool takeOperator(const QString& text)
    {
        const bool found = peek().kind == SqlTokenKind::Operator && peek().text == text;
        m_next += found ? 1 : 0;
        return found;
    }

    [[nodiscard]] std::unexpected<Error> unexpected() const
    {
        return m_next < m_tokens.size() ? cannotShow(u"%1 is not understood."_s.arg(peek().text))
                                        : cannotShow(u"it ends too early."_s);
    }

    Result<Filter> readOr() { return readChain(u"or", &WhereParser::readAnd, &Filter::any); }

    Result<Filter> readAnd() { return readChain(u"and", &WhereParser::readNot, &Filter::all); }

    Result<Filter> readChain(const char16_t* word, Result<Filter> (WhereParser::*readPart)(),
        Filter (*join)(std::vector<Filter>))
    {
        std::vector<Filter> parts;
        do {
            TW_TRY(Filter part, (this->*readPart)());
            parts.push_back(std::move(part));
        } while (takeWord(word));
        return parts.size() == 1 ? std::move(parts.front()) : join(std::move(parts));
    }

    Result<Filter> readNot()
    {
        if (++m_depth > kDeepestNesting)
            return cannotShow(u"it is nested too deeply."_s);
        const bool negated = takeWord(u"not");
        TW_TRY(Filter filter, negated ? readNot() : readPredicate());
        --m_depth;
        return negated ? Filter::negate(std::move(filter)) : std::move(filter);
    }

    Result<Filter> readPredicate()
    {
        if (take(SqlTokenKind::OpenParenthesis)) {
            TW_TRY(Filter filter, readOr());
            if (!take(SqlTokenKind::CloseParenthesis))
                return unexpected();
            return filter;
        }
        if (const Column* column = takeColumn())
            return readTest(*column);
        return readMirrored();
    }

    Result<Filter> readMirrored()
    {
        TW_TRY(const Value value, readValue());
        const auto op = comparisons().constFind(peek().text);
        if (op == comparisons().cend())
            return unexpected();
        ++m_next;
        const Column* column = takeColumn();
        if (!column)
            return unexpected();
        return compared(*column, mirrored(*op), value);
    }

    const Column* takeColumn()
    {
        if (isDot(1))
            return takeRelatedColumn();
        const Column* column = columnAt(m_next, m_table);
        m_next += column ? 1 : 0;
        return column;
    }

    [[nodiscard]] bool isDot(qsizetype ahead) const { return peek(ahead).text == u"."_s; }

    /// A name as the engine reads it; empty: the token is none.
    [[nodiscard]] QString nameAt(qsizetype place) const
    {
        const Token token = m_tokens.value(place);
        if (token.kind == SqlTokenKind::QuotedIdentifier)
            return unquoted(token.text, u'"').value_or(QString());
        if (token.kind != SqlTokenKind::Word)
            return {};
        return m_dialect.reading().foldsNames ? token.text.toLower() : token.text;
    }

    [[nodiscard]] const Column* columnAt(qsizetype place, const Table& table) const
    {
        const QString name = nameAt(place);
        const bool isWord = m_tokens.value(place).kind == SqlTokenKind::Word;
        // A name followed by a parenthesis calls a function.
        if (isWord && m_tokens.value(place + 1).kind == SqlTokenKind::OpenParenthesis)
            return nullptr;
        if (!isWord || m_dialect.reading().foldsNames)
            return table.find(name);
        const auto found = std::ranges::find_if(table.columns, [&name](const Column& column) {
            return column.name.compare(name, Qt::CaseInsensitive) == 0;
        });
        return found == table.columns.end() ? nullptr : &*found;
    }

    /// Before a dot the table's own name means itself, as in SQL.
    const Column* takeRelatedColumn()
    {
        if (!m_lookup || nameAt(m_next) == m_table.name.name)
            return nullptr;
        const Table* table = &m_table;
        QString path;
        qsizetype place = m_next;
        for (; m_tokens.value(place + 1).text == u"."_s; place += 2) {
            const QString name = nameAt(place);
            const Result<TablePtr> linked = linkedTable(name, *table, *m_lookup);
            if (!linked)
                return nullptr;
            table = linked->get(); // the lookup keeps it
            path += writeNamePart(name, u'.') + u'.';
        }
        const Column* column = columnAt(place, *table);
        if (!column)
            return nullptr;
        m_next = place + 1;
        m_related.push_back(*column);
        m_related.back().name = path + writeNamePart(column->name, u'.');
        return &m_related.back();
    }

    Result<Filter> readTest(const Column& column)
    {
        if (peek().kind == SqlTokenKind::Operator) {
            const auto op = comparisons().constFind(peek().text);
            if (op == comparisons().cend())
                return unexpected();
            ++m_next;
            TW_TRY(const Value value, readValue());
            return compared(column, *op, value);
        }
        if (takeWord(u"is"))
            return readIs(column);
        const bool negated = isWord(u"not") && takeWord(u"not");
        if (takeWord(u"in"))
            return readIn(column, negated);
        TW_TRY(Filter filter, readRange(column, negated));
        return negated ? Filter::negate(std::move(filter)) : std::move(filter);
    }

    Result<Filter> readRange(const Column& column, bool negated)
    {
        if (takeWord(u"between"))
            return readBetween(column);
        for (const auto& [word, op] :
            {std::pair(u"like", Op::LikePattern), std::pair(u"ilike", Op::ILikePattern)}) {
            if (takeWord(word))
                return readPattern(column, op);
        }
        // A truth value stands alone.
        if (!negated && column.type.typeClass == TypeClass::Boolean)
            return compared(column, Op::Equal, Value::text(u"true"_s));
        return unexpected();
    }

    Result<Filter> readBetween(const Column& column)
    {
        TW_TRY(const Value from, readValue());
        if (!takeWord(u"and"))
            return unexpected();
        TW_TRY(const Value to, readValue());
        TW_TRY_VOID(checkLiteral(column, from));
        TW_TRY_VOID(checkLiteral(column, to));
        return Filter::condition(column.name, Op::Between, {from, to});
    }

    Result<Filter> readPattern(const Column& column, Op op)
    {
        if (!m_dialect.reading().likeTellsCase)
            return cannotShow(u"the engine's LIKE has rules of its own for letter case."_s);
        if (column.type.typeClass != TypeClass::Text)
            return cannotShow(u"%1 is no text."_s.arg(column.name));
        TW_TRY(const Value pattern, readValue());
        if (pattern.storage() != StorageClass::Text || isWord(u"escape"))
            return unexpected();
        return Filter::condition(column.name, op, {pattern});
    }

    Result<Filter> readIn(const Column& column, bool negated)
    {
        if (!take(SqlTokenKind::OpenParenthesis))
            return unexpected();
        QList<Value> values;
        do {
            TW_TRY(const Value value, readValue());
            TW_TRY_VOID(checkLiteral(column, value));
            values.append(value);
        } while (takeOperator(u","_s));
        if (!take(SqlTokenKind::CloseParenthesis))
            return unexpected();
        return Filter::condition(column.name, negated ? Op::NotInList : Op::InList, values);
    }

    Result<Filter> readIs(const Column& column)
    {
        const bool negated = takeWord(u"not");
        if (column.type.typeClass == TypeClass::Composite)
            return cannotShow(u"%1 is a composite value."_s.arg(column.name));
        if (takeWord(u"null"))
            return Filter::condition(column.name, negated ? Op::IsNotNull : Op::IsNull);
        for (const auto& [word, op] : {std::pair(u"true", Op::IsTrue),
                 std::pair(u"false", Op::IsFalse), std::pair(u"unknown", Op::IsUnknown)}) {
            if (takeWord(word)) {
                Filter filter = Filter::condition(column.name, op);
                return negated ? Filter::negate(std::move(filter)) : std::move(filter);
            }
        }
        if (takeWord(u"distinct") && takeWord(u"from"))
            return readDistinct(column, negated);
        return unexpected();
    }

    Result<Filter> readDistinct(const Column& column, bool negated)
    {
        TW_TRY(const Value value, readValue());
        TW_TRY_VOID(checkLiteral(column, value));
        FilterCondition condition{column.name, Op::NotEqual, {value}};
        condition.includeNulls = true;
        Filter filter = Filter::condition(std::move(condition));
        return negated ? Filter::negate(std::move(filter)) : std::move(filter);
    }

    Result<Value> readValue()
    {
        if (takeOperator(u"-"_s)) {
            TW_TRY(const Value number, readNumber());
            return Value::stored(number.storage(), '-' + number.bytes());
        }
        if (peek().kind == SqlTokenKind::Number)
            return readNumber();
        if (peek().kind == SqlTokenKind::String) {
            const std::optional<QString> text = unquoted(peek().text, u'\'');
            if (!text)
                return unexpected();
            ++m_next;
            return endOfValue(Value::text(*text));
        }
        if (isWord(u"null"))
            return cannotShow(u"a comparison with NULL is never true."_s);
        if (takeWord(u"true"))
            return endOfValue(Value::text(u"true"_s));
        if (takeWord(u"false"))
            return endOfValue(Value::text(u"false"_s));
        return unexpected();
    }

    Result<Value> readNumber()
    {
        const QByteArray digits = peek().text.toLatin1();
        if (peek().kind != SqlTokenKind::Number || !scanDecimal(digits))
            return unexpected();
        ++m_next;
        return endOfValue(Value::number(digits));
    }

    /// Casts and arithmetic after a value would make it another one.
    Result<Value> endOfValue(Value value) const
    {
        const bool goesOn = peek().kind == SqlTokenKind::Operator && peek().text != u","_s
            && !comparisons().contains(peek().text);
        if (goesOn || isWord(u"collate"))
            return unexpected();
        return value;
    }

    Result<void> checkLiteral(const Column& column, const Value& value) const
    {
        if (m_dialect.readsLiterally(column.type, value))
            return {};
        return cannotShow(
            u"%1 does not mean the same when %2 is compared with it as a value."_s.arg(
                value.toText(), column.name));
    }

    Result<Filter> compared(const Column& column, Op op, const Value& value) const
    {
        TW_TRY_VOID(checkLiteral(column, value));
        return Filter::condition(column.name, op, {value});
    }

    QList<Token> m_tokens;
    const Table& m_table;
    const Dialect& m_dialect;
    const TableLookup* m_lookup;
    std::deque<Column> m_related; ///< under the names that filters know them by
    qsizetype m_next = 0;
    int m_depth = 0;
};

}

Result<Filter> parseWhere(
    const QString& sql, const Table& table, const Dialect& dialect, const TableLookup* lookup)
{
    TW_TRY(Filter filter, WhereParser(sql, table, dialect, lookup).parse());
    const auto valid = resolveFilter(filter, table, lookup, &dialect);
    if (!valid)
        return cannotShow(valid.error().message);
    return filter;
}

}
