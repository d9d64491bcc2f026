// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "value_codec.h"

#include <tuplewright/base/json.h>
#include <tuplewright/values/decimal.h>
#include <tuplewright/values/decimal_scanner.h>
#include <tuplewright/values/shortened_value.h>

#include <QRegularExpression>
#include <QStringConverter>

#include <limits>

namespace tw {

namespace {

struct IntegerRange
{
    QStringView type;
    qint64 minimum;
    qint64 maximum;
};

constexpr IntegerRange kIntegerRanges[]{
    {u"smallint", std::numeric_limits<qint16>::min(), std::numeric_limits<qint16>::max()},
    {u"integer", std::numeric_limits<qint32>::min(), std::numeric_limits<qint32>::max()},
    {u"bigint", std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max()},
};
constexpr IntegerRange kWidestRange = kIntegerRanges[2];

/// A server that sends every value as text enforces its types; one with storage classes may not.
bool isEnforced(const Value& previous)
{
    return previous.storage() == StorageClass::Text;
}

const IntegerRange& rangeOf(const ColumnType& type, const Value& previous)
{
    if (isEnforced(previous))
        for (const IntegerRange& range : kIntegerRanges)
            if (range.type == type.name)
                return range;
    return kWidestRange;
}

bool matches(const QString& text, const char16_t* pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(QStringView(pattern)),
        QRegularExpression::CaseInsensitiveOption)
        .match(text)
        .hasMatch();
}

bool isWholeNumber(const QString& text)
{
    const QByteArray utf8 = text.toUtf8();
    const std::optional<ScannedDecimal> number = scanDecimal(utf8);
    return number && number->isInteger();
}

/// The one spelling an engine gives to this integer.
bool isCanonicalInteger(const QString& text)
{
    bool fits = false;
    const qint64 number = text.toLongLong(&fits);
    return fits && QString::number(number) == text;
}

std::optional<QByteArray> bytesOfHex(const QString& text)
{
    if (!text.startsWith(QStringLiteral("\\x")))
        return std::nullopt;
    const QByteArray digits = text.sliced(2).toLatin1();
    QByteArray bytes = QByteArray::fromHex(digits);
    if (digits.size() % 2 != 0 || bytes.size() * 2 != digits.size())
        return std::nullopt;
    return bytes;
}

/// Digits before the point that numeric(precision, scale) has room for; unset when unlimited.
std::optional<qsizetype> integerDigits(const QString& typeName)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(?:numeric|decimal)\\((\\d+)(?:,(\\d+))?\\)$"));
    const QRegularExpressionMatch match = pattern.match(typeName);
    if (!match.hasMatch())
        return std::nullopt;
    return match.captured(1).toLongLong() - match.captured(2).toLongLong();
}

std::unexpected<Error> refuse(ErrorKind kind, const QString& message, const Column& column)
{
    Error error;
    error.kind = kind;
    error.message = message;
    error.column = column.name;
    return fail(std::move(error));
}

/// Of half a pair of surrogates, which another character would be written for.
std::optional<qsizetype> brokenAt(QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!text[i].isSurrogate())
            continue;
        if (!text[i].isHighSurrogate() || i + 1 == text.size() || !text[i + 1].isLowSurrogate())
            return i;
        ++i;
    }
    return std::nullopt;
}

/// What an engine cannot hold, or would hold as something else.
Result<void> checkCharacters(const QString& text, const Column& column, const Value& previous)
{
    if (const std::optional<qsizetype> place = brokenAt(text))
        return refuse(ErrorKind::InvalidText,
            ValueCodec::tr("Character %1 is half of one.").arg(*place + 1), column);
    if (const qsizetype zero = text.indexOf(QChar(0)); zero >= 0 && isEnforced(previous))
        return refuse(ErrorKind::InvalidText,
            ValueCodec::tr("Character %1 has the code 0, which text cannot hold here.")
                .arg(zero + 1),
            column);
    return {};
}

Result<Value> parseInteger(const QString& typed, const Column& column, const Value& previous)
{
    const QString text = typed.trimmed();
    if (!isWholeNumber(text))
        return refuse(ErrorKind::InvalidText,
            ValueCodec::tr("'%1' is not a whole number.").arg(text), column);
    bool fits = false;
    const qint64 number = text.toLongLong(&fits);
    const IntegerRange& range = rangeOf(column.type, previous);
    if (!fits || number < range.minimum || number > range.maximum)
        return refuse(ErrorKind::OutOfRange,
            ValueCodec::tr("%1 is too large for %2 (%3 to %4).")
                .arg(text, column.type.name, QString::number(range.minimum),
                    QString::number(range.maximum)),
            column);
    return isEnforced(previous) ? Value::text(text) : Value::integer(number);
}

Result<Value> parseDecimal(const QString& typed, const Column& column, const Value& previous)
{
    const QString text = typed.trimmed();
    if (!isNumberText(text.toUtf8()))
        return refuse(
            ErrorKind::InvalidText, ValueCodec::tr("'%1' is not a number.").arg(text), column);
    const std::optional<qsizetype> room = integerDigits(column.type.name);
    const std::optional<Decimal> number = Decimal::parse(text);
    if (isEnforced(previous) && room && number && number->integerDigits() > *room)
        return refuse(ErrorKind::OutOfRange,
            ValueCodec::tr("%1 is too large for %2.").arg(text, column.type.name), column);
    const bool isStoredNumber
        = previous.storage() == StorageClass::Real || previous.storage() == StorageClass::Integer;
    if (isStoredNumber && isCanonicalInteger(text))
        return Value::stored(StorageClass::Integer, text.toLatin1());
    if (isStoredNumber && number)
        return Value::stored(StorageClass::Real, text.toLatin1());
    return Value::text(text);
}

Result<Value> parseBoolean(const QString& typed, const Column& column, const Value& previous)
{
    const QString text = typed.trimmed();
    if (matches(text, u"t|true|y|yes|on|1"))
        return ValueCodec::fromBoolean(true, previous);
    if (matches(text, u"f|false|n|no|off|0"))
        return ValueCodec::fromBoolean(false, previous);
    return refuse(ErrorKind::InvalidText,
        ValueCodec::tr("'%1' is neither true nor false.").arg(text), column);
}

Result<Value> parseEnum(const QString& text, const Column& column)
{
    if (!column.type.enumValues.isEmpty() && !column.type.enumValues.contains(text))
        return refuse(ErrorKind::InvalidText,
            ValueCodec::tr("'%1' is not a value of %2 (%3).")
                .arg(text, column.type.name, column.type.enumValues.join(QStringLiteral(", "))),
            column);
    return Value::text(text);
}

Result<Value> parseJson(const QString& text, const Column& column)
{
    if (const Result<Json> json = Json::parse(text.toUtf8()); !json)
        return refuse(ErrorKind::InvalidText,
            ValueCodec::tr("This is not JSON: %1").arg(json.error().message), column);
    return Value::text(text);
}

Result<Value> parseBytes(const QString& text, const Column& column, const Value& previous)
{
    const std::optional<QByteArray> bytes = bytesOfHex(text);
    if (text.startsWith(QStringLiteral("\\x")) && !bytes)
        return refuse(ErrorKind::InvalidText,
            ValueCodec::tr("After \\x come pairs of hexadecimal digits."), column);
    if (!bytes || isEnforced(previous))
        return Value::text(text);
    return Value::stored(StorageClass::Bytes, *bytes);
}

/// `bit(8)`, `bit varying(8)`: how many digits there may be; unset when unlimited.
std::optional<qsizetype> bitsOf(const QString& typeName)
{
    static const QRegularExpression pattern(QStringLiteral("\\((\\d+)\\)$"));
    const QRegularExpressionMatch match = pattern.match(typeName);
    if (match.hasMatch())
        return match.captured(1).toLongLong();
    return typeName == QLatin1StringView("bit") ? std::optional<qsizetype>(1) : std::nullopt;
}

Result<Value> parseBits(const QString& typed, const Column& column)
{
    const QString text = typed.trimmed();
    const QString& type = column.type.name;
    if (matches(text, u"b[01]*|x[0-9a-f]*"))
        return Value::text(text); // the server's other spellings
    if (!matches(text, u"[01]*"))
        return refuse(ErrorKind::InvalidText,
            ValueCodec::tr("'%1' is not made of zeros and ones.").arg(text), column);
    const std::optional<qsizetype> room = bitsOf(type);
    const bool isVarying = type.startsWith(QLatin1StringView("bit varying"));
    if (room && (isVarying ? text.size() > *room : text.size() != *room))
        return refuse(ErrorKind::OutOfRange,
            ValueCodec::tr("%1 has another number of bits than %2.").arg(text, type), column);
    return Value::text(text);
}

bool isBits(const ColumnType& type)
{
    return type.typeClass == TypeClass::Other
        && (type.name == QLatin1StringView("bit") || type.name.startsWith(QLatin1StringView("bit("))
            || type.name.startsWith(QLatin1StringView("bit varying")));
}

/// For columns whose type says nothing: what was a number stays one as long as it looks like one.
Value keepStorage(const QString& text, const Value& previous)
{
    switch (previous.storage()) {
    case StorageClass::Integer:
        if (isCanonicalInteger(text))
            return Value::stored(StorageClass::Integer, text.toLatin1());
        [[fallthrough]];
    case StorageClass::Real:
        if (scanDecimal(text.toUtf8()) && !isWholeNumber(text))
            return Value::stored(StorageClass::Real, text.toLatin1());
        if (previous.storage() == StorageClass::Real && isCanonicalInteger(text))
            return Value::stored(StorageClass::Real, text.toLatin1());
        break;
    case StorageClass::Bytes:
        if (const std::optional<QByteArray> bytes = bytesOfHex(text))
            return Value::stored(StorageClass::Bytes, *bytes);
        break;
    default:
        break;
    }
    return Value::text(text);
}

}

Result<Value> ValueCodec::parse(const QString& text, const Column& column, const Value& previous)
{
    TW_TRY_VOID(checkCharacters(text, column, previous));
    if (isBits(column.type) && isEnforced(previous))
        return parseBits(text, column);
    switch (column.type.typeClass) {
    case TypeClass::Boolean:
        return parseBoolean(text, column, previous);
    case TypeClass::Integer:
        return parseInteger(text, column, previous);
    case TypeClass::Decimal:
    case TypeClass::Real:
        return parseDecimal(text, column, previous);
    case TypeClass::Enum:
        return parseEnum(text, column);
    case TypeClass::Json:
        return parseJson(text, column);
    case TypeClass::Bytes:
        return parseBytes(text, column, previous);
    default:
        return keepStorage(text, previous);
    }
}

QString ValueCodec::editText(const Value& value)
{
    if (value.isShortened())
        return editText(ShortenedValue::read(value.bytes()).start) + QChar(0x2026);
    if (value.storage() == StorageClass::Bytes)
        return QStringLiteral("\\x") + QString::fromLatin1(value.bytes().toHex());
    return value.toText();
}

bool ValueCodec::isFaithful(const Value& value)
{
    if (value.isShortened())
        return false;
    if (value.storage() == StorageClass::Bytes)
        return true;
    // A mark of the byte order at the beginning gets lost in a text.
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    const QString text = decoder(value.bytes());
    return !decoder.hasError() && !text.contains(QChar(0)) && !text.startsWith(QChar(0xFEFF));
}

qint64 ValueCodec::sizeOf(const Value& value, const ColumnType& type)
{
    if (value.isShortened())
        return ShortenedValue::read(value.bytes()).size;
    const bool isHex = type.typeClass == TypeClass::Bytes && value.storage() == StorageClass::Text
        && value.bytes().startsWith("\\x");
    return isHex ? (value.bytes().size() - 2) / 2 : value.bytes().size();
}

std::optional<bool> ValueCodec::toBoolean(const CellView& cell)
{
    if (cell.isNull())
        return std::nullopt;
    for (const char* word : {"t", "1", "true"})
        if (cell.bytes == QByteArrayView(word))
            return true;
    for (const char* word : {"f", "0", "false"})
        if (cell.bytes == QByteArrayView(word))
            return false;
    return std::nullopt;
}

Value ValueCodec::fromBoolean(bool value, const Value& previous)
{
    if (!isEnforced(previous))
        return Value::integer(value ? 1 : 0);
    const bool isLetter = previous.bytes().size() == 1;
    if (isLetter)
        return Value::text(value ? QStringLiteral("t") : QStringLiteral("f"));
    return Value::text(value ? QStringLiteral("true") : QStringLiteral("false"));
}

bool ValueCodec::marksDeleted(const Lifecycle& lifecycle, const CellView& cell)
{
    switch (lifecycle.kind) {
    case Lifecycle::Kind::DeletedFlag:
        return toBoolean(cell).value_or(false);
    case Lifecycle::Kind::ActiveFlag:
        return !toBoolean(cell).value_or(true);
    case Lifecycle::Kind::DeletedAt:
        return !cell.isNull();
    case Lifecycle::Kind::Mark:
        return !cell.isNull() && cell.bytes == lifecycle.deletedMark.toUtf8();
    }
    return false;
}

}
