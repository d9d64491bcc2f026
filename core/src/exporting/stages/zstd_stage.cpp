// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "exporting/stages/zstd_stage.h"

#include <zstd.h>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

struct FreeContext
{
    void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
};

class ZstdStage final : public ByteStage
{
public:
    ZstdStage()
        : m_context(ZSTD_createCCtx())
    {
        Q_CHECK_PTR(m_context.get());
        ZSTD_CCtx_setParameter(m_context.get(), ZSTD_c_checksumFlag, 1);
    }

    Result<void> write(QByteArrayView bytes, QByteArray& out) override
    {
        ZSTD_inBuffer input{bytes.data(), size_t(bytes.size()), 0};
        while (input.pos < input.size)
            TW_TRY_VOID(step(input, ZSTD_e_continue, out));
        return {};
    }

    Result<void> end(QByteArray& out) override
    {
        ZSTD_inBuffer input{nullptr, 0, 0};
        do {
            TW_TRY_VOID(step(input, ZSTD_e_end, out));
        } while (m_left > 0);
        return {};
    }

private:
    Result<void> step(ZSTD_inBuffer& input, ZSTD_EndDirective directive, QByteArray& out)
    {
        const qsizetype used = out.size();
        out.resize(used + qsizetype(ZSTD_CStreamOutSize()));
        ZSTD_outBuffer output{out.data() + used, ZSTD_CStreamOutSize(), 0};
        m_left = ZSTD_compressStream2(m_context.get(), &output, &input, directive);
        out.truncate(used + qsizetype(output.pos));
        if (ZSTD_isError(m_left))
            return fail(ErrorKind::Internal,
                u"The file cannot be compressed: %1"_s.arg(
                    QString::fromLatin1(ZSTD_getErrorName(m_left))));
        return {};
    }

    std::unique_ptr<ZSTD_CCtx, FreeContext> m_context;
    size_t m_left = 0; ///< bytes that wait inside
};

}

std::unique_ptr<ByteStage> makeZstdStage()
{
    return std::make_unique<ZstdStage>();
}

}
