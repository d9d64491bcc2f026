// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/importing/import_input.h>

#include "importing/decoding/text_encoding.h"
#include "importing/decoding/unpacked.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

#include <utility>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

constexpr qint64 kPiece = qint64(256) << 10;
constexpr QByteArrayView kUtf8Mark("\xEF\xBB\xBF");

std::unexpected<Error> unreadable(const QString& name, const QString& reason)
{
    return fail(ErrorKind::File, u"%1 cannot be read: %2"_s.arg(name, reason));
}

std::unexpected<Error> stopped(const QString& name)
{
    return fail(ErrorKind::Cancelled, u"Stopped while reading %1."_s.arg(name));
}

}

Result<ImportInput> ImportInput::ofFile(const QString& path)
{
    if (!QFileInfo(path).isFile())
        return unreadable(path,
            QFileInfo::exists(path) ? u"it is no regular file."_s : u"there is no such file."_s);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(path, file.errorString());
    return ImportInput(path, path);
}

Result<ImportInput> ImportInput::ofBytes(const ByteSource& bytes, const QString& name)
{
    const auto kept
        = std::make_shared<QTemporaryFile>(QDir::temp().filePath(u"tuplewright-XXXXXX.import"_s));
    if (!kept->open())
        return unreadable(name, kept->errorString());
    for (;;) {
        TW_TRY(const QByteArray piece, bytes());
        if (piece.isEmpty())
            break;
        if (kept->write(piece) != piece.size())
            return unreadable(name, kept->errorString());
    }
    if (!kept->flush())
        return unreadable(name, kept->errorString());
    ImportInput input(name, kept->fileName());
    input.m_kept = kept;
    return input;
}

ImportInput ImportInput::ofText(QStringView text, const QString& name)
{
    ImportInput input(name, {});
    input.m_text = text.toUtf8();
    if (input.m_text.startsWith(kUtf8Mark))
        input.m_text.remove(0, kUtf8Mark.size());
    return input;
}

qint64 ImportInput::size() const
{
    if (m_path.isEmpty())
        return m_text.size();
    return QFileInfo(m_path).size();
}

void ImportInput::setObserver(std::function<void(qint64)> observer)
{
    m_observer = std::move(observer);
}

QByteArray ImportInput::told(const QByteArray& piece) const
{
    if (m_observer)
        m_observer(piece.size());
    return piece;
}

/// The mark is no part of the text. It goes first, so that nothing has to be guessed.
ByteSource ImportInput::bytesOfText() const
{
    return [input = *this, isMarked = false, at = qsizetype(0)]() mutable -> Result<QByteArray> {
        if (input.m_stop.stop_requested())
            return stopped(input.m_name);
        if (!std::exchange(isMarked, true))
            return kUtf8Mark.toByteArray();
        const QByteArray piece = input.m_text.mid(at, kPiece);
        at += piece.size();
        return input.told(piece);
    };
}

Result<ByteSource> ImportInput::bytes() const
{
    if (m_path.isEmpty())
        return bytesOfText();
    const auto file = std::make_shared<QFile>(m_path);
    if (!file->open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return unreadable(m_name, file->errorString());
    return ByteSource([file, input = *this]() -> Result<QByteArray> {
        if (input.m_stop.stop_requested())
            return stopped(input.m_name);
        const QByteArray piece = file->read(kPiece);
        if (piece.isEmpty() && file->error() != QFileDevice::NoError)
            return unreadable(input.m_name, file->errorString());
        return input.told(piece);
    });
}

Result<ByteSource> ImportInput::text(const QString& encoding) const
{
    TW_TRY(ByteSource packed, bytes());
    TW_TRY(ByteSource plain, unpacked(std::move(packed)));
    TW_TRY(DecodedText decoded, decodedText(std::move(plain), encoding));
    return std::move(decoded.bytes);
}

}
