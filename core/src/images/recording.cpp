// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "images/recording.h"

#include "receipts/receipt_lines.h"
#include "receipts/receipt_writer.h"

#include <tuplewright/schema/traits.h>
#include <tuplewright/sources/config_sources.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

Result<ReceiptHead> headOf(Session& session, const ReceiptBook& book, const CallOptions& options)
{
    ReceiptHead head;
    head.id = newUuid(UuidVersion::V7);
    head.at = QDateTime::currentDateTimeUtc();
    head.by = book.by;
    head.user = Surroundings::ofProcess().user;
    head.actor = session.pool()->config().session.actor;
    head.reverses = book.reverses;
    head.batch = book.batch;
    const ServerInfo& server = session.connection()->server();
    head.role = server.user;
    head.place.engine = server.product;
    head.place.host = server.host;
    head.place.database = server.database;
    TW_TRY(head.place.identity, session.use(options, [&](Connection& connection) {
        return connection.databaseIdentity(options);
    }));
    return head;
}

bool isMasked(const ImageTable& table)
{
    return std::ranges::any_of(table.table->columns, &Column::isMasked);
}

void count(ReceiptCounts& counts, const RowImage& image)
{
    if (!image.was)
        ++counts.inserted;
    else if (!image.is)
        ++counts.deleted;
    else
        ++counts.updated;
}

}

Recording::Recording(Session& session, ReceiptHead head, std::unique_ptr<ReceiptWriter> writer,
    const CallOptions& options)
    : m_session(session)
    , m_options(options)
    , m_tables(session, m_options)
    , m_head(std::move(head))
    , m_writer(std::move(writer))
{ }

Recording::~Recording() = default;

Result<std::unique_ptr<Recording>> Recording::begin(
    Session& session, const ReceiptBook* book, const CallOptions& options)
{
    if (!book)
        return nullptr;
    TW_TRY(ReceiptHead head, headOf(session, *book, options));
    TW_TRY(std::unique_ptr<ReceiptWriter> writer, ReceiptWriter::create(book->store, head));
    return std::unique_ptr<Recording>(
        new Recording(session, std::move(head), std::move(writer), options));
}

void Recording::object(const QString& reason)
{
    if (m_summary.objection.isEmpty())
        m_summary.objection = reason;
}

Result<qsizetype> Recording::placeOf(const ImageTable& table)
{
    if (const auto known = m_places.constFind(&table); known != m_places.cend())
        return *known;
    TW_TRY_VOID(m_writer->write(receipt_lines::table(table.described())));
    m_summary.counts.append({table.table->name.display()});
    m_places.insert(&table, m_summary.counts.size() - 1);
    return m_summary.counts.size() - 1;
}

Result<void> Recording::recordStatement(const Statement& statement, const ImageTable& table)
{
    TW_TRY_VOID(placeOf(table));
    const bool hidesValues = m_session.pool()->config().log.hideParameters || isMasked(table);
    return m_writer->write(receipt_lines::statement(statement, hidesValues));
}

Result<void> Recording::add(ImageSlice& slice)
{
    TW_TRY(std::vector<SliceImage> images, slice.compare());
    if (!slice.objection().isEmpty())
        object(slice.objection());
    return add(std::move(images));
}

Result<void> Recording::add(std::vector<SliceImage> images)
{
    for (const SliceImage& image : images)
        TW_TRY_VOID(placeOf(*image.table));
    TW_TRY_VOID(m_writer->write(receipt_lines::slice(m_slices++)));
    for (SliceImage& image : images) {
        image.image.table = m_places.value(image.table);
        count(m_summary.counts[image.image.table], image.image);
        TW_TRY_VOID(m_writer->write(receipt_lines::row(image.image)));
    }
    return {};
}

Result<void> Recording::seal(const std::optional<CommitEvidence>& evidence)
{
    m_summary.evidence = evidence;
    return m_writer->seal(receipt_lines::seal(m_summary));
}

void Recording::complete(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Saved:
        return m_writer->complete(ReceiptOutcome::Saved);
    case Outcome::NotSaved:
        return m_writer->complete(ReceiptOutcome::NotSaved);
    case Outcome::Unknown:
        return m_writer->complete(ReceiptOutcome::Unknown);
    }
}

}
