// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "row_version_list.h"

#include "models/text/hidden_characters.h"

#include <QLocale>

namespace tw {

namespace {

QString operationText(VersionOperation operation)
{
    switch (operation) {
    case VersionOperation::Insert:
        return RowVersionList::tr("Inserted");
    case VersionOperation::Update:
        return RowVersionList::tr("Updated");
    case VersionOperation::Delete:
        return RowVersionList::tr("Deleted");
    case VersionOperation::Unknown:
        break;
    }
    return RowVersionList::tr("Kept");
}

QString sourceText(const RowVersion& version)
{
    switch (version.source) {
    case VersionSource::Receipt:
        return RowVersionList::tr("Receipt");
    case VersionSource::Archive:
        return RowVersionList::tr("Copy in the table");
    case VersionSource::Audit:
        break;
    }
    return RowVersionList::tr("Audit table %1").arg(revealedText(version.origin));
}

}

void RowVersionList::setVersions(const QList<RowVersion>& versions)
{
    beginResetModel();
    m_versions = versions;
    m_hasEarliest = !versions.isEmpty() && versions.constLast().was;
    if (m_hasEarliest) {
        const RowVersion& first = versions.constLast();
        RowVersion earliest{.source = first.source, .origin = first.origin};
        earliest.is = first.was;
        m_versions.append(earliest);
    }
    endResetModel();
}

int RowVersionList::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_versions.size());
}

int RowVersionList::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(Column::Count);
}

QString RowVersionList::text(const RowVersion& version, Column column)
{
    switch (column) {
    case Column::At:
        return version.at.isValid()
            ? QLocale().toString(version.at.toLocalTime(), QLocale::ShortFormat)
            : tr("not known");
    case Column::Operation:
        return operationText(version.operation);
    case Column::By:
        return revealedText(version.who);
    case Column::Source:
        return sourceText(version);
    case Column::Count:
        break;
    }
    return {};
}

QVariant RowVersionList::data(const QModelIndex& index, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    const auto column = Column(index.column());
    if (m_hasEarliest && index.row() == rowCount() - 1 && column == Column::At)
        return tr("Earlier");
    return text(m_versions.at(index.row()), column);
}

QVariant RowVersionList::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    const QString titles[]{tr("When"), tr("What"), tr("By"), tr("Source")};
    return titles[section];
}

}
