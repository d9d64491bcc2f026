// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "composite_view.h"

#include "theme/fonts.h"

#include <tuplewright/values/composite_text.h>

#include <QHeaderView>
#include <QTableWidget>
#include <QVBoxLayout>

namespace tw {

namespace {

enum FieldPart
{
    FieldNamePart,
    FieldValuePart,
    NullPart,
    PartCount
};

constexpr int kCompositeViewNullWidth = 70;

}

CompositeView::CompositeView(const QList<TypeField>& fields, QWidget* parent)
    : ValueView(parent)
    , m_table(new QTableWidget(int(fields.size()), PartCount, this))
{
    setObjectName(QStringLiteral("value.fields.view"));
    m_table->setObjectName(QStringLiteral("value.fields.table"));
    m_table->setAccessibleName(tr("Fields"));
    m_table->setHorizontalHeaderLabels({tr("Field"), tr("Value"), QStringLiteral("NULL")});
    m_table->horizontalHeader()->setProperty("kind", QStringLiteral("plain"));
    m_table->horizontalHeader()->setSectionResizeMode(FieldValuePart, QHeaderView::Stretch);
    m_table->verticalHeader()->hide();
    m_table->setColumnWidth(NullPart, kCompositeViewNullWidth);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setTabKeyNavigation(false);
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const TypeField& field = fields.at(row);
        auto* name = new QTableWidgetItem(field.name + QStringLiteral("  ·  ") + field.type);
        name->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        m_table->setItem(row, FieldNamePart, name);
    }
    m_table->resizeColumnToContents(FieldNamePart);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table);
    setFocusProxy(m_table);
    connect(m_table, &QTableWidget::itemChanged, this, [this](QTableWidgetItem* item) {
        if (m_isLoading)
            return;
        // What is typed is a value, so it is not NULL any more.
        if (item->column() == FieldValuePart) {
            m_isLoading = true;
            m_table->item(item->row(), NullPart)->setCheckState(Qt::Unchecked);
            m_isLoading = false;
        }
        Q_EMIT changed();
    });
}

void CompositeView::setField(int row, const TextItem& value)
{
    auto* text = new QTableWidgetItem(QString::fromUtf8(value.value_or(QByteArray())));
    text->setFont(monoFont(12));
    m_table->setItem(row, FieldValuePart, text);
    auto* null = new QTableWidgetItem;
    null->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    null->setCheckState(value ? Qt::Unchecked : Qt::Checked);
    m_table->setItem(row, NullPart, null);
}

// A value of another shape than the type says is text only.
bool CompositeView::setText(const QByteArray& text)
{
    QList<TextItem> fields(m_table->rowCount());
    if (!text.isEmpty()) {
        const Result<CompositeText> read = CompositeText::parse(text);
        if (!read || read->fields.size() != m_table->rowCount())
            return false;
        fields = read->fields;
    }
    m_isLoading = true;
    for (int row = 0; row < m_table->rowCount(); ++row)
        setField(row, fields.at(row));
    m_isLoading = false;
    return true;
}

QByteArray CompositeView::text() const
{
    CompositeText composite;
    composite.fields.reserve(m_table->rowCount());
    for (int row = 0; row < m_table->rowCount(); ++row)
        composite.fields.append(m_table->item(row, NullPart)->checkState() == Qt::Checked
                ? TextItem()
                : TextItem(m_table->item(row, FieldValuePart)->text().toUtf8()));
    return composite.print();
}

void CompositeView::setReadOnly(bool readOnly)
{
    m_table->setEditTriggers(
        readOnly ? QAbstractItemView::NoEditTriggers : QAbstractItemView::AllEditTriggers);
    m_isLoading = true;
    for (int row = 0; row < m_table->rowCount(); ++row)
        m_table->item(row, NullPart)
            ->setFlags(readOnly
                    ? Qt::ItemIsEnabled
                    : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    m_isLoading = false;
}

}
