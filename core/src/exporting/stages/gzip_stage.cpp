// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "exporting/stages/gzip_stage.h"

#include "exporting/stages/deflate_stream.h"

namespace tw {

namespace {

class GzipStage final : public ByteStage
{
public:
    Result<void> write(QByteArrayView bytes, QByteArray& out) override
    {
        m_stream.write(bytes, out);
        return {};
    }

    Result<void> end(QByteArray& out) override
    {
        m_stream.end(out);
        return {};
    }

private:
    DeflateStream m_stream{DeflateStream::Wrapping::Gzip};
};

}

std::unique_ptr<ByteStage> makeGzipStage()
{
    return std::make_unique<GzipStage>();
}

}
