// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "deletion_panel.h"

#include "deletion_tree.h"
#include "models/trash/deletion_words.h"
#include "toolkit/plain_text.h"

#include <QLabel>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace tw {

namespace {

constexpr int kDeletionTreeHeight = 130;

bool reachesOthers(const DeletionPreview& preview)
{
    return std::ranges::any_of(
        preview.steps, [](const DeletionStep& step) { return step.depth > 0; });
}

}

DeletionPanel::DeletionPanel(UiContext context, const std::shared_ptr<const Adapter>& adapter,
    const Batch& batch, QWidget* parent)
    : QFrame(parent)
    , m_reader(adapter)
    , m_text(plainLabel({}, this))
    , m_tree(new DeletionTree(context, this))
{
    setObjectName(QStringLiteral("review.deletion.panel"));
    setProperty("kind", QStringLiteral("strip"));
    m_text->setObjectName(QStringLiteral("review.deletion.label"));
    m_text->setContentsMargins(12, 6, 12, 6);
    m_tree->setObjectName(QStringLiteral("review.deletion.tree"));
    m_tree->setFixedHeight(kDeletionTreeHeight);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_text);
    layout->addWidget(m_tree);
    hide();
    connect(&m_reader, &DeletionReader::previewed, this, &DeletionPanel::showPreview);
    connect(&m_reader, &DeletionReader::failed, this, &DeletionPanel::showFailure);
    m_reader.read(batch);
}

void DeletionPanel::showPreview(const DeletionPreview& preview)
{
    m_text->setText(deletionSummary(preview));
    m_text->setProperty("kind", preview.isBlocked() ? QStringLiteral("error") : QString());
    m_text->style()->unpolish(m_text);
    m_text->style()->polish(m_text);
    m_tree->showDeletion(preview);
    setVisible(reachesOthers(preview));
    Q_EMIT previewed();
}

void DeletionPanel::showFailure(const Error& error)
{
    m_text->setText(
        tr("What depends on the deleted rows could not be read: %1").arg(error.toText()));
    m_tree->hide();
    show();
    Q_EMIT previewed();
}

}
