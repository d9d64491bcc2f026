// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "soft_delete_dialog.h"

#include "deletion_tree.h"
#include "models/text/hidden_characters.h"
#include "theme/fonts.h"
#include "toolkit/dialog_frame.h"
#include "toolkit/named_widgets.h"
#include "toolkit/plain_text.h"

#include <QButtonGroup>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace tw {

namespace {

constexpr QSize kSoftDeleteSize(660, 420);

}

SoftDeleteDialog::SoftDeleteDialog(UiContext context, TrashController* trash,
    const QualifiedName& table, const QList<KeyValues>& keys, QWidget* parent)
    : QDialog(parent)
    , m_context(context)
    , m_trash(trash)
    , m_table(table)
    , m_keys(keys)
{
    trash->setParent(this);
    setObjectName(QStringLiteral("softDelete.dialog"));
    setWindowTitle(tr("Delete with children"));
    setAttribute(Qt::WA_DeleteOnClose);
    createWidgets();
    createLayout();
    connect(trash, &TrashController::planned, this, &SoftDeleteDialog::onPlanned);
    connect(trash, &TrashController::failed, this, [this](const Error& error) {
        m_text->setText(error.toText());
        updateButton();
    });
    connect(trash, &TrashController::softDeleted, this, [this](qint64 rows) {
        Q_EMIT deleted(rows);
        accept();
    });
    resize(kSoftDeleteSize);
    plan();
}

void SoftDeleteDialog::createWidgets()
{
    const int count = int(m_keys.size());
    m_title = plainLabel((count == 1 ? tr("Soft-delete 1 row of %1?")
                                     : tr("Soft-delete %Ln rows of %1?", nullptr, count))
                             .arg(revealedText(m_table.display())),
        this);
    m_title->setObjectName(QStringLiteral("softDelete.title.label"));
    m_title->setFont(uiFont(15, QFont::DemiBold));
    m_text = plainLabel({}, this);
    m_text->setObjectName(QStringLiteral("softDelete.text.label"));
    m_choices = new QButtonGroup(this);
    m_tree = new DeletionTree(m_context, this);
    m_run = namedButton("softDelete.run.button", tr("&Soft-delete"), this);
    connect(m_choices, &QButtonGroup::idToggled, this, [this](int /*id*/, bool isOn) {
        if (isOn)
            plan();
    });
    connect(m_run, &QPushButton::clicked, this, [this] {
        m_trash->softDelete(m_keys, choice());
        updateButton();
    });
}

void SoftDeleteDialog::createLayout()
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    addChoice(*layout, ChildrenPolicy::Follow, "softDelete.follow.radio",
        tr("Soft-delete &children as well"));
    addChoice(*layout, ChildrenPolicy::Leave, "softDelete.leave.radio",
        tr("&Leave children as they are"));
    addChoice(*layout, ChildrenPolicy::Refuse, "softDelete.refuse.radio",
        tr("&Refuse while there are children"));
    layout->addWidget(m_text);
    layout->addWidget(m_tree, 1);
    layout->addLayout(dialogFooter(m_run, this));
    const QSignalBlocker quiet(m_choices);
    m_choices->button(int(ChildrenPolicy::Follow))->setChecked(true);
}

void SoftDeleteDialog::addChoice(
    QVBoxLayout& layout, ChildrenPolicy choice, const char* name, const QString& text)
{
    auto* button = new QRadioButton(text, this);
    button->setObjectName(QString::fromLatin1(name));
    m_choices->addButton(button, int(choice));
    layout.addWidget(button);
}

ChildrenPolicy SoftDeleteDialog::choice() const
{
    return ChildrenPolicy(m_choices->checkedId());
}

void SoftDeleteDialog::plan()
{
    m_plan.reset();
    m_text->setText(tr("Counting children…"));
    m_trash->planSoftDelete(m_keys, choice());
    updateButton();
}

void SoftDeleteDialog::onPlanned(const LifecyclePlan& plan)
{
    m_plan = plan;
    m_tree->showLifecycle(m_table, plan, false);
    if (plan.steps.isEmpty())
        m_text->setText(tr("No row refers to them."));
    else if (plan.staying() > 0)
        m_text->setText(
            tr("Some rows will still refer to a deleted one. What was deleted before keeps its own "
               "time."));
    else
        m_text->setText(tr("What was deleted before keeps its own time."));
    updateButton();
}

void SoftDeleteDialog::updateButton()
{
    const qsizetype rows = m_plan ? m_plan->changes.size() : 0;
    m_run->setText(rows == 0 ? tr("&Soft-delete")
            : rows == 1      ? tr("&Soft-delete 1 row")
                             : tr("&Soft-delete %1 rows").arg(QLocale().toString(rows)));
    m_run->setEnabled(rows > 0 && !m_trash->isRunning());
    for (QAbstractButton* button : m_choices->buttons())
        button->setEnabled(!m_trash->isWriting());
}

void SoftDeleteDialog::reject()
{
    if (m_trash->isWriting())
        return m_trash->stop();
    QDialog::reject();
}

}
