// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "version_flow.h"

#include "grid/grid_view.h"
#include "toolkit/notice_bar.h"
#include "toolkit/plain_text.h"

#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

namespace tw {

namespace {

/// As either engine writes it.
bool isTrue(const Value& value)
{
    return value.bytes() == "t" || value.bytes() == "true" || value.bytes() == "1";
}

}

VersionFlow::VersionFlow(const PageParts& parts)
    : m_parts(parts)
    , m_writer(parts.controller.sharedAdapter(), Lane::Writes)
{ }

std::optional<RowIdentity> VersionFlow::current() const
{
    const QModelIndex cell = m_parts.presentCell();
    if (!cell.isValid())
        return {};
    const RowKey key = m_parts.model().rowKey(cell.row());
    return key.identity() ? std::optional(*key.identity()) : std::nullopt;
}

bool VersionFlow::isVersion() const
{
    const QList<Column>& columns = m_parts.model().columns();
    const auto found = std::ranges::find(columns, traits().archived, &Column::name);
    if (found == columns.end())
        return false;
    const int row = m_parts.presentCell().row();
    return isTrue(m_parts.model().value(row, int(found - columns.begin())));
}

const TraitSet& VersionFlow::traits() const
{
    const TablePtr& table = m_parts.controller.table();
    if (m_known != table)
        m_traits = detectTraits(*table);
    m_known = table;
    return m_traits;
}

QString VersionFlow::objection() const
{
    const TablePtr& table = m_parts.controller.table();
    if (!table || table->identityColumns.size() != 1 || !traits().isArchivable())
        return tr("the table keeps no old versions of its rows");
    if (!m_parts.isEditable())
        return table->readOnlyReason;
    if (!current())
        return tr("no saved row is selected");
    if (m_parts.controller.edits()->changes().find(RowKey{*current()}))
        return tr("the row has changes that are not saved");
    return {};
}

bool VersionFlow::canKeep() const
{
    return objection().isEmpty() && m_parts.isEditable() && !isVersion();
}

bool VersionFlow::canRestore() const
{
    return objection().isEmpty() && m_parts.isEditable() && isVersion();
}

QString VersionFlow::whyNot() const
{
    if (const QString reason = objection(); !reason.isEmpty() || !m_parts.isEditable())
        return reason;
    return isVersion() ? tr("the row is an old version itself") : tr("the row is no old version");
}

void VersionFlow::keep()
{
    run(
        [row = *current()](const TableAdapter& rows, const CallOptions& options) -> Result<void> {
            TW_TRY(const TableAdapter::Archived kept, rows.archive(row, {}, {}, options));
            return {};
        },
        tr("A version of the row was kept."));
}

void VersionFlow::restoreCurrent()
{
    restore(*current());
}

void VersionFlow::restore(const RowIdentity& version)
{
    QMessageBox* box = plainMessage(tr("Restore this version"),
        tr("The row of this version gets its values again. What the row holds now is kept as"
           " another version."),
        &m_parts.page);
    box->setObjectName(QStringLiteral("version.restore.dialog"));
    QPushButton* restore = box->addButton(tr("&Restore"), QMessageBox::AcceptRole);
    restore->setObjectName(QStringLiteral("version.restore.button"));
    QPushButton* cancel = box->addButton(QMessageBox::Cancel);
    cancel->setObjectName(QStringLiteral("version.cancel.button"));
    box->setDefaultButton(restore);
    connect(restore, &QPushButton::clicked, this, [this, version] {
        run(
            [version](const TableAdapter& rows, const CallOptions& options) -> Result<void> {
                TW_TRY(const TableAdapter::Archived now, rows.restoreVersion(version, options));
                return {};
            },
            tr("The version was restored; what the row held before is kept."));
    });
    box->open();
}

void VersionFlow::run(const Work& work, const QString& done)
{
    m_writer
        .call([table = m_parts.controller.table(), work](
                  const Adapter& adapter, const CallOptions& options) -> Result<void> {
            TW_TRY(const TableAdapter rows, TableAdapter::bind(adapter, table));
            return work(rows, options);
        })
        .then(this, [this, done](const Result<void>& result) { onDone(result, done); });
}

void VersionFlow::onDone(const Result<void>& result, const QString& done)
{
    if (!result)
        return m_parts.showError(result.error());
    m_parts.controller.refresh();
    Q_EMIT rowsChanged();
    m_parts.notice.show(NoticeBar::Kind::Done, {done, {}, {}, {}});
}

}
