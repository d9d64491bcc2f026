// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "batch_changes_page.h"

#include "assignment_row.h"
#include "toolkit/named_widgets.h"
#include "toolkit/plain_text.h"

#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

namespace tw {

namespace {

/// Mutes what a value was.
class SampleDelegate final : public QStyledItemDelegate
{
public:
    SampleDelegate(const Theme& theme, QObject* parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
    { }

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        switch (BatchSamples::Kind(index.data(BatchSamples::KindRole).toInt())) {
        case BatchSamples::Kind::Before:
            option->palette.setColor(QPalette::Text, m_theme.color(Token::TextMuted));
            break;
        case BatchSamples::Kind::After:
            option->backgroundBrush = m_theme.color(Token::StateEdited);
            break;
        case BatchSamples::Kind::Same:
            break;
        }
    }

private:
    const Theme& m_theme;
};

}

BatchChangesPage::BatchChangesPage(UiContext context, TablePtr table, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_table(std::move(table))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(8);
    createAssignments(*layout);
    createPreview(*layout);
    addRow();
    showNothing();
}

void BatchChangesPage::createAssignments(QVBoxLayout& layout)
{
    m_assignments = new QWidget(this);
    m_list = new QVBoxLayout(m_assignments);
    m_list->setContentsMargins(0, 0, 0, 0);
    m_list->setSpacing(8);
    m_add = namedButton("batch.add.button", tr("&Add column"), m_assignments);
    m_list->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &QPushButton::clicked, this, &BatchChangesPage::addRow);
    layout.addWidget(m_assignments);
}

void BatchChangesPage::createPreview(QVBoxLayout& layout)
{
    m_note = plainLabel({}, this);
    m_note->setObjectName(QStringLiteral("batch.note.label"));
    m_note->setProperty("kind", QStringLiteral("error"));
    m_note->hide();
    m_preview = plainLabel({}, this);
    m_preview->setObjectName(QStringLiteral("batch.preview.label"));
    m_preview->setProperty("kind", QStringLiteral("muted"));
    m_view = new QTableView(this);
    m_view->setObjectName(QStringLiteral("batch.preview.view"));
    m_view->setAccessibleName(tr("Rows before and after the change"));
    m_view->setModel(&m_samples);
    m_view->setItemDelegate(new SampleDelegate(m_context.theme, m_view));
    m_view->setProperty("kind", QStringLiteral("list"));
    m_view->setShowGrid(false);
    m_view->setTabKeyNavigation(false);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(m_context.theme.rowHeight());
    m_view->horizontalHeader()->setProperty("kind", QStringLiteral("plain"));
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    layout.addWidget(m_note);
    layout.addWidget(m_preview);
    layout.addWidget(m_view, 1);
}

void BatchChangesPage::setAssigning(bool assigns)
{
    m_assignments->setVisible(assigns);
}

void BatchChangesPage::addRow()
{
    auto* row = new AssignmentRow(m_table, ++m_number, m_assignments);
    m_list->insertWidget(int(m_rows.size()), row);
    m_rows.append(row);
    setFocusProxy(m_rows.constFirst());
    row->setFocus();
    connect(row, &AssignmentRow::changed, this, &BatchChangesPage::onRowsChanged);
    connect(row, &AssignmentRow::removed, this, [this, row] { removeRow(row); });
    onRowsChanged();
}

void BatchChangesPage::removeRow(AssignmentRow* row)
{
    m_rows.removeOne(row);
    setFocusProxy(m_rows.constFirst());
    row->hide();
    row->deleteLater();
    m_add->setFocus();
    onRowsChanged();
}

void BatchChangesPage::onRowsChanged()
{
    for (AssignmentRow* row : std::as_const(m_rows))
        row->setRemovable(m_rows.size() > 1);
    const Result<QList<ColumnEdit>> wanted = edits();
    const bool isTouched = std::ranges::any_of(m_rows, &AssignmentRow::isTouched);
    showProblem(wanted || !isTouched ? QString() : wanted.error().message);
    Q_EMIT changed();
}

Result<QList<ColumnEdit>> BatchChangesPage::edits() const
{
    QList<ColumnEdit> edits;
    for (const AssignmentRow* row : m_rows) {
        TW_TRY(ColumnEdit edit, row->edit());
        const bool isTwice = std::ranges::any_of(
            edits, [&](const ColumnEdit& other) { return other.column == edit.column; });
        if (isTwice)
            return fail(ErrorKind::InvalidArgument, tr("%1 is set twice.").arg(edit.column));
        edits.append(std::move(edit));
    }
    return edits;
}

void BatchChangesPage::showProblem(const QString& text)
{
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
}

void BatchChangesPage::showNothing()
{
    m_samples.setSamples(*m_table, {});
    m_preview->setText(tr("Preview: nothing changes yet."));
}

void BatchChangesPage::showWaiting()
{
    m_preview->setText(tr("Preview: trying some rows…"));
}

void BatchChangesPage::showPreview(const WhereReport& report, qint64 all)
{
    m_samples.setSamples(*m_table, report.samples);
    m_view->resizeColumnsToContents();
    showProblem(report.error ? report.error->toText() : QString());
    if (report.error)
        m_preview->setText(tr("Preview: the server rejected the change."));
    else if (report.samples.isEmpty())
        m_preview->setText(tr("Preview: no row can be shown."));
    else
        m_preview->setText(tr("Preview: %1 of %2 rows, computed by the server, nothing written")
                .arg(QLocale().toString(report.samples.size()), QLocale().toString(all)));
}

}
