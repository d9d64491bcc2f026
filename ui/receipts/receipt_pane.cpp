// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receipt_pane.h"

#include "models/receipts/receipt_words.h"
#include "models/text/hidden_characters.h"
#include "theme/fonts.h"
#include "toolkit/plain_text.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QSplitter>
#include <QStyledItemDelegate>
#include <QTableView>

namespace tw {

namespace {

constexpr int kFactsWidth = 280;

Token tintOf(ReceiptImages::Kind kind)
{
    switch (kind) {
    case ReceiptImages::Kind::Inserted:
        return Token::StateNew;
    case ReceiptImages::Kind::Deleted:
        return Token::StateDeleted;
    case ReceiptImages::Kind::Updated:
        break;
    }
    return Token::StateEdited;
}

/// Tints what a value became by what was done to its row, and mutes what it was.
class ImageDelegate final : public QStyledItemDelegate
{
public:
    ImageDelegate(const Theme& theme, QObject* parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
    { }

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const auto kind = ReceiptImages::Kind(index.data(ReceiptImages::KindRole).toInt());
        const auto column = ReceiptImages::Column(index.column());
        const bool isLast = kind == ReceiptImages::Kind::Deleted
            ? column == ReceiptImages::Column::Before
            : column == ReceiptImages::Column::After;
        if (isLast)
            option->backgroundBrush = m_theme.color(tintOf(kind));
        else if (column == ReceiptImages::Column::Before)
            option->palette.setColor(QPalette::Text, m_theme.color(Token::TextMuted));
    }

private:
    const Theme& m_theme;
};

/// What a receipt tells besides its rows: masked columns, triggers, rows that are left out.
QString noteOf(const ReceiptContent& content)
{
    QStringList notes;
    if (content.isCut)
        notes.append(ReceiptPane::tr("Only the beginning is shown; an export holds all of it."));
    for (const ReceiptTable& table : content.tables) {
        const QString name = revealedText(table.name.display());
        if (!table.leftOut.isEmpty())
            notes.append(ReceiptPane::tr("Masked columns of %1 were not kept: %2.")
                    .arg(name, revealedText(table.leftOut.join(QStringLiteral(", ")))));
        if (!table.triggers.isEmpty())
            notes.append(ReceiptPane::tr("Triggers of %1 may have written more: %2.")
                    .arg(name, revealedText(table.triggers.join(QStringLiteral(", ")))));
    }
    return notes.join(u'\n');
}

}

ReceiptPane::ReceiptPane(UiContext context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
{
    auto* splitter = new QSplitter(this);
    splitter->addWidget(createFacts());
    splitter->addWidget(createRows());
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({kFactsWidth, 3 * kFactsWidth});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
    setFocusProxy(m_rows);
}

QWidget* ReceiptPane::createFacts()
{
    auto* area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    auto* content = new QFrame(area);
    content->setProperty("kind", QStringLiteral("base"));
    m_title = plainLabel({}, content);
    m_title->setObjectName(QStringLiteral("history.title.label"));
    m_title->setFont(uiFont(13, QFont::DemiBold));
    m_facts = plainLabel({}, content);
    m_facts->setObjectName(QStringLiteral("history.facts.label"));
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->setSpacing(6);
    layout->addWidget(m_title);
    layout->addWidget(m_facts);
    layout->addStretch(1);
    area->setWidget(content);
    return area;
}

QWidget* ReceiptPane::createRows()
{
    auto* right = new QWidget(this);
    m_note = plainLabel({}, right);
    m_note->setObjectName(QStringLiteral("history.note.label"));
    m_note->setProperty("kind", QStringLiteral("muted"));
    m_note->setContentsMargins(12, 6, 12, 6);
    m_rows = new QTableView(right);
    m_rows->setObjectName(QStringLiteral("history.rows.view"));
    m_rows->setAccessibleName(tr("Rows before and after the save"));
    m_rows->setModel(&m_images);
    m_rows->setItemDelegate(new ImageDelegate(m_context.theme, m_rows));
    m_rows->setProperty("kind", QStringLiteral("list"));
    m_rows->setShowGrid(false);
    m_rows->setTabKeyNavigation(false);
    m_rows->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_rows->verticalHeader()->hide();
    m_rows->verticalHeader()->setDefaultSectionSize(m_context.theme.rowHeight());
    m_rows->horizontalHeader()->setProperty("kind", QStringLiteral("plain"));
    m_rows->horizontalHeader()->setHighlightSections(false);
    m_rows->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_rows->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    auto* layout = new QVBoxLayout(right);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_note);
    layout->addWidget(m_rows, 1);
    return right;
}

void ReceiptPane::showReceipt(const ReceiptSummary& receipt)
{
    m_content.reset();
    m_images.setContent({});
    m_title->setText(receiptAction(receipt.counts) + QStringLiteral(" · ") + receiptState(receipt));
    QString facts = receiptFacts(receipt);
    if (const QString objection = undoObjection(receipt); !objection.isEmpty())
        facts += u'\n' + tr("Cannot be undone: %1").arg(objection);
    m_facts->setText(facts);
    showNote(tr("Reading…"));
}

void ReceiptPane::showContent(const ReceiptContent& content)
{
    m_content = content;
    m_images.setContent(content);
    showNote(noteOf(content));
    if (m_images.rowCount() > 0)
        m_rows->setCurrentIndex(m_images.index(0, 0));
}

void ReceiptPane::showFailure(const Error& error)
{
    showNote(error.toText());
}

void ReceiptPane::clear()
{
    m_content.reset();
    m_images.setContent({});
    m_title->clear();
    m_facts->clear();
    showNote({});
}

const ReceiptContent* ReceiptPane::content() const
{
    return m_content ? &*m_content : nullptr;
}

void ReceiptPane::showNote(const QString& text)
{
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
}

void ReceiptPane::copySelected() const
{
    QStringList lines;
    for (const QModelIndex& row : m_rows->selectionModel()->selectedRows()) {
        QStringList cells;
        for (int column = 0; column < m_images.columnCount(); ++column)
            cells.append(row.siblingAtColumn(column).data().toString());
        lines.append(cells.join(u'\t'));
    }
    copyPlainly(lines.join(u'\n'));
}

}
