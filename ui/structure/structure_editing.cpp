// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "structure_editing.h"

#include "migration_dialog.h"
#include "models/structure/structure_words.h"
#include "rule_dialog.h"
#include "toolkit/named_widgets.h"
#include "toolkit/plain_text.h"

#include <tuplewright/query/dialect.h>

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace tw {

StructureEditing::StructureEditing(UiContext context, std::shared_ptr<const Adapter> adapter,
    const QualifiedName& table, StructureDraft::Of of, QWidget* parent)
    : QFrame(parent)
    , m_context(context)
    , m_adapter(adapter)
    , m_table(table)
    , m_draft(std::move(adapter), table, of)
    , m_columns(m_draft)
{
    setObjectName(QStringLiteral("structure.editing.strip"));
    setProperty("kind", QStringLiteral("strip"));
    createWidgets();
    connect(&m_draft, &StructureDraft::changed, this, &StructureEditing::refresh);
    connect(&m_draft, &StructureDraft::planned, this, &StructureEditing::showReview);
    connect(&m_draft, &StructureDraft::planFailed, this, &StructureEditing::onFailed);
    connect(&m_draft, &StructureDraft::writingFailed, this, &StructureEditing::onFailed);
    connect(&m_draft, &StructureDraft::finished, this, &StructureEditing::onFinished);
    connect(&m_draft, &StructureDraft::written, this, &StructureEditing::onWritten);
    refresh();
}

void StructureEditing::createWidgets()
{
    m_addColumn = namedToolButton("structure.addColumn.button", tr("Add column"), this);
    m_addRule = namedToolButton("structure.addRule.button", tr("Add key or index…"), this);
    m_drop = namedToolButton("structure.drop.button", tr("Drop"), this);
    m_restore = namedToolButton("structure.restore.button", tr("Restore"), this);
    m_summary = plainLabel({}, this);
    m_summary->setObjectName(QStringLiteral("structure.changes.label"));
    m_discard = namedToolButton("structure.discard.button", tr("Discard"), this);
    m_reviewButton = namedToolButton("structure.review.button", tr("Review…"), this);
    m_reviewButton->setProperty("kind", QStringLiteral("primary"));
    connect(m_addColumn, &QToolButton::clicked, this,
        [this] { Q_EMIT columnAdded(m_draft.addColumn()); });
    connect(m_addRule, &QToolButton::clicked, this, &StructureEditing::addRule);
    connect(m_drop, &QToolButton::clicked, this, &StructureEditing::drop);
    connect(m_restore, &QToolButton::clicked, this, &StructureEditing::restore);
    connect(m_discard, &QToolButton::clicked, this, &StructureEditing::discard);
    connect(m_reviewButton, &QToolButton::clicked, this, &StructureEditing::review);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 6);
    layout->setSpacing(6);
    for (QToolButton* button : {m_addColumn, m_addRule, m_drop, m_restore})
        layout->addWidget(button);
    layout->addStretch(1);
    layout->addWidget(m_summary);
    layout->addWidget(m_discard);
    layout->addWidget(m_reviewButton);
}

void StructureEditing::setTarget(const EditTarget& target)
{
    m_target = target;
    refresh();
}

DraftState StructureEditing::targetState() const
{
    const TableDraft& draft = m_draft.draft();
    if (m_target.kind == EditTarget::Kind::Column && m_target.place >= 0
        && m_target.place < draft.columns.size())
        return m_draft.stateOf(draft.columns[m_target.place]);
    if (m_target.kind == EditTarget::Kind::KeyOrIndex && m_target.place >= 0
        && m_target.place < draft.rules.size())
        return StructureDraft::stateOf(draft.rules[m_target.place]);
    return DraftState::Kept;
}

void StructureEditing::refresh()
{
    const bool isFree = m_draft.isReady() && !m_draft.isRunning();
    setVisible(m_draft.isReady() || m_draft.changes() > 0);
    const bool isSomething
        = isFree && m_target.kind != EditTarget::Kind::None && m_target.place >= 0;
    const DraftState state = isSomething ? targetState() : DraftState::Kept;
    m_addColumn->setEnabled(isFree);
    m_addRule->setEnabled(isFree);
    m_drop->setEnabled(isSomething && state != DraftState::Dropped);
    m_restore->setEnabled(isSomething && state != DraftState::Kept);
    const int changes = m_draft.changes();
    if (m_draft.isRunning())
        m_summary->setText(tr("Changing the structure…"));
    else if (changes == 0)
        m_summary->setText({});
    else
        m_summary->setText(changes == 1 ? tr("1 change") : tr("%n changes", nullptr, changes));
    m_discard->setVisible(changes > 0);
    m_discard->setEnabled(isFree);
    m_reviewButton->setVisible(changes > 0 || m_draft.isNew());
    m_reviewButton->setEnabled(canReview());
    Q_EMIT stateChanged();
}

bool StructureEditing::canReview() const
{
    return m_draft.isReady() && (m_draft.changes() > 0 || m_draft.isNew()) && !m_draft.isRunning()
        && !m_draft.isPlanning() && !m_review;
}

void StructureEditing::addRule()
{
    const auto kind = m_target.newRule == ModelKind::Index ? RuleDialog::Kind::Index
        : m_target.isForeignKey                            ? RuleDialog::Kind::ForeignKey
                                                           : RuleDialog::Kind::Unique;
    auto* dialog = new RuleDialog(
        m_draft.draft(), kind,
        [adapter = m_adapter](const QString& name) { return adapter->dialect().quote(name); },
        window());
    connect(dialog, &QDialog::accepted, this, [this, dialog] { m_draft.addRule(dialog->rule()); });
    dialog->open();
}

void StructureEditing::drop()
{
    if (m_target.kind == EditTarget::Kind::Column)
        m_draft.dropColumn(m_target.place);
    else
        m_draft.dropRule(m_target.place);
}

void StructureEditing::restore()
{
    if (m_target.kind == EditTarget::Kind::Column)
        m_draft.restoreColumn(m_target.place);
    else
        m_draft.restoreRule(m_target.place);
}

void StructureEditing::discard()
{
    m_draft.discard();
}

void StructureEditing::review()
{
    if (!canReview())
        return;
    if (const QStringList problems = m_draft.problems(); !problems.isEmpty())
        return Q_EMIT told(
            false, {tr("This cannot be saved yet."), problems.join(QLatin1Char(' ')), {}, {}});
    m_draft.plan();
}

void StructureEditing::showReview(const ReviewedChange& reviewed)
{
    const ConnectionConfig& config = m_adapter->pool()->config();
    m_review = new StructureReview(m_context, reviewed, config.guard, config.toUrl(), window());
    connect(m_review, &QDialog::accepted, this, [this] {
        m_clock.start();
        m_draft.run(m_review->reviewed());
    });
    connect(m_review, &StructureReview::migrationWanted, this,
        [this, reviewed] { askForMigration(reviewed); });
    connect(m_review, &QObject::destroyed, this, &StructureEditing::refresh);
    m_review->open();
    refresh();
}

void StructureEditing::askForMigration(const ReviewedChange& reviewed)
{
    auto* dialog = new MigrationDialog(m_migrations, reviewed.change.draft.table.name, window());
    connect(dialog, &QDialog::accepted, this, [this, dialog, reviewed] {
        m_migrations = dialog->folder();
        m_draft.write(reviewed, dialog->folder(), dialog->name());
    });
    dialog->open();
}

void StructureEditing::onFailed(const Error& error)
{
    ErrorText text = explain(error);
    text.hint = text.hint.isEmpty() ? error.hint : text.hint;
    Q_EMIT told(false, text);
}

void StructureEditing::onWritten(const WrittenMigration& written)
{
    QStringList lines = written.paths;
    if (!written.hasWayBack)
        lines.append(tr("No way back is known."));
    if (!written.remark.isEmpty())
        lines.append(written.remark);
    Q_EMIT told(true,
        {tr("The change was written as a migration; nothing was run, and it is still staged."),
            lines.join(u'\n'), {}, {}});
}

void StructureEditing::onFinished(const StructureReport& report)
{
    const bool isDone = report.outcome == StructureReport::Outcome::Done;
    const bool isNothing = report.outcome == StructureReport::Outcome::Nothing;
    const QualifiedName table = m_draft.isNew() ? m_draft.draft().table : m_table;
    ErrorText text = reportText(report, table.display());
    if (m_draft.isNew() && isNothing)
        text.what = tr("%1 was not made; nothing was done.").arg(table.display());
    Q_EMIT told(isDone, text);
    if (!isNothing)
        Q_EMIT written();
    if (m_draft.isNew() && isDone)
        Q_EMIT made(table);
}

std::optional<std::chrono::milliseconds> StructureEditing::runningFor() const
{
    if (!m_draft.isRunning())
        return {};
    return std::chrono::milliseconds(m_clock.elapsed());
}

}
