// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "importing/csv_guess.h"

#include "importing/type_guess.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

constexpr qsizetype kTrialSize = qsizetype(256) << 10;
constexpr qsizetype kHeaderRows = 100;
constexpr QByteArrayView kSeparators(",;\t|");
/// What one field in each record is worth beside two and more in some.
constexpr double kSingleField = 0.1;
/// What a text is worth whose first record, which names the others, has another number of fields.
constexpr double kOtherHead = 0.5;

/// How whole a field looks, from 0 to 1.
double qualityOf(QByteArrayView field)
{
    if (field.isEmpty() || isTypedText(field))
        return 1;
    const auto isQuote = [](char c) { return c == '"'; };
    if (isQuote(field.front()) || isQuote(field.back()))
        return 0.1;
    // A text in apostrophes was taken for several, though a name may end in one.
    if (field.front() == '\'' || field.back() == '\'')
        return 0.3;
    const bool holdsSeparator
        = std::ranges::any_of(field, [](char c) { return kSeparators.contains(c); });
    if (holdsSeparator)
        return 0;
    return std::ranges::any_of(field, isQuote) ? 0.2 : 1;
}

/// One way to read a text, and how well it fits.
class Trial
{
public:
    explicit Trial(CsvMarks marks)
        : m_marks(marks)
    { }

    void read(QByteArrayView text, bool isAllText);
    [[nodiscard]] double score() const;

private:
    void endField(QByteArrayView field);
    void endRecord();
    /// Behind the field that begins there; `isOpen` when the text ends within it.
    qsizetype readQuoted(QByteArrayView text, qsizetype at, bool& isOpen);

    CsvMarks m_marks;
    QHash<int, qint64> m_records; ///< by their number of fields
    qint64 m_recordCount = 0;
    int m_fields = 0;
    int m_firstFields = 0;
    bool m_isBlank = true; ///< the record
    double m_quality = 0;
    qint64 m_fieldCount = 0;
    qint64 m_faults = 0;
};

void Trial::endField(QByteArrayView field)
{
    ++m_fields;
    m_isBlank = m_isBlank && field.isEmpty();
    m_quality += qualityOf(field);
    ++m_fieldCount;
}

void Trial::endRecord()
{
    const bool isEmptyLine = m_fields == 1 && m_isBlank;
    if (!isEmptyLine) {
        if (m_recordCount == 0)
            m_firstFields = m_fields;
        ++m_records[m_fields];
        ++m_recordCount;
    }
    m_fields = 0;
    m_isBlank = true;
}

qsizetype Trial::readQuoted(QByteArrayView text, qsizetype at, bool& isOpen)
{
    qsizetype end = text.indexOf(m_marks.quote, at + 1);
    while (end >= 0 && end + 1 < text.size() && text[end + 1] == m_marks.quote)
        end = text.indexOf(m_marks.quote, end + 2);
    isOpen = end < 0;
    if (isOpen)
        return text.size();
    ++m_fields;
    m_isBlank = false;
    m_quality += 1;
    ++m_fieldCount;
    qsizetype next = end + 1;
    const auto ends = [&](char c) { return c == m_marks.separator || c == '\n' || c == '\r'; };
    if (next < text.size() && !ends(text[next]))
        ++m_faults;
    while (next < text.size() && !ends(text[next]))
        ++next;
    return next;
}

void Trial::read(QByteArrayView text, bool isAllText)
{
    qsizetype at = 0;
    while (at < text.size()) {
        bool isOpen = false;
        if (m_marks.quote != '\0' && text[at] == m_marks.quote) {
            at = readQuoted(text, at, isOpen);
        } else {
            qsizetype end = at;
            while (end < text.size() && text[end] != m_marks.separator && text[end] != '\n'
                && text[end] != '\r') {
                m_faults += m_marks.quote != '\0' && text[end] == m_marks.quote ? 1 : 0;
                ++end;
            }
            if (end < text.size() || isAllText)
                endField(text.sliced(at, end - at));
            at = end;
        }
        if (at == text.size()) {
            m_faults += isOpen && isAllText ? 1 : 0;
            break;
        }
        const char end = text[at++];
        if (end == m_marks.separator) {
            if (at == text.size() && isAllText)
                endField({});
            continue;
        }
        if (end == '\r' && at < text.size() && text[at] == '\n')
            ++at;
        endRecord();
    }
    if (m_fields > 0 && isAllText)
        endRecord();
}

double Trial::score() const
{
    if (m_recordCount == 0 || m_fieldCount == 0)
        return 0;
    const auto usual = std::ranges::max_element(m_records);
    const double share = double(usual.value()) / double(m_recordCount);
    const int fields = usual.key();
    const double pattern
        = fields < 2 ? kSingleField : share * share * share * (fields - 1) / fields;
    const double head = fields == m_firstFields ? 1 : kOtherHead;
    return pattern * head * (m_quality / double(m_fieldCount)) / double(1 + m_faults);
}

bool mayQuoteBySingle(QByteArrayView text)
{
    if (text.startsWith('\''))
        return true;
    for (qsizetype at = text.indexOf('\''); at > 0; at = text.indexOf('\'', at + 1)) {
        if (kSeparators.contains(text[at - 1]) || text[at - 1] == '\n')
            return true;
    }
    return false;
}

QByteArray quotesFor(QByteArrayView text, const CsvShape& known)
{
    if (known.quote)
        return QByteArray(1, *known.quote);
    QByteArray quotes("\"");
    if (mayQuoteBySingle(text))
        quotes += '\'';
    if (text.contains('"'))
        quotes += '\0';
    return quotes;
}

CsvMarks guessMarks(QByteArrayView text, bool isAllText, const CsvShape& known)
{
    CsvMarks best{known.separator.value_or(','), known.quote.value_or('"')};
    double bestScore = 0;
    const QByteArray separators
        = known.separator ? QByteArray(1, *known.separator) : kSeparators.toByteArray();
    for (const char quote : quotesFor(text, known)) {
        for (const char separator : separators) {
            Trial trial({separator, quote});
            trial.read(text, isAllText);
            // A tie is won by what is more usual, which comes first.
            if (trial.score() > bestScore * 1.001) {
                bestScore = trial.score();
                best = {separator, quote};
            }
        }
    }
    return best;
}

QList<QList<QByteArray>> firstRows(QByteArrayView text, bool isAllText, CsvMarks marks)
{
    QList<QList<QByteArray>> rows;
    CsvRecord record;
    while (!text.isEmpty() && rows.size() < kHeaderRows) {
        const Result<bool> isWhole = record.parse(text, marks, isAllText, 1);
        if (!isWhole || !*isWhole)
            break;
        QList<QByteArray> row;
        for (const CsvField& field : record.fields())
            row.append(field.bytes());
        rows.append(std::move(row));
        text = text.sliced(record.size());
    }
    return rows;
}

/// Where the first row is a name, the others of its column are numbers and moments.
bool headsTypedColumn(const QList<QList<QByteArray>>& rows, qsizetype column)
{
    bool isTyped = false;
    for (const QList<QByteArray>& row : rows.sliced(1)) {
        const QByteArray cell = row.value(column);
        if (cell.isEmpty())
            continue;
        if (!isTypedText(cell))
            return false;
        isTyped = true;
    }
    return isTyped;
}

bool recursBelow(const QList<QList<QByteArray>>& rows, qsizetype column)
{
    return std::ranges::any_of(rows.sliced(1), [&](const QList<QByteArray>& row) {
        return row.value(column) == rows.constFirst()[column];
    });
}

}

bool looksLikeHeader(const QList<QList<QByteArray>>& rows, const QStringList& columns)
{
    if (rows.isEmpty())
        return true;
    QSet<QString> names;
    bool areColumns = !columns.isEmpty();
    for (const QByteArray& cell : rows.constFirst()) {
        const QString name = QString::fromUtf8(cell).trimmed();
        names.insert(name.toCaseFolded());
        areColumns = areColumns && columns.contains(name, Qt::CaseInsensitive);
        if (name.isEmpty() || (isTypedText(cell) && !columns.contains(name)))
            return false;
    }
    if (areColumns)
        return true;
    if (names.size() < rows.constFirst().size())
        return false;
    bool recurs = false;
    for (qsizetype column = 0; column < rows.constFirst().size(); ++column) {
        if (headsTypedColumn(rows, column))
            return true;
        recurs = recurs || recursBelow(rows, column);
    }
    return !recurs;
}

CsvShape guessCsv(
    QByteArrayView text, bool isAllText, const CsvShape& known, const QStringList& columns)
{
    if (text.startsWith("\xEF\xBB\xBF"))
        text = text.sliced(3);
    const QByteArrayView part = text.first(std::min(text.size(), kTrialSize));
    const bool isWhole = isAllText && part.size() == text.size();
    CsvShape shape = known;
    const CsvMarks marks = guessMarks(part, isWhole, known);
    shape.separator = marks.separator;
    shape.quote = marks.quote;
    if (!shape.hasHeader)
        shape.hasHeader = looksLikeHeader(firstRows(part, isWhole, marks), columns);
    return shape;
}

}
