// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cpp_struct.h"

#include <tuplewright/values/decimal_scanner.h>

#include <QSet>

#include <algorithm>
#include <limits>

namespace tw {

namespace {

const QSet<QString>& keywords()
{
    static const QSet<QString> words = [] {
        const QString all = QStringLiteral(
            "alignas alignof and and_eq asm auto bitand bitor bool break case catch char char8_t "
            "char16_t char32_t class compl concept const consteval constexpr constinit const_cast "
            "continue co_await co_return co_yield decltype default delete do double dynamic_cast "
            "else enum explicit export extern false float for friend goto if inline int long "
            "mutable namespace new noexcept not not_eq nullptr operator or or_eq private protected "
            "public register reinterpret_cast requires return short signed sizeof static "
            "static_assert static_cast struct switch template this thread_local throw true try "
            "typedef typeid typename union unsigned using virtual void volatile wchar_t while xor "
            "xor_eq");
        const QStringList list = all.split(u' ');
        return QSet<QString>(list.cbegin(), list.cend());
    }();
    return words;
}

/// Letters, digits and single underscores: two of them, or one at the front, belong to compilers.
QString identifier(const QString& name, const QString& fallback)
{
    QString made;
    for (const QChar character : name) {
        const bool fits = character.unicode() < 0x80 && character.isLetterOrNumber();
        if (fits)
            made += character;
        else if (!made.isEmpty() && !made.endsWith(u'_'))
            made += u'_';
    }
    while (made.endsWith(u'_'))
        made.chop(1);
    if (made.isEmpty())
        return fallback;
    if (made.front().isDigit())
        made.prepend(u'n');
    return keywords().contains(made) ? made + u'_' : made;
}

QStringList fieldNames(const QList<Column>& columns)
{
    QStringList names;
    for (const Column& column : columns) {
        const QString name = identifier(column.name, QStringLiteral("column"));
        QString unique = name;
        for (int number = 2; names.contains(unique); ++number)
            unique = name + QString::number(number);
        names.append(unique);
    }
    return names;
}

QString structName(const QString& table)
{
    QString name;
    const QStringList words
        = identifier(table, QStringLiteral("row")).split(u'_', Qt::SkipEmptyParts);
    for (const QString& word : words)
        name += word.left(1).toUpper() + word.mid(1);
    return name;
}

enum class FieldType
{
    Bool,
    Integer,
    Real,
    Text
};

/// What all values of the column fit into.
FieldType fieldType(const CellBlock& block, qsizetype column)
{
    const auto all = [&](const auto& fits) {
        return std::ranges::all_of(block.rows, [&](const QList<Value>& row) {
            const Value& value = row.at(column);
            return value.isNull() || value.isDefault() || fits(value.toText());
        });
    };
    const auto isInteger = [](const QString& text) {
        bool fits = false;
        text.toLongLong(&fits);
        return fits;
    };
    const auto isReal = [](const QString& text) { return isNumberText(text.toUtf8()); };
    const auto isBool = [](const QString& text) {
        return QStringList(
            {QStringLiteral("t"), QStringLiteral("f"), QStringLiteral("1"), QStringLiteral("0")})
            .contains(text);
    };
    switch (block.columns.at(column).type.typeClass) {
    case TypeClass::Boolean:
        return all(isBool) ? FieldType::Bool : FieldType::Text;
    case TypeClass::Integer:
        return all(isInteger) ? FieldType::Integer : FieldType::Text;
    case TypeClass::Real:
        return all(isReal) ? FieldType::Real : FieldType::Text;
    default:
        return FieldType::Text;
    }
}

QString typeName(FieldType type)
{
    switch (type) {
    case FieldType::Bool:
        return QStringLiteral("bool");
    case FieldType::Integer:
        return QStringLiteral("std::int64_t");
    case FieldType::Real:
        return QStringLiteral("double");
    case FieldType::Text:
        break;
    }
    return QStringLiteral("std::string");
}

/// Octal escapes end after three digits, whatever follows.
QString escaped(const QByteArray& bytes)
{
    QString text;
    for (const char byte : bytes)
        text += u'\\' + QString::number(uchar(byte), 8).rightJustified(3, u'0');
    return text;
}

QString quoted(const QString& literal, const QByteArray& bytes)
{
    const QString text = u'"' + literal + u'"';
    return bytes.contains('\0') ? QStringLiteral("std::string(") + text + QStringLiteral(", ")
            + QString::number(bytes.size()) + u')'
                                : text;
}

/// What cannot be seen, such as a change of the reading direction, is escaped.
QString textLiteral(const QString& text)
{
    QString literal;
    for (const char32_t point : text.toUcs4()) {
        const QString character = QString::fromUcs4(&point, 1);
        if (point == U'"' || point == U'\\' || point == U'?')
            literal += u'\\' + character;
        else
            literal += QChar::isPrint(point) ? character : escaped(character.toUtf8());
    }
    return quoted(literal, text.toUtf8());
}

QString realLiteral(const QString& text)
{
    const QByteArray bytes = text.toUtf8();
    const std::optional<SpecialNumber> special = scanSpecialNumber(bytes);
    if (special == SpecialNumber::NaN)
        return QStringLiteral("std::numeric_limits<double>::quiet_NaN()");
    if (special)
        return (special == SpecialNumber::NegativeInfinity ? QStringLiteral("-") : QString())
            + QStringLiteral("std::numeric_limits<double>::infinity()");
    const std::optional<ScannedDecimal> number = scanDecimal(bytes);
    return number && number->isInteger() ? text + QStringLiteral(".0") : text;
}

QString integerLiteral(const QString& text)
{
    // The least number is no literal: its minus sign comes after it was read.
    const qint64 number = text.toLongLong();
    return number == std::numeric_limits<qint64>::min()
        ? QStringLiteral("std::numeric_limits<std::int64_t>::min()")
        : QString::number(number);
}

QString literal(const Value& value, FieldType type)
{
    if (value.isNull() || value.isDefault())
        return QStringLiteral("std::nullopt");
    const QString text = value.toText();
    switch (type) {
    case FieldType::Bool:
        return text == QStringLiteral("t") || text == QStringLiteral("1") ? QStringLiteral("true")
                                                                          : QStringLiteral("false");
    case FieldType::Integer:
        return integerLiteral(text);
    case FieldType::Real:
        return realLiteral(text);
    case FieldType::Text:
        break;
    }
    return value.storage() == StorageClass::Bytes ? quoted(escaped(value.bytes()), value.bytes())
                                                  : textLiteral(text);
}

bool canBeNull(const CellBlock& block, qsizetype column)
{
    return block.columns.at(column).nullable
        || std::ranges::any_of(block.rows, [column](const QList<Value>& row) {
               return row.at(column).isNull() || row.at(column).isDefault();
           });
}

}

QString cppStruct(const CellBlock& block)
{
    const QString name = structName(block.table.name);
    const QStringList fields = fieldNames(block.columns);
    QList<FieldType> types;
    QString text = QStringLiteral("#include <cstdint>\n#include <limits>\n#include <optional>\n"
                                  "#include <string>\n\nstruct ")
        + name + QStringLiteral("\n{\n");
    for (qsizetype i = 0; i < fields.size(); ++i) {
        types.append(fieldType(block, i));
        const QString type = typeName(types.last());
        text += QStringLiteral("    ")
            + (canBeNull(block, i) ? QStringLiteral("std::optional<%1>").arg(type) : type) + u' '
            + fields.at(i) + QStringLiteral(" = {};\n");
    }
    text += QStringLiteral("};\n\nconst ") + name + QStringLiteral(" rows[] = {\n");
    for (const QList<Value>& row : block.rows) {
        QStringList values;
        for (qsizetype i = 0; i < row.size(); ++i)
            values.append(literal(row.at(i), types.at(i)));
        text
            += QStringLiteral("    {") + values.join(QStringLiteral(", ")) + QStringLiteral("},\n");
    }
    return text + QStringLiteral("};\n");
}

}
