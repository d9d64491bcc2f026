// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "migration_review.h"

#include "models/text/hidden_characters.h"
#include "theme/fonts.h"
#include "toolkit/dialog_frame.h"
#include "toolkit/named_widgets.h"
#include "toolkit/plain_text.h"
#include "toolkit/sql_highlighter.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace tw {

namespace {

constexpr int kReviewWidth = 860;
constexpr int kReviewHeight = 540;

}

MigrationReview::MigrationReview(
    UiContext context, MigrationPlan plan, const ConnectionConfig& config, QWidget* parent)
    : QDialog(parent)
    , m_context(context)
    , m_plan(std::move(plan))
{
    setObjectName(QStringLiteral("migrationReview.dialog"));
    setWindowTitle(tr("Review migrations"));
    setAttribute(Qt::WA_DeleteOnClose);
    const bool mustType = config.guard.isProduction();
    const QString words = m_plan.way == MigrationPlan::Way::Up ? tr("&Apply")
        : m_plan.way == MigrationPlan::Way::Down               ? tr("&Take back")
                                                               : tr("T&ry out");
    m_run = namedButton("migrationReview.run.button", words, this);
    m_run->setAutoDefault(false);
    m_run->setEnabled(!mustType);
    connect(m_run, &QPushButton::clicked, this, &QDialog::accept);
    auto* title = plainLabel(heading(), this);
    title->setObjectName(QStringLiteral("migrationReview.title.label"));
    title->setFont(uiFont(15, QFont::DemiBold));
    auto* place = plainLabel(revealedText(config.toUrl()), this);
    place->setObjectName(QStringLiteral("migrationReview.target.label"));
    auto* about = plainLabel(this->about(), this);
    about->setObjectName(QStringLiteral("migrationReview.about.label"));
    about->setProperty("kind", QStringLiteral("muted"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(8);
    for (QLabel* label : {title, place, about})
        layout->addWidget(label);
    layout->addWidget(createText(), 1);
    if (mustType)
        layout->addWidget(createTyping(config.title()));
    layout->addLayout(dialogFooter(m_run, this));
    if (auto* back = findChild<QPushButton*>(QStringLiteral("migrationReview.cancel.button")))
        back->setFocus(); // Enter alone runs nothing
    resize(kReviewWidth, kReviewHeight);
}

QString MigrationReview::heading() const
{
    const int steps = int(m_plan.steps.size());
    if (m_plan.way == MigrationPlan::Way::Down)
        return steps == 1 ? tr("Take 1 migration back")
                          : tr("Take %n migrations back", nullptr, steps);
    if (m_plan.way == MigrationPlan::Way::Trial)
        return steps == 1 ? tr("Try 1 migration out") : tr("Try %n migrations out", nullptr, steps);
    return steps == 1 ? tr("Apply 1 migration") : tr("Apply %n migrations", nullptr, steps);
}

QString MigrationReview::about() const
{
    if (m_plan.way == MigrationPlan::Way::Trial)
        return tr("They run in one transaction, which is rolled back. Until then they hold the "
                  "locks that they take.");
    const bool isWhole = std::ranges::all_of(m_plan.steps, [this](const Migration& step) {
        return Migration::runsInTransaction(
            m_plan.way == MigrationPlan::Way::Down ? step.down.value_or(QString()) : step.up);
    });
    return isWhole ? tr("Each is a transaction of its own. What is done before an error stands.")
                   : tr("Each is a transaction of its own, but for those whose first line says “no "
                        "transaction”: of these single statements stand after an error.");
}

QWidget* MigrationReview::createText()
{
    auto* text = new QPlainTextEdit(this);
    text->setObjectName(QStringLiteral("migrationReview.sql.edit"));
    text->setAccessibleName(tr("Statements, exactly as they will be sent"));
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setLineWrapMode(QPlainTextEdit::NoWrap);
    showAsCode(*text, 13);
    new SqlHighlighter(m_context.theme, text->document());
    text->setPlainText(m_plan.script());
    return text;
}

QWidget* MigrationReview::createTyping(const QString& name)
{
    auto* row = new QFrame(this);
    row->setProperty("kind", QStringLiteral("band-prod"));
    auto* words = plainLabel(
        tr("Production: type “%1” to change this database.").arg(revealedText(name)), row);
    auto* typed = namedLineEdit("migrationReview.typed.edit", tr("Name of the database"), row);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(12);
    layout->addWidget(words, 1);
    layout->addWidget(typed, 1);
    connect(typed, &QLineEdit::textChanged, this,
        [this, name](const QString& text) { m_run->setEnabled(text == name); });
    return row;
}

}
