// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "exporting/stages/encoding_stage.h"

#include <QStringConverter>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

class MarkedUtf8 final : public ByteStage
{
public:
    Result<void> write(QByteArrayView bytes, QByteArray& out) override
    {
        if (!std::exchange(m_begun, true))
            out.append("\xEF\xBB\xBF");
        out.append(bytes);
        return {};
    }

    Result<void> end(QByteArray&) override { return {}; }

private:
    bool m_begun = false;
};

/// Little-endian, as the programs that ask for it expect.
class Utf16 final : public ByteStage
{
public:
    Result<void> write(QByteArrayView bytes, QByteArray& out) override
    {
        const QString text = m_decoder(bytes);
        if (m_decoder.hasError())
            return fail(ErrorKind::InvalidText,
                u"One of the values is not UTF-8 text, so that UTF-16 cannot hold it."_s, {},
                u"Choose the encoding UTF-8, which keeps its bytes."_s);
        const QByteArray encoded = m_encoder(text);
        out.append(encoded);
        return {};
    }

    Result<void> end(QByteArray&) override { return {}; }

private:
    QStringDecoder m_decoder{QStringDecoder::Utf8};
    QStringEncoder m_encoder{QStringEncoder::Utf16LE, QStringConverter::Flag::WriteBom};
};

/// A character without a place there fails the export: a question mark would be another value.
class Latin1 final : public ByteStage
{
public:
    Result<void> write(QByteArrayView bytes, QByteArray& out) override
    {
        const QString text = m_decoder(bytes);
        const auto foreign = std::ranges::find_if(
            text, [](QChar character) { return character.unicode() > 0xFF; });
        if (foreign != text.end()) {
            const auto rest = QStringView(text).sliced(foreign - text.begin());
            return fail(ErrorKind::InvalidText,
                u"Latin-1 has no character %1 (U+%2), which one of the values holds."_s.arg(
                    rest.first(rest.front().isHighSurrogate() && rest.size() > 1 ? 2 : 1)
                        .toString(),
                    QString::number(rest.toUcs4().first(), 16).toUpper().rightJustified(4, u'0')),
                {}, u"Choose the encoding UTF-8 or UTF-16."_s);
        }
        out.append(text.toLatin1());
        return {};
    }

    Result<void> end(QByteArray&) override { return {}; }

private:
    QStringDecoder m_decoder{QStringDecoder::Utf8};
};

}

std::unique_ptr<ByteStage> makeEncodingStage(const QString& encoding)
{
    if (encoding == u"utf-8-bom"_s)
        return std::make_unique<MarkedUtf8>();
    if (encoding == u"utf-16"_s)
        return std::make_unique<Utf16>();
    return std::make_unique<Latin1>();
}

}
