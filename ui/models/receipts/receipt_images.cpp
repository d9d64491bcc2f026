// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receipt_images.h"

#include "models/text/hidden_characters.h"
#include "models/text/number_text.h"

namespace tw {

namespace {

constexpr qsizetype kLongestCell = 200;

QString cellText(const Value& value)
{
    if (isDigest(value))
        return ReceiptImages::tr("(large value, unchanged)");
    if (value.isNull())
        return QStringLiteral("NULL");
    if (value.storage() == StorageClass::Bytes)
        return ReceiptImages::tr("%1 of binary data").arg(sizeText(value.bytes().size()));
    const QString text = readableText(value.toText()).replace(u'\n', QChar(0x21B5));
    return text.size() <= kLongestCell ? text : text.left(kLongestCell) + QChar(0x2026);
}

QString textAt(const std::optional<RowImage::Cells>& cells, qsizetype column)
{
    return cells ? cellText(cells->value(column)) : QString();
}

/// "id 7", by the image that is there.
QString keyText(const ReceiptTable& table, const RowImage& image)
{
    const RowImage::Cells& cells = image.was ? *image.was : *image.is;
    QStringList parts;
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        if (table.key.contains(table.columns.at(i).name))
            parts.append(revealedText(table.columns.at(i).name) + u' ' + cellText(cells.value(i)));
    }
    return parts.isEmpty() ? ReceiptImages::tr("row without a key")
                           : parts.join(QStringLiteral(", "));
}

ReceiptImages::Kind kindOf(const RowImage& image)
{
    if (!image.was)
        return ReceiptImages::Kind::Inserted;
    return image.is ? ReceiptImages::Kind::Updated : ReceiptImages::Kind::Deleted;
}

}

void ReceiptImages::setContent(const ReceiptContent& content)
{
    beginResetModel();
    m_lines.clear();
    for (const RowImage& image : content.rows)
        addImage(content.tables.at(image.table), image, content.tables.size() > 1);
    endResetModel();
}

void ReceiptImages::addImage(const ReceiptTable& table, const RowImage& image, bool namesTable)
{
    Line line{kindOf(image), keyText(table, image), {}, {}, {}};
    if (namesTable)
        line.row.prepend(revealedText(table.name.name) + QStringLiteral(" · "));
    if (image.follows)
        line.row += QStringLiteral(" · ") + tr("by a foreign key");
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        const bool isSame = image.was && image.is && image.was->value(i) == image.is->value(i);
        if (isSame)
            continue;
        line.column = revealedText(table.columns.at(i).name);
        line.before = textAt(image.was, i);
        line.after = textAt(image.is, i);
        m_lines.append(line);
    }
}

int ReceiptImages::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int ReceiptImages::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(Column::Count);
}

QVariant ReceiptImages::data(const QModelIndex& index, int role) const
{
    const Line& line = m_lines.at(index.row());
    if (role == KindRole)
        return int(line.kind);
    if (role != Qt::DisplayRole)
        return {};
    const QString* const texts[]{&line.row, &line.column, &line.before, &line.after};
    return *texts[index.column()];
}

QVariant ReceiptImages::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    const QString titles[]{tr("Row"), tr("Column"), tr("Before"), tr("After")};
    return titles[section];
}

}
