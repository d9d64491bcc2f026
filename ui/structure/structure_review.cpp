// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "structure_review.h"

#include "models/structure/structure_words.h"
#include "models/text/hidden_characters.h"
#include "theme/fonts.h"
#include "toolkit/dialog_frame.h"
#include "toolkit/named_widgets.h"
#include "toolkit/plain_text.h"
#include "toolkit/sql_highlighter.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace tw {

namespace {

constexpr int kReviewWidth = 980;
constexpr int kReviewHeight = 560;
constexpr int kWorkWidth = 180;
constexpr int kLockWidth = 240;

bool losesData(const QList<PlannedStatement>& statements)
{
    return std::ranges::any_of(statements, &PlannedStatement::losesData);
}

}

StructureReview::StructureReview(UiContext context, ReviewedChange reviewed,
    const GuardOptions& guard, const QString& target, QWidget* parent)
    : QDialog(parent)
    , m_context(context)
    , m_reviewed(std::move(reviewed))
    , m_mustType(guard.needsTyping(losesData(m_reviewed.statements())))
{
    setObjectName(QStringLiteral("structureReview.dialog"));
    setWindowTitle(tr("Review changes"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_run = namedButton("structureReview.run.button", tr("&Run"), this);
    m_run->setAutoDefault(false);
    m_run->setEnabled(!m_mustType && !m_reviewed.change.reviewed.isEmpty());
    connect(m_run, &QPushButton::clicked, this, &QDialog::accept);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(10);
    layout->addWidget(createHeader(target));
    layout->addWidget(createBody(), 1);
    if (m_mustType)
        layout->addWidget(createTyping());
    auto* footer = dialogFooter(m_run, this);
    auto* write = namedButton("structureReview.migration.button", tr("&Save as migration…"), this);
    write->setAutoDefault(false);
    write->setEnabled(!m_reviewed.change.reviewed.isEmpty());
    connect(write, &QPushButton::clicked, this, [this] {
        reject();
        Q_EMIT migrationWanted();
    });
    footer->insertWidget(0, write);
    layout->addLayout(footer);
    fillStatements();
    if (auto* back = findChild<QPushButton*>(QStringLiteral("structureReview.cancel.button")))
        back->setFocus(); // Enter alone runs nothing
    resize(kReviewWidth, kReviewHeight);
}

QWidget* StructureReview::createHeader(const QString& target)
{
    auto* header = new QWidget(this);
    const QString table = revealedText(m_reviewed.change.draft.table.display());
    auto* title
        = plainLabel(m_reviewed.change.draft.isNew ? tr("Review the new table %1").arg(table)
                                                   : tr("Review the changes of %1").arg(table),
            header);
    title->setObjectName(QStringLiteral("structureReview.title.label"));
    title->setFont(uiFont(15, QFont::DemiBold));
    auto* place = plainLabel(revealedText(target), header);
    place->setObjectName(QStringLiteral("structureReview.target.label"));
    auto* rules = plainLabel(m_reviewed.change.reviewed.isEmpty()
            ? tr("The database has all of it already; there is nothing to run.")
            : tr("Locks and work are told by the written rules of the engine, not measured here."),
        header);
    rules->setProperty("kind", QStringLiteral("muted"));
    auto* layout = new QVBoxLayout(header);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(title);
    layout->addWidget(place);
    layout->addWidget(rules);
    if (const QString loss = lossText(m_reviewed); !loss.isEmpty()) {
        auto* label = plainLabel(loss, header);
        label->setObjectName(QStringLiteral("structureReview.loss.label"));
        label->setProperty("kind", QStringLiteral("error"));
        layout->addWidget(label);
    }
    return header;
}

QWidget* StructureReview::createBody()
{
    auto* splitter = new QSplitter(Qt::Vertical, this);
    m_statements = new QTreeWidget(splitter);
    m_statements->setObjectName(QStringLiteral("structureReview.statements.view"));
    m_statements->setAccessibleName(tr("Statements in their order"));
    m_statements->setHeaderLabels({tr("Statement"), tr("Work"), tr("Lock")});
    m_statements->setProperty("kind", QStringLiteral("list"));
    m_statements->setRootIsDecorated(false);
    m_statements->setUniformRowHeights(true);
    m_statements->setTextElideMode(Qt::ElideRight);
    QHeaderView* header = m_statements->header();
    header->setProperty("kind", QStringLiteral("plain"));
    header->setStretchLastSection(false);
    header->setSectionResizeMode(0, QHeaderView::Stretch);
    header->resizeSection(1, kWorkWidth);
    header->resizeSection(2, kLockWidth);
    m_text = new QPlainTextEdit(splitter);
    m_text->setObjectName(QStringLiteral("structureReview.sql.edit"));
    m_text->setAccessibleName(tr("Statements, exactly as they will be sent"));
    m_text->setReadOnly(true);
    showAsCode(*m_text, 13);
    new SqlHighlighter(m_context.theme, m_text->document());
    m_text->setPlainText(m_reviewed.change.reviewed.script());
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setChildrenCollapsible(false);
    return splitter;
}

/// What changes an object; the text below has all of it.
void StructureReview::fillStatements()
{
    bool hasLocks = false;
    for (const PlannedGroup& group : m_reviewed.change.reviewed.groups) {
        auto* head = new QTreeWidgetItem(m_statements, {planWord(group.purpose)});
        head->setFirstColumnSpanned(true);
        QFont bold = font();
        bold.setWeight(QFont::DemiBold);
        head->setFont(0, bold);
        for (const PlannedStatement& statement : group.statements) {
            if (statement.object.relation.name.isEmpty())
                continue; // a setting or a guard of the plan, see the whole text
            hasLocks = hasLocks || !statement.lock.isEmpty();
            auto* item = new QTreeWidgetItem(head,
                {revealedText(statement.sql.simplified()), workText(statement),
                    revealedText(statement.lock)});
            for (int column = 0; column < m_statements->columnCount(); ++column)
                item->setToolTip(column, toolTipText(item->text(column)));
            if (!statement.losesData)
                continue;
            item->setIcon(
                0, m_context.icons.icon(QStringLiteral("alert-triangle"), Token::StateFailedFg));
            item->setForeground(1, m_context.theme.color(Token::StateFailedFg));
        }
    }
    m_statements->expandAll();
    m_statements->setColumnHidden(2, !hasLocks);
}

QWidget* StructureReview::createTyping()
{
    const QString table = m_reviewed.change.draft.table.name;
    auto* row = new QFrame(this);
    row->setProperty("kind", QStringLiteral("band-prod"));
    auto* words = plainLabel(
        tr("Production: type “%1” to lose these values.").arg(revealedText(table)), row);
    auto* typed = namedLineEdit("structureReview.typed.edit", tr("Name of the table"), row);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(12);
    layout->addWidget(words, 1);
    layout->addWidget(typed, 1);
    connect(typed, &QLineEdit::textChanged, this,
        [this, table](const QString& text) { m_run->setEnabled(text == table); });
    return row;
}

}
