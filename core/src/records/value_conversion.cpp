// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/records/value_conversion.h>

#include <tuplewright/values/decimal_scanner.h>

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

std::unexpected<Error> isNo(const QString& type, const Value& value)
{
    return fail(ErrorKind::DataType,
        value.isNull() ? u"NULL is no %1."_s.arg(type)
                       : u"%1 is no %2."_s.arg(value.toText().left(80), type));
}

/// As ISO 8601 has it: PostgreSQL writes a blank before the time and no minutes of whole hours.
QString isoTime(const Value& value)
{
    QString text = value.toText();
    text.replace(u' ', u'T');
    const qsizetype sign = text.size() - 3;
    if (sign > 10 && (text[sign] == u'+' || text[sign] == u'-'))
        text += u":00"_s;
    return text;
}

}

Value ValueConversion<qint64>::toValue(const qint64& from)
{
    return Value::integer(from);
}

Result<qint64> ValueConversion<qint64>::fromValue(const Value& value)
{
    bool ok = false;
    const qint64 number = value.bytes().toLongLong(&ok);
    return ok ? Result<qint64>(number) : isNo(u"whole number of 64 bits"_s, value);
}

Value ValueConversion<int>::toValue(const int& from)
{
    return Value::integer(from);
}

Result<int> ValueConversion<int>::fromValue(const Value& value)
{
    bool ok = false;
    const int number = value.bytes().toInt(&ok);
    return ok ? Result<int>(number) : isNo(u"whole number of 32 bits"_s, value);
}

Value ValueConversion<bool>::toValue(const bool& from)
{
    return Value::integer(from ? 1 : 0);
}

Result<bool> ValueConversion<bool>::fromValue(const Value& value)
{
    const QByteArray& bytes = value.bytes();
    if (bytes == "t" || bytes == "true" || bytes == "1")
        return true;
    if (bytes == "f" || bytes == "false" || bytes == "0")
        return false;
    return isNo(u"truth value"_s, value);
}

Value ValueConversion<double>::toValue(const double& from)
{
    if (std::isnan(from))
        return Value::text(u"NaN"_s);
    if (std::isinf(from))
        return Value::text(from > 0 ? u"Infinity"_s : u"-Infinity"_s);
    constexpr int kShortest = QLocale::FloatingPointShortest;
    return Value::stored(StorageClass::Real, QByteArray::number(from, 'g', kShortest));
}

Result<double> ValueConversion<double>::fromValue(const Value& value)
{
    using Limits = std::numeric_limits<double>;
    const QByteArray& bytes = value.bytes();
    if (const std::optional<SpecialNumber> special = scanSpecialNumber(bytes)) {
        if (*special == SpecialNumber::NaN)
            return Limits::quiet_NaN();
        return *special == SpecialNumber::Infinity ? Limits::infinity() : -Limits::infinity();
    }
    bool ok = false;
    const double number = bytes.toDouble(&ok);
    return ok ? Result<double>(number) : isNo(u"number"_s, value);
}

Value ValueConversion<QString>::toValue(const QString& from)
{
    return Value::text(from);
}

Result<QString> ValueConversion<QString>::fromValue(const Value& value)
{
    return value.isNull() ? isNo(u"text"_s, value) : Result<QString>(value.toText());
}

Value ValueConversion<QByteArray>::toValue(const QByteArray& from)
{
    return Value::stored(StorageClass::Bytes, from);
}

Result<QByteArray> ValueConversion<QByteArray>::fromValue(const Value& value)
{
    if (value.isNull())
        return isNo(u"bytes"_s, value);
    if (value.storage() == StorageClass::Text && value.bytes().startsWith("\\x"))
        return QByteArray::fromHex(value.bytes().sliced(2));
    return value.bytes();
}

Value ValueConversion<QUuid>::toValue(const QUuid& from)
{
    return Value::text(from.toString(QUuid::WithoutBraces));
}

Result<QUuid> ValueConversion<QUuid>::fromValue(const Value& value)
{
    const QUuid uuid = QUuid::fromString(value.toText());
    const bool isNil = value.bytes() == "00000000-0000-0000-0000-000000000000";
    return uuid.isNull() && !isNil ? isNo(u"UUID"_s, value) : Result<QUuid>(uuid);
}

Value ValueConversion<QDateTime>::toValue(const QDateTime& from)
{
    if (!from.isValid())
        return {};
    return Value::text(from.toUTC().toString(u"yyyy-MM-dd HH:mm:ss.zzz'Z'"_s));
}

Result<QDateTime> ValueConversion<QDateTime>::fromValue(const Value& value)
{
    const QString text = isoTime(value);
    QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid())
        return isNo(u"point in time"_s, value);
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return time.toUTC();
}

Value ValueConversion<DecimalText>::toValue(const DecimalText& from)
{
    return Value::text(from.digits);
}

Result<DecimalText> ValueConversion<DecimalText>::fromValue(const Value& value)
{
    if (value.isNull())
        return isNo(u"number"_s, value);
    return DecimalText{value.toText()};
}

}
