// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cell_formatter.h"

#include "hidden_characters.h"
#include "value_codec.h"

#include <tuplewright/values/shortened_value.h>

#include <QStringConverter>

#include <algorithm>

namespace tw {

namespace {

/// No character of UTF-8 is longer, so this many bytes fill the line or end it.
constexpr qsizetype kMaxBytes = CellFormatter::kMaxCharacters * 4;
constexpr qsizetype kMaxShownBinary = CellFormatter::kMaxCharacters / 2 - 1;
constexpr char16_t kControlPictures = 0x2400;
constexpr char16_t kPictureOfDelete = 0x2421;
constexpr char16_t kMiddleDot = 0x00B7;
constexpr char16_t kOpenBox = 0x2423; ///< a blank that can be seen
constexpr char16_t kBullet = 0x2022;
constexpr qsizetype kMaskLength = 6;

CellDisplay marker(const QString& text, CellGlyph glyph)
{
    return {text, glyph, false, 0};
}

QByteArrayView upTo(QByteArrayView bytes, qsizetype limit)
{
    if (bytes.size() <= limit)
        return bytes;
    const auto continues = [&bytes](qsizetype at) { return (bytes[at] & 0xC0) == 0x80; };
    qsizetype end = limit;
    while (end > limit - 4 && continues(end))
        --end;
    return bytes.first(end);
}

qsizetype lineEnd(QByteArrayView bytes)
{
    const auto found = std::ranges::find_if(bytes, [](char c) { return c == '\n' || c == '\r'; });
    return found == bytes.end() ? -1 : found - bytes.begin();
}

/// Characters that would draw nothing or break the line become visible signs.
void showControls(QString& text)
{
    const auto isControl = [](QChar c) { return c < u' ' || c == QChar(0x7F); };
    if (std::ranges::none_of(std::as_const(text), isControl))
        return;
    for (QChar& c : text) {
        if (c == u'\t')
            c = u' ';
        else if (c == QChar(0x7F))
            c = QChar(kPictureOfDelete);
        else if (isControl(c))
            c = QChar(char16_t(kControlPictures + c.unicode()));
    }
}

/// Blanks at the ends, which nobody would see, become signs. The end counts only where it is shown.
void showOuterBlanks(QString& text, bool hasEnd)
{
    qsizetype first = 0;
    while (first < text.size() && text.at(first) == u' ')
        text[first++] = QChar(kOpenBox);
    for (qsizetype last = text.size() - 1; hasEnd && last > first && text.at(last) == u' '; --last)
        text[last] = QChar(kOpenBox);
}

void cut(QString& text)
{
    qsizetype end = CellFormatter::kMaxCharacters;
    if (text.at(end - 1).isHighSurrogate())
        --end;
    text.truncate(end);
}

/// A mark of the byte order at the beginning is a character like any other.
QString decoded(QByteArrayView line)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    return decoder(line);
}

CellDisplay textDisplay(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return marker(QStringLiteral("''"), CellGlyph::Empty);
    QByteArrayView line = upTo(bytes, kMaxBytes);
    CellDisplay display;
    if (line.size() < bytes.size())
        display.shortenedFrom = bytes.size();
    if (const qsizetype end = lineEnd(line); end >= 0) {
        line = line.first(end);
        display.moreLines = true;
    }
    display.text = decoded(line);
    if (display.text.size() > CellFormatter::kMaxCharacters) {
        cut(display.text);
        display.shortenedFrom = bytes.size();
    }
    const auto isSpace = [](QChar c) { return c.isSpace(); };
    if (!display.text.isEmpty() && std::ranges::all_of(std::as_const(display.text), isSpace)) {
        display.text.fill(QChar(kMiddleDot));
        display.glyph = CellGlyph::Blank;
    } else {
        showOuterBlanks(display.text, display.shortenedFrom == 0);
    }
    showControls(display.text);
    display.text = readableText(display.text);
    return display;
}

CellDisplay binaryDisplay(const QByteArray& hexDigits, qint64 size)
{
    CellDisplay display
        = marker(QStringLiteral("\\x") + QString::fromLatin1(hexDigits), CellGlyph::Binary);
    if (size > kMaxShownBinary)
        display.shortenedFrom = size;
    return display;
}

/// Binary values that the server sent as \x and hexadecimal digits.
CellDisplay hexDisplay(QByteArrayView bytes)
{
    const QByteArrayView digits = bytes.sliced(2);
    const qsizetype shown = std::min(digits.size(), kMaxShownBinary * 2);
    return binaryDisplay(digits.first(shown).toByteArray(), digits.size() / 2);
}

CellDisplay shortenedDisplay(const CellView& cell, const ColumnType& type)
{
    const ShortenedValue value = ShortenedValue::read(cell.bytes);
    CellDisplay display
        = value.start.isNull() ? CellDisplay() : CellFormatter::display(viewOf(value.start), type);
    display.shortenedFrom = value.size;
    return display;
}

}

CellDisplay CellFormatter::display(const CellView& cell, const ColumnType& type)
{
    if (cell.isNull())
        return marker(QStringLiteral("NULL"), CellGlyph::Null);
    if (cell.isShortened())
        return shortenedDisplay(cell, type);
    if (cell.storage == StorageClass::Bytes) {
        const qsizetype shown = std::min(cell.bytes.size(), kMaxShownBinary);
        return binaryDisplay(cell.bytes.first(shown).toByteArray().toHex(), cell.bytes.size());
    }
    if (type.typeClass == TypeClass::Bytes && cell.bytes.startsWith("\\x"))
        return hexDisplay(cell.bytes);
    if (type.typeClass == TypeClass::Boolean)
        if (const std::optional<bool> boolean = ValueCodec::toBoolean(cell))
            return marker(
                *boolean ? QStringLiteral("true") : QStringLiteral("false"), CellGlyph::Text);
    return textDisplay(cell.bytes);
}

CellDisplay CellFormatter::display(const Value& value, const Column& column)
{
    if (!value.isDefault())
        return display(viewOf(value), column.type);
    return column.generation == Generation::None
        ? marker(QStringLiteral("DEFAULT"), CellGlyph::Default)
        : marker(QStringLiteral("auto"), CellGlyph::Generated);
}

CellDisplay CellFormatter::unset(const Column& column, const Table& table)
{
    // A view has defaults of its own and those of its tables, and a trigger may give a value.
    const bool isKnown = column.generation == Generation::None && column.defaultExpression.isNull()
        && table.kind != RelationKind::View;
    if (isKnown && column.nullable)
        return marker(QStringLiteral("NULL"), CellGlyph::Null);
    if (isKnown && !table.changesRowsItself)
        return marker(tr("required"), CellGlyph::Required);
    return display(Value::defaultMarker(), column);
}

CellDisplay CellFormatter::masked()
{
    return marker(QString(kMaskLength, QChar(kBullet)), CellGlyph::Masked);
}

Qt::Alignment CellFormatter::alignment(const ColumnType& type)
{
    if (type.typeClass == TypeClass::Boolean)
        return Qt::AlignCenter;
    return Qt::AlignVCenter | (type.isNumeric() ? Qt::AlignRight : Qt::AlignLeft);
}

}
