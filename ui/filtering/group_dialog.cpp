// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "group_dialog.h"

#include "models/text/error_text.h"
#include "models/text/tsv.h"
#include "toolkit/plain_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace tw {

namespace {

constexpr QSize kGroupDialogSize(560, 520);
constexpr int kNumberWidth = 120;
constexpr int kValueWidth = 180;

QComboBox* box(const char* name, const QString& accessibleName, QWidget* parent)
{
    auto* made = new QComboBox(parent);
    made->setObjectName(QString::fromLatin1(name));
    made->setAccessibleName(accessibleName);
    return made;
}

}

GroupDialog::GroupDialog(
    std::unique_ptr<RowGroups> groups, const QString& table, const QString& column, QWidget* parent)
    : QDialog(parent)
    , m_groups(std::move(groups))
{
    setObjectName(QStringLiteral("group.dialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Groups of %1").arg(table));
    createWidgets(column);
    createLayout();
    resize(kGroupDialogSize);
    m_view->setFocus();
    connect(m_groups.get(), &RowGroups::changed, this, &GroupDialog::showGroups);
    ask();
}

GroupDialog::~GroupDialog() = default;

void GroupDialog::createWidgets(const QString& column)
{
    const QStringList columns = m_groups->groupColumns();
    m_first = box("group.first.combo", tr("Group by"), this);
    m_first->addItems(columns);
    m_first->setCurrentText(column);
    m_second = box("group.second.combo", tr("Then by"), this);
    m_second->addItem(tr("nothing else"));
    m_second->addItems(columns);
    m_function = box("group.function.combo", tr("Number"), this);
    m_function->addItem(tr("Number of rows"), int(AggregateFunction::Count));
    m_function->addItem(tr("Sum of"), int(AggregateFunction::Sum));
    m_function->addItem(tr("Average of"), int(AggregateFunction::Average));
    m_function->addItem(tr("Least"), int(AggregateFunction::Minimum));
    m_function->addItem(tr("Greatest"), int(AggregateFunction::Maximum));
    m_column = box("group.column.combo", tr("Column of the number"), this);
    m_unique = new QCheckBox(tr("&Unique rows of the columns that are shown"), this);
    m_unique->setObjectName(QStringLiteral("group.unique.check"));
    connect(m_unique, &QCheckBox::toggled, this, &GroupDialog::ask);
    m_view = new QTreeView(this);
    m_view->setObjectName(QStringLiteral("group.rows.view"));
    m_view->setAccessibleName(tr("Groups; Enter shows the rows of one"));
    m_view->setModel(&m_rows);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setProperty("kind", QStringLiteral("list"));
    m_view->header()->setProperty("kind", QStringLiteral("plain"));
    m_view->header()->setStretchLastSection(false);
    m_note = plainLabel({}, this);
    m_note->setObjectName(QStringLiteral("group.note.label"));
    m_note->setProperty("kind", QStringLiteral("muted"));
    m_show = new QPushButton(tr("&Show its rows"), this);
    m_show->setObjectName(QStringLiteral("group.show.button"));
    m_show->setProperty("kind", QStringLiteral("primary"));
    m_show->setDefault(true);
    for (QComboBox* each : {m_first, m_second, m_column})
        connect(each, &QComboBox::activated, this, &GroupDialog::ask);
    connect(m_function, &QComboBox::activated, this, [this] {
        offerColumns();
        ask();
    });
    connect(m_view, &QTreeView::activated, this, &GroupDialog::showRows);
    connect(m_show, &QPushButton::clicked, this, &GroupDialog::showRows);
    offerColumns();
}

void GroupDialog::createLayout()
{
    auto* fields = new QGridLayout;
    fields->setSpacing(8);
    const auto addRow = [&](int row, const QString& text, QComboBox* first, QComboBox* second) {
        auto* label = new QLabel(text, this);
        label->setBuddy(first);
        fields->addWidget(label, row, 0);
        fields->addWidget(first, row, 1);
        fields->addWidget(second, row, 2);
    };
    addRow(0, tr("&Group by"), m_first, m_second);
    addRow(1, tr("&Number"), m_function, m_column);
    fields->addWidget(m_unique, 2, 1, 1, 2);
    fields->setColumnStretch(1, 1);
    fields->setColumnStretch(2, 1);
    auto* copy = new QPushButton(tr("&Copy"), this);
    copy->setObjectName(QStringLiteral("group.copy.button"));
    auto* close = new QPushButton(tr("C&lose"), this);
    close->setObjectName(QStringLiteral("group.close.button"));
    connect(copy, &QPushButton::clicked, this, &GroupDialog::copy);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(copy);
    buttons->addStretch(1);
    buttons->addWidget(close);
    buttons->addWidget(m_show);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addLayout(fields);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_note);
    layout->addLayout(buttons);
}

void GroupDialog::offerUnique(const QStringList& columns)
{
    const QStringList known = m_groups->groupColumns();
    for (const QString& column : columns)
        (known.contains(column) ? m_shown : m_left).append(column);
    m_unique->setEnabled(!m_shown.isEmpty());
}

void GroupDialog::setUnique(bool unique)
{
    m_unique->setChecked(unique && m_unique->isEnabled());
}

AggregateFunction GroupDialog::function() const
{
    return AggregateFunction(m_function->currentData().toInt());
}

void GroupDialog::offerColumns()
{
    const QString before = m_column->currentText();
    m_column->clear();
    const bool isOfRows = function() == AggregateFunction::Count;
    if (!isOfRows)
        m_column->addItems(m_groups->columnsOf(function()));
    m_column->setCurrentIndex(std::max(0, m_column->findText(before)));
    m_column->setEnabled(!isOfRows);
    m_column->setVisible(!isOfRows);
}

void GroupDialog::ask()
{
    const bool isUnique = m_unique->isChecked();
    for (QComboBox* each : {m_first, m_second})
        each->setEnabled(!isUnique);
    m_request = {{m_first->currentText()}, function(), m_column->currentText()};
    const bool hasSecond = m_second->currentIndex() > 0;
    if (isUnique)
        m_request.columns = m_shown;
    else if (hasSecond && m_second->currentText() != m_first->currentText())
        m_request.columns.append(m_second->currentText());
    const bool isPossible = !m_first->currentText().isEmpty()
        && (function() == AggregateFunction::Count || !m_request.column.isEmpty());
    if (isPossible)
        return m_groups->read(m_request);
    m_groups->stop();
    m_note->setText(tr("No column of the table has such a number."));
}

QStringList GroupDialog::titles() const
{
    QStringList titles = m_request.columns + QStringList{tr("Rows")};
    if (!m_request.column.isEmpty())
        titles.append(m_function->currentText() + u' ' + m_request.column);
    return titles;
}

void GroupDialog::showGroups()
{
    m_show->setEnabled(false);
    if (m_groups->isReading())
        return m_note->setText(tr("Reading… Close to stop."));
    m_rows.setRows(m_groups->groups(), titles());
    for (int column = 0; column < m_rows.columnCount(); ++column)
        m_view->setColumnWidth(
            column, column < m_request.columns.size() ? kValueWidth : kNumberWidth);
    if (m_groups->error())
        return m_note->setText(m_groups->error()->toText());
    const int groups = m_rows.rowCount();
    m_view->setCurrentIndex(m_rows.index(0, 0));
    m_show->setEnabled(groups > 0);
    if (m_groups->hasMore())
        m_note->setText(tr("There are more groups than the %1 shown, those with the greatest "
                           "numbers.")
                .arg(QLocale().toString(groups)));
    else
        m_note->setText(groups == 1 ? tr("1 group") : tr("%n groups", nullptr, groups));
    if (m_unique->isChecked() && !m_left.isEmpty())
        m_note->setText(m_note->text() + u' '
            + tr("Left out, since their values cannot be compared: %1.")
                .arg(m_left.join(QStringLiteral(", "))));
}

void GroupDialog::showRows()
{
    const QModelIndex group = m_view->currentIndex();
    if (group.isValid() && m_show->isEnabled())
        Q_EMIT rowsRequested(m_groups->conditionsOf(group.row()));
}

void GroupDialog::copy()
{
    QList<TsvRow> lines;
    TsvRow header;
    for (const QString& title : titles())
        header.append(title);
    lines.append(header);
    for (qint64 row = 0; row < m_groups->groups().rowCount(); ++row) {
        TsvRow line;
        for (int column = 0; column < m_groups->groups().columnCount(); ++column) {
            const Value value = m_groups->groups().cell(row, column).toValue();
            line.append(value.isNull() ? std::optional<QString>() : value.toText());
        }
        lines.append(line);
    }
    copyPlainly(toTsv(lines));
}

}
