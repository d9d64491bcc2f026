// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "importing/decoding/unpacked.h"

#include "importing/decoding/inflate_stream.h"

#include <zstd.h>

#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

constexpr QByteArrayView kGzipMark("\x1F\x8B");
constexpr QByteArrayView kZstdMark("\x28\xB5\x2F\xFD");

struct FreeContext
{
    void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
};

std::unexpected<Error> damaged(const QString& reason)
{
    return fail(ErrorKind::Corruption, u"The compressed file cannot be read: %1"_s.arg(reason));
}

/// Hands out what one piece of packed bytes after the other becomes.
class Unpacking
{
public:
    explicit Unpacking(ByteSource packed)
        : m_packed(std::move(packed))
    { }
    virtual ~Unpacking() = default;
    Unpacking(const Unpacking&) = delete;
    Unpacking& operator=(const Unpacking&) = delete;

    Result<QByteArray> next()
    {
        for (;;) {
            if (m_at == m_piece.size()) {
                TW_TRY(m_piece, m_packed());
                m_at = 0;
            }
            const bool isEnd = m_piece.isEmpty();
            if (isEnd && isWhole())
                return QByteArray();
            // What was taken may have more to give than one piece.
            TW_TRY(QByteArray bytes, unpack(m_piece, m_at));
            if (!bytes.isEmpty())
                return bytes;
            if (isEnd)
                return isWhole() ? Result<QByteArray>(bytes) : damaged(u"it ends too early."_s);
        }
    }

protected:
    /// Moves `at` behind what was taken.
    virtual Result<QByteArray> unpack(const QByteArray& piece, qsizetype& at) = 0;
    [[nodiscard]] virtual bool isWhole() const = 0;

private:
    ByteSource m_packed;
    QByteArray m_piece;
    qsizetype m_at = 0;
};

class Gunzip final : public Unpacking
{
public:
    using Unpacking::Unpacking;

protected:
    Result<QByteArray> unpack(const QByteArray& piece, qsizetype& at) override
    {
        return m_stream.inflate(piece, at);
    }
    [[nodiscard]] bool isWhole() const override { return m_stream.isBetweenMembers(); }

private:
    InflateStream m_stream{InflateStream::Wrapping::Gzip};
};

class Unzstd final : public Unpacking
{
public:
    explicit Unzstd(ByteSource packed)
        : Unpacking(std::move(packed))
        , m_context(ZSTD_createDCtx())
    {
        Q_CHECK_PTR(m_context.get());
    }

protected:
    Result<QByteArray> unpack(const QByteArray& piece, qsizetype& at) override
    {
        QByteArray bytes(qsizetype(ZSTD_DStreamOutSize()), Qt::Uninitialized);
        ZSTD_outBuffer output{bytes.data(), size_t(bytes.size()), 0};
        ZSTD_inBuffer input{piece.constData(), size_t(piece.size()), size_t(at)};
        const size_t left = ZSTD_decompressStream(m_context.get(), &output, &input);
        if (ZSTD_isError(left))
            return damaged(QString::fromLatin1(ZSTD_getErrorName(left)) + u'.');
        at = qsizetype(input.pos);
        m_left = left;
        return bytes.first(qsizetype(output.pos));
    }
    [[nodiscard]] bool isWhole() const override { return m_left == 0; }

private:
    std::unique_ptr<ZSTD_DCtx, FreeContext> m_context;
    size_t m_left = 1; ///< of the frame; 0 between two
};

template <class How>
ByteSource through(ByteSource packed)
{
    const auto unpacking = std::make_shared<How>(std::move(packed));
    return [unpacking] { return unpacking->next(); };
}

}

ByteSource joined(QByteArray beginning, ByteSource rest)
{
    return [beginning = std::move(beginning), rest = std::move(rest)]() mutable {
        return beginning.isEmpty() ? rest()
                                   : Result<QByteArray>(std::exchange(beginning, QByteArray()));
    };
}

Result<QByteArray> readBeginning(const ByteSource& bytes, qsizetype size)
{
    QByteArray beginning;
    while (beginning.size() < size) {
        TW_TRY(const QByteArray piece, bytes());
        if (piece.isEmpty())
            break;
        beginning += piece;
    }
    return beginning;
}

Result<ByteSource> unpacked(ByteSource bytes)
{
    TW_TRY(QByteArray beginning, readBeginning(bytes, kZstdMark.size()));
    const bool isGzip = beginning.startsWith(kGzipMark);
    const bool isZstd = beginning.startsWith(kZstdMark);
    ByteSource all = joined(std::move(beginning), std::move(bytes));
    if (isGzip)
        return through<Gunzip>(std::move(all));
    return isZstd ? through<Unzstd>(std::move(all)) : std::move(all);
}

}
