// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "importing/decoding/text_encoding.h"

#include "importing/decoding/unpacked.h"

#include <QStringConverter>

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

constexpr qsizetype kSample = qsizetype(1) << 20;
constexpr qsizetype kLongestCharacter = 4;

/// What Windows has in place of the control characters from 0x80 to 0x9F; itself where nothing.
constexpr std::array<char16_t, 32> kWindowsMarks{0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026,
    0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018,
    0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,
    0x017E, 0x0178};

/// The last character may be cut.
bool isUtf8(QByteArrayView sample)
{
    for (qsizetype cut = 0; cut < kLongestCharacter && cut <= sample.size(); ++cut) {
        if (sample.chopped(cut).isValidUtf8())
            return true;
    }
    return false;
}

/// Text of Latin letters has a NUL in every other byte of UTF-16.
bool looksWide(QByteArrayView sample, qsizetype from)
{
    qsizetype zeros = 0;
    for (qsizetype i = from; i < sample.size(); i += 2)
        zeros += sample[i] == '\0' ? 1 : 0;
    return sample.size() > 1 && zeros * 4 > sample.size();
}

QString guessed(QByteArrayView sample)
{
    if (sample.startsWith("\xEF\xBB\xBF"))
        return u"utf-8"_s;
    if (sample.startsWith("\xFF\xFE") || looksWide(sample, 1))
        return u"utf-16le"_s;
    if (sample.startsWith("\xFE\xFF") || looksWide(sample, 0))
        return u"utf-16be"_s;
    return isUtf8(sample) ? u"utf-8"_s : u"windows-1252"_s;
}

QByteArray fromSingleBytes(QByteArrayView bytes, bool isWindows)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar& character : text) {
        if (isWindows && character.unicode() >= 0x80 && character.unicode() < 0xA0)
            character = kWindowsMarks[size_t(character.unicode() - 0x80)];
    }
    return text.toUtf8();
}

ByteSource singleBytes(ByteSource bytes, bool isWindows)
{
    return [bytes = std::move(bytes), isWindows]() -> Result<QByteArray> {
        TW_TRY(const QByteArray piece, bytes());
        return fromSingleBytes(piece, isWindows);
    };
}

class WideText
{
public:
    WideText(ByteSource bytes, QStringConverter::Encoding encoding)
        : m_bytes(std::move(bytes))
        , m_decoder(encoding)
    { }

    Result<QByteArray> next()
    {
        for (;;) {
            TW_TRY(const QByteArray piece, m_bytes());
            QString text = std::exchange(m_half, QString()) + QString(m_decoder(piece));
            if (m_decoder.hasError() || (piece.isEmpty() && !text.isEmpty()))
                return fail(ErrorKind::InvalidText, u"The file is not UTF-16 text."_s, {},
                    u"Name its encoding."_s);
            // A character of two units is handed out whole.
            if (!text.isEmpty() && text.back().isHighSurrogate()) {
                m_half = text.last(1);
                text.chop(1);
            }
            if (piece.isEmpty() || !text.isEmpty())
                return text.toUtf8();
        }
    }

private:
    ByteSource m_bytes;
    QStringDecoder m_decoder;
    QString m_half;
};

ByteSource wideText(ByteSource bytes, QStringConverter::Encoding encoding)
{
    const auto text = std::make_shared<WideText>(std::move(bytes), encoding);
    return [text] { return text->next(); };
}

}

QStringList encodingChoices()
{
    return {u"utf-8"_s, u"utf-16le"_s, u"utf-16be"_s, u"latin-1"_s, u"windows-1252"_s};
}

Result<DecodedText> decodedText(ByteSource bytes, const QString& encoding)
{
    QString known = encoding;
    if (known == u"auto"_s) {
        TW_TRY(QByteArray sample, readBeginning(bytes, kSample));
        known = guessed(sample);
        bytes = joined(std::move(sample), std::move(bytes));
    }
    if (known == u"utf-16le"_s)
        return DecodedText{wideText(std::move(bytes), QStringConverter::Utf16LE), known};
    if (known == u"utf-16be"_s)
        return DecodedText{wideText(std::move(bytes), QStringConverter::Utf16BE), known};
    if (known == u"utf-8"_s)
        return DecodedText{std::move(bytes), known};
    const bool isWindows = known == u"windows-1252"_s;
    return DecodedText{singleBytes(std::move(bytes), isWindows), known};
}

}
