// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "purge_dialog.h"

#include "editing/deletion_tree.h"
#include "models/text/hidden_characters.h"
#include "models/trash/deletion_words.h"
#include "theme/fonts.h"
#include "toolkit/dialog_frame.h"
#include "toolkit/named_widgets.h"
#include "toolkit/plain_text.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

namespace tw {

namespace {

constexpr QSize kPurgeSize(660, 380);

}

PurgeDialog::PurgeDialog(UiContext context, TrashController* trash, const QualifiedName& table,
    const QList<TrashRow>& rows, const GuardOptions& guard, QWidget* parent)
    : QDialog(parent)
    , m_context(context)
    , m_trash(trash)
    , m_table(table)
    , m_rows(rows)
    , m_guard(guard)
{
    trash->setParent(this);
    setObjectName(QStringLiteral("purge.dialog"));
    setWindowTitle(tr("Purge rows"));
    setAttribute(Qt::WA_DeleteOnClose);
    createWidgets();
    createLayout();
    connect(trash, &TrashController::previewed, this, &PurgeDialog::onPreviewed);
    connect(trash, &TrashController::failed, this, [this](const Error& error) {
        showText(error.toText(), "error");
        updateButton();
    });
    connect(trash, &TrashController::purged, this, [this](qint64 count) {
        Q_EMIT purged(count);
        accept();
    });
    resize(kPurgeSize);
    trash->previewPurge(rows);
    updateButton();
}

void PurgeDialog::createWidgets()
{
    const int count = int(m_rows.size());
    const QString name = revealedText(m_table.display());
    m_title = plainLabel((count == 1 ? tr("Delete 1 row of %1 for good?")
                                     : tr("Delete %Ln rows of %1 for good?", nullptr, count))
                             .arg(name),
        this);
    m_title->setObjectName(QStringLiteral("purge.title.label"));
    m_title->setFont(uiFont(15, QFont::DemiBold));
    m_text = plainLabel(tr("Looking for rows that depend on them…"), this);
    m_text->setObjectName(QStringLiteral("purge.text.label"));
    m_tree = new DeletionTree(m_context, this);
    m_typing
        = plainLabel(tr("Production: type “%1” to confirm.").arg(revealedText(m_table.name)), this);
    m_typing->setObjectName(QStringLiteral("purge.typing.label"));
    m_typed = namedLineEdit("purge.typed.edit", tr("Name of the table"), this);
    const bool mustType = m_guard.needsTyping(true);
    m_typing->setVisible(mustType);
    m_typed->setVisible(mustType);
    m_run = namedButton("purge.run.button",
        count == 1 ? tr("&Delete 1 row") : tr("&Delete %Ln rows", nullptr, count), this);
    connect(m_typed, &QLineEdit::textChanged, this, &PurgeDialog::updateButton);
    connect(m_run, &QPushButton::clicked, this, [this] {
        m_trash->purge(m_rows);
        updateButton();
    });
}

void PurgeDialog::createLayout()
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(10);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_typing);
    layout->addWidget(m_typed);
    layout->addLayout(dialogFooter(m_run, this));
}

void PurgeDialog::showText(const QString& text, const char* kind)
{
    m_text->setText(text);
    m_text->setProperty("kind", QString::fromLatin1(kind));
    m_text->style()->unpolish(m_text);
    m_text->style()->polish(m_text);
}

void PurgeDialog::onPreviewed(const DeletionPreview& preview)
{
    m_preview = preview;
    m_tree->showDeletion(preview);
    showText(deletionSummary(preview), preview.isBlocked() ? "error" : "");
    updateButton();
}

void PurgeDialog::updateButton()
{
    const bool isTyped = !m_guard.needsTyping(true) || m_typed->text() == m_table.name;
    m_run->setEnabled(m_preview && !m_preview->isBlocked() && isTyped && !m_trash->isRunning());
}

void PurgeDialog::reject()
{
    if (m_trash->isWriting())
        return m_trash->stop();
    QDialog::reject();
}

}
