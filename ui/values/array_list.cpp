// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "array_list.h"

#include "toolkit/plain_text.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace tw {

namespace {

constexpr int kArrayListNullWidth = 70;

}

ArrayList::ArrayList(char delimiter, QWidget* parent)
    : ValueView(parent)
    , m_delimiter(delimiter)
    , m_list(new QTableWidget(0, 2, this))
    , m_buttons(new QWidget(this))
{
    m_list->setObjectName(QStringLiteral("value.elements.table"));
    m_list->setAccessibleName(tr("Elements"));
    m_list->horizontalHeader()->setProperty("kind", QStringLiteral("plain"));
    m_list->setHorizontalHeaderLabels({tr("Element"), QStringLiteral("NULL")});
    m_list->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->setColumnWidth(1, kArrayListNullWidth);
    showAsCode(*m_list, 12);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setTabKeyNavigation(false);
    auto* row = new QHBoxLayout(m_buttons);
    row->setContentsMargins(0, 0, 0, 0);
    const std::tuple<const char*, QString, std::function<void()>> commands[]{
        {"value.add.button", tr("&Add"), [this] { add(); }},
        {"value.remove.button", tr("&Remove"), [this] { remove(); }},
        {"value.up.button", tr("Move &up"), [this] { move(-1); }},
        {"value.down.button", tr("Move &down"), [this] { move(1); }},
    };
    for (const auto& [name, text, run] : commands) {
        auto* button = new QPushButton(text, m_buttons);
        button->setObjectName(QString::fromLatin1(name));
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, run);
        row->addWidget(button);
    }
    row->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_buttons);
    connect(m_list, &QTableWidget::itemChanged, this, [this](QTableWidgetItem* item) {
        if (m_isLoading)
            return;
        // What is typed is a value, so it is not NULL any more.
        if (item->column() == 0) {
            m_isLoading = true;
            m_list->item(item->row(), 1)->setCheckState(Qt::Unchecked);
            m_isLoading = false;
        }
        Q_EMIT changed();
    });
}

bool ArrayList::setText(const QByteArray& text)
{
    const Result<ArrayText> array = text.isEmpty() ? Result<ArrayText>(ArrayText({}, m_delimiter))
                                                   : ArrayText::parse(text, m_delimiter);
    if (!array || array->dimensions().size() > 1)
        return false;
    m_lower = array->dimensions().isEmpty() ? 1 : array->dimensions().first().lower;
    setElements(array->elements());
    return true;
}

QByteArray ArrayList::text() const
{
    const QList<TextItem> all = elements();
    const auto shaped = ArrayText::shaped({{m_lower, int(all.size())}}, all, m_delimiter);
    return shaped && !all.isEmpty() ? shaped->print() : ArrayText(all, m_delimiter).print();
}

void ArrayList::setReadOnly(bool readOnly)
{
    m_list->setEditTriggers(
        readOnly ? QAbstractItemView::NoEditTriggers : QAbstractItemView::AllEditTriggers);
    m_buttons->setVisible(!readOnly);
}

void ArrayList::insertRow(int row, const TextItem& element)
{
    m_list->insertRow(row);
    m_list->setItem(
        row, 0, new QTableWidgetItem(element ? QString::fromUtf8(*element) : QString()));
    auto* null = new QTableWidgetItem;
    null->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    null->setCheckState(element ? Qt::Unchecked : Qt::Checked);
    m_list->setItem(row, 1, null);
}

void ArrayList::setElements(const QList<TextItem>& elements)
{
    m_isLoading = true;
    m_list->setRowCount(0);
    for (const TextItem& element : elements)
        insertRow(m_list->rowCount(), element);
    m_isLoading = false;
}

QList<TextItem> ArrayList::elements() const
{
    QList<TextItem> elements;
    for (int row = 0; row < m_list->rowCount(); ++row)
        elements.append(m_list->item(row, 1)->checkState() == Qt::Checked
                ? TextItem()
                : TextItem(m_list->item(row, 0)->text().toUtf8()));
    return elements;
}

void ArrayList::add()
{
    m_isLoading = true;
    const int row = m_list->currentRow() < 0 ? m_list->rowCount() : m_list->currentRow() + 1;
    insertRow(row, QByteArray(""));
    m_isLoading = false;
    m_list->setCurrentCell(row, 0);
    m_list->editItem(m_list->item(row, 0));
    Q_EMIT changed();
}

void ArrayList::remove()
{
    if (m_list->currentRow() < 0)
        return;
    m_list->removeRow(m_list->currentRow());
    Q_EMIT changed();
}

void ArrayList::move(int step)
{
    const int row = m_list->currentRow();
    const int target = row + step;
    if (row < 0 || target < 0 || target >= m_list->rowCount())
        return;
    QList<TextItem> all = elements();
    all.swapItemsAt(row, target);
    setElements(all);
    m_list->setCurrentCell(target, 0);
    Q_EMIT changed();
}

}
