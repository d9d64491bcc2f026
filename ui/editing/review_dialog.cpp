// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "review_dialog.h"

#include "change_look.h"
#include "models/text/error_text.h"
#include "models/text/hidden_characters.h"
#include "review_details.h"
#include "review_text.h"
#include "toolkit/dialog_frame.h"
#include "toolkit/plain_text.h"
#include "toolkit/sql_highlighter.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTextBlock>
#include <QVBoxLayout>

namespace tw {

namespace {

int deletionsOf(const Batch& batch)
{
    return int(std::ranges::count(batch, ChangeKind::Delete, &BatchStep::kind));
}

}

ReviewDialog::ReviewDialog(UiContext context, const Batch& batch, const QualifiedName& table,
    const ConnectionConfig& target, QWidget* parent)
    : QDialog(parent)
    , m_context(context)
    , m_batch(batch)
{
    setObjectName(QStringLiteral("review.dialog"));
    setWindowTitle(tr("Review changes"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(960, 620);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(createHeader(batch, target));
    layout->addWidget(createBody(batch), 1);
    QWidget* footer = createFooter(batch.size());
    const int deletions = deletionsOf(batch);
    if (target.guard.needsTyping(deletions > 0))
        layout->addWidget(createTyping(table.name, deletions));
    layout->addWidget(footer);
}

QWidget* ReviewDialog::createHeader(const Batch& batch, const ConnectionConfig& target)
{
    auto* header = new QWidget(this);
    const int changes = int(batch.size());
    const QString question = changes == 1 ? tr("Review 1 change of %1")
                                          : tr("Review %n changes of %1", nullptr, changes);
    auto* title = plainLabel(question.arg(QLocale().createSeparatedList(tablesOf(batch))), header);
    title->setObjectName(QStringLiteral("review.title.label"));
    QFont font = title->font();
    font.setPointSizeF(font.pointSizeF() * 15 / 13);
    font.setWeight(QFont::DemiBold);
    title->setFont(font);
    auto* place = plainLabel(targetText(target), header);
    place->setObjectName(QStringLiteral("review.target.label"));
    auto* subtitle = plainLabel(tr("One transaction. Each statement must change exactly one row, "
                                   "otherwise nothing is saved."),
        header);
    subtitle->setProperty("kind", QStringLiteral("muted"));
    auto* layout = new QVBoxLayout(header);
    layout->setContentsMargins(20, 16, 20, 12);
    layout->setSpacing(2);
    layout->addWidget(title);
    layout->addWidget(place);
    layout->addWidget(subtitle);
    return header;
}

QWidget* ReviewDialog::createTyping(const QString& table, int deletions)
{
    auto* row = new QFrame(this);
    row->setProperty("kind", QStringLiteral("band-prod"));
    const QString request = deletions == 1
        ? tr("Production: type “%1” to delete 1 row for good.")
        : tr("Production: type “%1” to delete %n rows for good.", nullptr, deletions);
    auto* words = plainLabel(request.arg(revealedText(table)), row);
    auto* typed = new QLineEdit(row);
    typed->setObjectName(QStringLiteral("review.typing.edit"));
    typed->setAccessibleName(words->text());
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(20, 8, 20, 8);
    layout->setSpacing(12);
    layout->addWidget(words, 1);
    layout->addWidget(typed, 1);
    m_save->setEnabled(false);
    connect(typed, &QLineEdit::textChanged, this,
        [this, table](const QString& text) { m_save->setEnabled(text == table); });
    typed->setFocus();
    return row;
}

QWidget* ReviewDialog::createBody(const Batch& batch)
{
    auto* splitter = new QSplitter(this);
    m_list = new QListWidget(splitter);
    m_list->setObjectName(QStringLiteral("review.changes.list"));
    m_list->setAccessibleName(tr("Changes"));
    m_statements = new QPlainTextEdit(splitter);
    m_statements->setObjectName(QStringLiteral("review.statements.edit"));
    m_statements->setAccessibleName(tr("Statements, exactly as they will be sent"));
    m_statements->setReadOnly(true);
    m_statements->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_statements->setPlainText(statementsText(batch));
    new SqlHighlighter(m_context.theme, m_statements->document());

    const bool namesTables = tablesOf(batch).size() > 1;
    QList<int> blocks;
    int block = 0;
    for (qsizetype i = 0; i < batch.size(); ++i) {
        const auto [icon, token] = changeLook(batch.at(i).kind);
        m_list->addItem(new QListWidgetItem(
            m_context.icons.icon(icon, token), rowText(batch.at(i), namesTables)));
        blocks.append(block);
        block += int(stepText(batch.at(i), i + 1, batch.size()).count(QLatin1Char('\n'))) + 1;
    }
    connect(m_list, &QListWidget::currentRowChanged, this, [this, blocks](int row) {
        m_statements->moveCursor(QTextCursor::End); // so that the statement comes to the top
        m_statements->setTextCursor(
            QTextCursor(m_statements->document()->findBlockByNumber(blocks.value(row))));
        if (m_rows)
            m_rows->showRow(row);
    });
    auto* right = new QWidget(splitter);
    m_right = new QVBoxLayout(right);
    m_right->setContentsMargins(0, 0, 0, 0);
    m_right->setSpacing(0);
    m_right->addWidget(m_statements, 1);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({260, 700});
    return splitter;
}

void ReviewDialog::showRows(
    const QList<StagedChange>& changes, std::shared_ptr<const Adapter> adapter, GoodRows goodRows)
{
    m_rows = new ReviewDetails(m_context, m_batch, changes, std::move(adapter),
        goodRows == GoodRows::MayBeKept && changes.size() > 1, this);
    m_right->addWidget(m_rows);
    m_buttons->insertWidget(0, m_rows->dryRunButton());
    connect(m_rows, &ReviewDetails::dryRunFinished, this, &ReviewDialog::markFailures);
    if (m_list->currentRow() < 0)
        m_list->setCurrentRow(0);
    m_rows->showRow(m_list->currentRow());
}

BadRows ReviewDialog::badRows() const
{
    return m_rows ? m_rows->badRows() : BadRows::TakeAllBack;
}

void ReviewDialog::markFailures(const ApplyReport& report)
{
    for (int row = 0; row < m_list->count(); ++row) {
        const bool failed = report.failures.contains(row);
        QListWidgetItem* item = m_list->item(row);
        item->setBackground(failed ? QBrush(m_context.theme.color(Token::StateFailed)) : QBrush());
        item->setToolTip(
            failed ? toolTipText(explain(report.failures.value(row)).what) : QString());
        item->setData(Qt::AccessibleDescriptionRole, failed ? tr("would fail") : QString());
    }
    if (!report.failures.isEmpty())
        m_list->setCurrentRow(int(report.failures.firstKey()));
    m_rows->showRow(m_list->currentRow());
}

QWidget* ReviewDialog::createFooter(qsizetype changes)
{
    const auto [footer, row] = dialogFooterStrip(this);
    auto* discard = new QPushButton(tr("&Discard…"), footer);
    discard->setObjectName(QStringLiteral("review.discard.button"));
    discard->setAutoDefault(false);
    auto* back = new QPushButton(tr("&Back"), footer);
    back->setObjectName(QStringLiteral("review.back.button"));
    back->setDefault(true);
    m_save = new QPushButton(
        changes == 1 ? tr("&Save 1 change") : tr("&Save %n changes", nullptr, int(changes)),
        footer);
    m_save->setObjectName(QStringLiteral("review.save.button"));
    m_save->setProperty("kind", QStringLiteral("primary"));
    m_save->setAutoDefault(false);

    m_buttons = row;
    row->addWidget(discard);
    row->addStretch(1);
    row->addWidget(back);
    row->addWidget(m_save);
    connect(back, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &QDialog::accept);
    connect(discard, &QPushButton::clicked, this, [this] {
        reject();
        Q_EMIT discardRequested();
    });
    back->setFocus();
    return footer;
}

}
