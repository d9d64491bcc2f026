// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "receipts/receipt_reader.h"

#include "receipts/receipt_lines.h"

using namespace Qt::StringLiterals;

namespace tw {

namespace {

// The seal names each table once; what follows it is short.
constexpr qint64 kTail = qint64(1) << 20;

std::unexpected<Error> torn(const QFile& file)
{
    return fail(ErrorKind::Corruption, u"The receipt in %1 is torn."_s.arg(file.fileName()));
}

/// The seal, and what became of the save when that is known: whatever comes after the images.
void readEnd(QFile& file, ReceiptSummary& summary)
{
    file.seek(std::max(qint64(0), file.size() - kTail));
    bool isSealed = false;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine();
        if (line.startsWith(receipt_lines::kRow) || !line.endsWith('\n'))
            continue;
        const Result<Json> json = Json::parse(line);
        if (!json)
            continue;
        if (receipt_lines::readSeal(*json, summary)) {
            isSealed = true;
            summary.outcome = ReceiptOutcome::Unknown;
        } else if (const auto outcome = receipt_lines::readOutcome(*json); isSealed && outcome) {
            summary.outcome = *outcome;
        }
    }
}

}

Result<std::unique_ptr<ReceiptReader>> ReceiptReader::open(const QString& path)
{
    std::unique_ptr<ReceiptReader> reader(new ReceiptReader(path));
    if (!reader->m_file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::File,
            u"The receipt in %1 cannot be read: %2"_s.arg(path, reader->m_file.errorString()));
    TW_TRY_VOID(reader->scan());
    return reader;
}

Result<void> ReceiptReader::scan()
{
    while (!m_file.atEnd()) {
        const QByteArray line = m_file.readLine();
        if (line.startsWith(receipt_lines::kRow))
            continue;
        if (line.startsWith(receipt_lines::kSlice)) {
            m_slices.push_back(m_file.pos());
            continue;
        }
        const Result<Json> json = Json::parse(line);
        if (!json)
            return torn(m_file);
        if (auto table = receipt_lines::readTable(*json))
            m_tables.append(*std::move(table));
    }
    return {};
}

Result<std::vector<RowImage>> ReceiptReader::slice(qsizetype number)
{
    std::vector<RowImage> images;
    m_file.seek(m_slices[size_t(number)]);
    while (!m_file.atEnd()) {
        const QByteArray line = m_file.readLine();
        if (!line.startsWith(receipt_lines::kRow))
            break;
        const Result<Json> json = Json::parse(line);
        if (!json)
            return torn(m_file);
        std::optional<RowImage> image = receipt_lines::readRow(*json);
        if (!image || image->table >= m_tables.size())
            return torn(m_file);
        images.push_back(*std::move(image));
    }
    return images;
}

std::optional<ReceiptSummary> readSummary(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const Result<Json> first = Json::parse(file.readLine());
    std::optional<ReceiptHead> head = first ? receipt_lines::readHead(*first) : std::nullopt;
    if (!head)
        return std::nullopt;
    ReceiptSummary summary;
    summary.head = *std::move(head);
    summary.bytes = file.size();
    readEnd(file, summary);
    return summary;
}

}
